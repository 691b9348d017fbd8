import { useQuery } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { Answer } from '~/shared/ui/answer';
import { Day } from '~/shared/ui/day';
import { lifeQuery } from '../api/get-life';
import classes from './life.module.css';

/** Each step in the life of a recurrence, the newest first. */
export function Life({ id }: { id: string }) {
  const t = useTranslations('recurrences.steps');
  const life = useQuery(lifeQuery(id));
  return (
    <Answer query={life} rows={2}>
      {(steps) => (
        <ol className={classes.life}>
          {steps.toReversed().map((step) => {
            const key = step.state as 'active';
            return (
              <li key={step.version}>
                <span>{t.has(key) ? t(key) : step.state}</span>
                <span><Day date={step.day} />{step.count === null || step.count === undefined ? '' : ` · ${step.count}`}</span>
              </li>
            );
          })}
        </ol>
      )}
    </Answer>
  );
}
