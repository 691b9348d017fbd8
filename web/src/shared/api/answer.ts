/** The body of an answer; refusals have been thrown before. */
export async function answerOf<T>(call: Promise<{ data?: T }>): Promise<T> {
  const { data } = await call;
  if (data === undefined) throw new Error('The answer has no body.');
  return data;
}

/** The precondition of a change: nobody else has changed it since it was read. */
export function ifMatch(read: { version: number }): string {
  return `"${read.version}"`;
}
