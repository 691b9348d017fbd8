import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslations } from 'use-intl';
import { asProblem } from '~/shared/api/problem';
import type { DismissalForm, SnoozeForm, SuggestionView } from '~/shared/contract/pd';
import { tell } from '~/shared/ui/tell';
import { useTellProblem } from '~/shared/ui/use-tell-problem';
import type { Service } from '../service';
import { acceptSuggestion } from './accept-suggestion';
import { dismissSuggestion } from './dismiss-suggestion';
import { suggestionKeys } from './keys';
import { reopenSuggestion } from './reopen-suggestion';
import { snoozeSuggestion } from './snooze-suggestion';

export type Decision =
  | { what: 'accept' }
  | { what: 'dismiss'; form: DismissalForm }
  | { what: 'snooze'; form: SnoozeForm }
  | { what: 'reopen' };

export type Decide = { read: SuggestionView; decision: Decision };

function send(service: Service, { read, decision }: Decide): Promise<SuggestionView> {
  switch (decision.what) {
    case 'accept':
      return acceptSuggestion(service, read);
    case 'dismiss':
      return dismissSuggestion(service, read, decision.form);
    case 'snooze':
      return snoozeSuggestion(service, read, decision.form);
    case 'reopen':
      return reopenSuggestion(service, read);
  }
}

/** A decision on a suggestion, which can be taken back for as long as the note about it stands. */
export function useDecision(service: Service) {
  const t = useTranslations('suggestions');
  const queries = useQueryClient();
  const tellProblem = useTellProblem();
  const readAgain = () => queries.invalidateQueries({ queryKey: suggestionKeys.all(service) });

  const decide = useMutation({
    mutationFn: (input: Decide) => send(service, input),
    onSuccess: (decided, { decision }) => {
      queries.setQueryData(suggestionKeys.one(service, decided.id), decided);
      void readAgain();
      const undo = () => decide.mutate({ read: decided, decision: { what: 'reopen' } });
      tell(t(`done.${decision.what}`), decision.what === 'reopen' ? undefined : { label: t('undo'), run: undo });
    },
    onError: (error) => {
      tellProblem(error);
      if (asProblem(error).status === 412 || asProblem(error).status === 409) void readAgain();
    },
  });
  return decide;
}
