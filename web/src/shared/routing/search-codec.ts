type Value = string | string[];

/** Filters as plain query parameters, a repeated one being a list: addresses that people can read and share. */
export function parseSearch(query: string): Record<string, Value> {
  const found = new URLSearchParams(query);
  return Object.fromEntries(
    [...new Set(found.keys())].map((name) => {
      const all = found.getAll(name);
      return [name, all.length > 1 ? all : (all[0] ?? '')];
    }),
  );
}

export function stringifySearch(search: Record<string, unknown>): string {
  const written = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    for (const one of Array.isArray(value) ? value : [value]) {
      if (typeof one === 'string' && one !== '') written.append(name, one);
    }
  }
  const text = written.toString();
  return text ? `?${text}` : '';
}

/** A parameter that may be given many times. */
export function listOf(value: unknown): string[] | undefined {
  const all = (Array.isArray(value) ? value : [value]).filter((one): one is string => typeof one === 'string' && one !== '');
  return all.length > 0 ? all : undefined;
}

/** A parameter that is given once. */
export function oneOf(value: unknown): string | undefined {
  return listOf(value)?.[0];
}
