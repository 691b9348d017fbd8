import { Link } from '@tanstack/react-router';
import { useTranslations } from 'use-intl';
import type { SuggestionView } from '~/shared/contract/pd';
import { WeekBars } from '~/shared/ui/week-bars';
import type { Service } from '../service';
import { DecisionButtons } from './decision-buttons';
import classes from './suggestion-card.module.css';
import { SuggestionChips } from './suggestion-chips';
import { useSentences } from './use-sentences';

/** A suggestion in a list: what, where, why, and the decision. */
export function SuggestionCard({ service, suggestion }: { service: Service; suggestion: SuggestionView }) {
  const t = useTranslations('suggestions');
  const says = useSentences();
  const doubts = suggestion.evidence.against.length;
  return (
    <article className={classes.card}>
      <div className={classes.words}>
        <SuggestionChips suggestion={suggestion} />
        <h2 className={classes.title}>
          <Link
            to={service === 'pd' ? '/pd/suggestions/$id' : '/planning/suggestions/$id'}
            params={{ id: suggestion.id }}
          >
            {says.topic(suggestion)}
          </Link>
          <span className={classes.place}>{says.place(suggestion)}</span>
        </h2>
        <p className={classes.says}>{says.happened(suggestion)}</p>
        <p className={classes.avoid}>
          {says.avoidable(suggestion)} {doubts > 0 ? t('doubts', { count: doubts }) : null}
        </p>
      </div>
      <div className={classes.side}>
        <WeekBars weeks={suggestion.evidence.history} />
        <DecisionButtons service={service} suggestion={suggestion} />
      </div>
    </article>
  );
}
