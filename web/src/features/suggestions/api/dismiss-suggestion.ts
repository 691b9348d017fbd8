import { answerOf, ifMatch } from '~/shared/api/answer';
import { pd, planning } from '~/shared/api/client';
import type { DismissalForm, SuggestionView } from '~/shared/contract/pd';
import type { Service } from '../service';

export function dismissSuggestion(service: Service, read: SuggestionView, body: DismissalForm): Promise<SuggestionView> {
  const params = { path: { id: read.id }, header: { 'If-Match': ifMatch(read) } };
  return service === 'pd'
    ? answerOf(pd.POST('/api/pd/suggestions/{id}/dismissal', { params, body }))
    : answerOf(planning.POST('/api/planning/suggestions/{id}/dismissal', { params, body }));
}
