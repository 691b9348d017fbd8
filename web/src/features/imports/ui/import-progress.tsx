import { Progress } from '@mantine/core';
import { useFormatter, useTranslations } from 'use-intl';
import type { ImportView } from '~/shared/contract/support';
import { Chip, type Tone } from '~/shared/ui/chip';
import { isRunning } from '../running';
import classes from './import-progress.module.css';

const tones: Record<string, Tone> = { reading: 'planning', telling: 'planning', done: 'fine', failed: 'alarm', cancelled: 'plain' };

/** How far an import is: rows while it reads, facts while it tells them to the detector. */
export function ImportProgress({ run }: { run: ImportView }) {
  const t = useTranslations('imports');
  const format = useFormatter();
  const told = run.facts.total > 0 ? (run.facts.told / run.facts.total) * 100 : 100;
  const state = run.state as 'reading';
  return (
    <div className={classes.progress}>
      <p className={classes.line}>
        <Chip tone={tones[run.state] ?? 'plain'}>{t.has(`states.${state}`) ? t(`states.${state}`) : run.state}</Chip>
        {run.dryRun ? <Chip>{t('dryRun')}</Chip> : null}
        <span>{t('lines', { lines: format.number(run.lines) })}</span>
      </p>
      {isRunning(run) ? <Progress value={run.state === 'reading' ? 100 : told} animated={run.state === 'reading'} aria-label={t('progress')} /> : null}
    </div>
  );
}
