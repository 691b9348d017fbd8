export const locales = ['en', 'es'] as const;

export type Locale = (typeof locales)[number];

const key = 'trivium.locale';

/** What was chosen here before, else what the browser asks for. */
export function startingLocale(): Locale {
  const wanted = [localStorage.getItem(key), ...navigator.languages.map((tag) => tag.slice(0, 2))];
  return locales.find((locale) => locale === wanted.find((tag) => locales.some((one) => one === tag))) ?? 'en';
}

export function keepLocale(locale: Locale): void {
  localStorage.setItem(key, locale);
}
