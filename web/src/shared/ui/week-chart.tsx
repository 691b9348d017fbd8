import { Table, VisuallyHidden } from '@mantine/core';
import { Area, Bar, CartesianGrid, Cell, ComposedChart, Line, ResponsiveContainer, Tooltip, XAxis, YAxis } from 'recharts';
import { useFormatter, useTranslations } from 'use-intl';
import type { Week } from './week-bars';
import classes from './week-chart.module.css';

/** Weeks beside the band that ordinary weeks stay in; the same numbers stand in a table. */
export function WeekChart({ weeks }: { weeks: Week[] }) {
  const t = useTranslations('chart');
  const format = useFormatter();
  const day = (week: string) =>
    format.dateTime(new Date(`${week}T12:00:00Z`), { day: 'numeric', month: 'short', timeZone: 'UTC' });
  return (
    <figure className={classes.figure}>
      <div className={classes.drawing} aria-hidden="true">
        <ResponsiveContainer width="100%" height={240} minWidth={0}>
          <ComposedChart data={weeks} margin={{ top: 8, right: 8, bottom: 0, left: -20 }} accessibilityLayer={false}>
            <CartesianGrid vertical={false} stroke="var(--line)" />
            <XAxis dataKey="week" tickFormatter={day} tickLine={false} axisLine={false} tick={{ fill: 'var(--quiet)', fontSize: 12 }} minTickGap={24} />
            <YAxis allowDecimals={false} tickLine={false} axisLine={false} tick={{ fill: 'var(--quiet)', fontSize: 12 }} />
            <Tooltip content={<Hover day={day} />} cursor={{ fill: 'var(--sunken)' }} />
            <Area dataKey="upper" type="step" stroke="none" fill="var(--planning-soft)" fillOpacity={1} isAnimationActive={false} />
            <Bar dataKey="count" radius={[3, 3, 0, 0]} maxBarSize={26} isAnimationActive={false}>
              {weeks.map((week) => (
                <Cell key={week.week} fill={week.count > week.upper ? 'var(--support)' : 'var(--quiet)'} />
              ))}
            </Bar>
            <Line dataKey="expected" type="step" stroke="var(--planning)" strokeWidth={2} strokeDasharray="4 3" dot={false} isAnimationActive={false} />
          </ComposedChart>
        </ResponsiveContainer>
      </div>
      <figcaption className={classes.legend}>
        <span data-mark="over">{t('over')}</span>
        <span data-mark="within">{t('within')}</span>
        <span data-mark="band">{t('band')}</span>
      </figcaption>
      <VisuallyHidden>
        <Table>
          <caption>{t('caption')}</caption>
          <Table.Thead>
            <Table.Tr><Table.Th>{t('week')}</Table.Th><Table.Th>{t('count')}</Table.Th><Table.Th>{t('expected')}</Table.Th><Table.Th>{t('upper')}</Table.Th></Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {weeks.map((week) => (
              <Table.Tr key={week.week}>
                <Table.Td>{day(week.week)}</Table.Td><Table.Td>{week.count}</Table.Td>
                <Table.Td>{format.number(week.expected, { maximumFractionDigits: 1 })}</Table.Td><Table.Td>{week.upper}</Table.Td>
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </VisuallyHidden>
    </figure>
  );
}

type HoverProps = { active?: boolean; payload?: readonly { payload: Week }[]; day: (week: string) => string };

function Hover({ active, payload, day }: HoverProps) {
  const t = useTranslations('chart');
  const format = useFormatter();
  const week = payload?.[0]?.payload;
  if (!active || !week) return null;
  return (
    <div className={classes.hover}>
      <b>{day(week.week)}</b>
      <span>{t('tickets', { count: week.count })}</span>
      <span>{t('usual', { expected: format.number(week.expected, { maximumFractionDigits: 1 }), upper: week.upper })}</span>
    </div>
  );
}
