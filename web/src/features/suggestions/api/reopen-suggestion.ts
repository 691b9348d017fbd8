import { answerOf, ifMatch } from '~/shared/api/answer';
import { pd, planning } from '~/shared/api/client';
import type { SuggestionView } from '~/shared/contract/pd';
import type { Service } from '../service';

export function reopenSuggestion(service: Service, read: SuggestionView): Promise<SuggestionView> {
  const params = { path: { id: read.id }, header: { 'If-Match': ifMatch(read) } };
  return service === 'pd'
    ? answerOf(pd.POST('/api/pd/suggestions/{id}/reopening', { params }))
    : answerOf(planning.POST('/api/planning/suggestions/{id}/reopening', { params }));
}
