import classes from './week-bars.module.css';

export type Week = { week: string; count: number; expected: number; upper: number };

/** The last weeks at a glance; the words beside it say the same, so it is only for eyes. */
export function WeekBars({ weeks, shown = 12 }: { weeks: Week[]; shown?: number }) {
  const last = weeks.slice(-shown);
  const most = Math.max(1, ...last.map((week) => Math.max(week.count, week.upper)));
  const height = (count: number) => (count / most) * 40;
  return (
    <svg className={classes.bars} preserveAspectRatio="xMinYMid" viewBox={`0 0 ${shown * 8} 42`} aria-hidden="true">
      {last.map((week, index) => {
        const x = (shown - last.length + index) * 8;
        return (
          <g key={week.week}>
            <rect className={classes.usual} x={x} width={8} y={41 - height(week.upper)} height={height(week.upper)} />
            <rect
              className={week.count > week.upper ? classes.over : classes.within}
              x={x + 1.5}
              width={5}
              rx={1}
              y={41 - height(week.count)}
              height={height(week.count)}
            />
          </g>
        );
      })}
    </svg>
  );
}
