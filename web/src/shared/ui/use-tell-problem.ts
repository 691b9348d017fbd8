import { asProblem } from '~/shared/api/problem';
import { tellProblem } from './tell';
import { useProblemText } from './use-problem-text';

/** What a write does with a refusal that no form shows. */
export function useTellProblem(): (error: unknown) => void {
  const text = useProblemText();
  return (error) => tellProblem(text(error), asProblem(error).correlationId);
}
