import { Progress, Text } from '@mantine/core';
import { useFormatter, useTranslations } from 'use-intl';
import type { Kinds } from '~/shared/contract/pd';
import classes from './causes.module.css';

const kinds = [
  ['knowledgeGap', 'knowledge-gap'],
  ['equipment', 'equipment'],
  ['infrastructure', 'infrastructure'],
  ['software', 'software'],
  ['access', 'access'],
  ['request', 'request'],
] as const;

/** The shares of root causes, the largest first. */
export function Causes({ kinds: shares, confirmed }: { kinds: Kinds; confirmed: number }) {
  const t = useTranslations();
  const format = useFormatter();
  const sorted = kinds.filter(([field]) => shares[field] >= 0.005).sort(([a], [b]) => shares[b] - shares[a]);
  return (
    <>
      <ul className={classes.causes}>
        {sorted.map(([field, kind]) => (
          <li key={field}>
            <span>{t(`tickets.kind.${kind}`)}</span>
            <span>{format.number(shares[field], { style: 'percent' })}</span>
            <Progress value={shares[field] * 100} size="sm" className={classes.bar} aria-label={t(`tickets.kind.${kind}`)} />
          </li>
        ))}
      </ul>
      <Text size="sm" c="dimmed" mt="sm">
        {t('suggestions.evidence.confirmed', { count: format.number(confirmed, { maximumFractionDigits: 1 }) })}
      </Text>
    </>
  );
}
