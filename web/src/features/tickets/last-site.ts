const key = 'trivium.site';

/** Where this person reported something last. */
export const lastSite = (): string | null => localStorage.getItem(key);

export const rememberSite = (site: string): void => localStorage.setItem(key, site);
