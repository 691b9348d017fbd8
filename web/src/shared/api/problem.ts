import type { Problem as ProblemBody, ProblemField } from '~/shared/contract/support';

/** An answer that is a refusal, or none at all. */
export class Problem extends Error {
  readonly kind: string;
  readonly status: number;
  readonly correlationId: string | undefined;
  readonly fields: ProblemField[];

  constructor(status: number, body: Partial<ProblemBody>, correlationId?: string | null) {
    super(body.detail ?? body.title ?? `HTTP ${status}`);
    this.name = 'Problem';
    this.status = status;
    this.kind = (body.type ?? '').replace('/errors/', '') || `status-${status}`;
    this.correlationId = body.correlationId ?? correlationId ?? undefined;
    this.fields = body.errors ?? [];
  }

  static async of(response: Response): Promise<Problem> {
    const body: Partial<ProblemBody> = await response
      .clone()
      .json()
      .then((json: Partial<ProblemBody>) => json)
      .catch(() => ({}));
    return new Problem(response.status, body, response.headers.get('X-Correlation-Id'));
  }

  /** Nobody answered: the network is away, or the gateway. */
  static unreachable(): Problem {
    return new Problem(0, { type: '/errors/unreachable', detail: 'Trivium does not answer.' });
  }

  /** Trying again may help without anything being changed. */
  get isPassing(): boolean {
    return this.status === 0 || this.status === 429 || this.status >= 500;
  }
}

export function asProblem(error: unknown): Problem {
  return error instanceof Problem
    ? error
    : new Problem(-1, { type: '/errors/unexpected', detail: String(error) });
}
