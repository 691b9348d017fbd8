import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { IntlProvider } from 'use-intl';
import { en, type Messages } from '~/messages/en';
import { keepLocale, type Locale, startingLocale } from './locale';

type Language = { locale: Locale; choose: (locale: Locale) => void };

const LanguageContext = createContext<Language>({ locale: 'en', choose: () => undefined });

/** English comes with the page; another catalogue only when somebody reads it. */
const catalogues: Record<Locale, () => Promise<Messages>> = {
  en: () => Promise.resolve(en),
  es: () => import('~/messages/es').then((loaded) => loaded.es),
};

export function LanguageProvider({ children }: { children: ReactNode }) {
  const [wanted, setWanted] = useState<Locale>(startingLocale);
  const [shown, setShown] = useState<{ locale: Locale; messages: Messages } | undefined>(
    wanted === 'en' ? { locale: 'en', messages: en } : undefined,
  );

  useEffect(() => {
    let current = true;
    void catalogues[wanted]()
      .catch(() => undefined)
      .then((messages) => {
        if (current) setShown(messages ? { locale: wanted, messages } : { locale: 'en', messages: en });
      });
    return () => {
      current = false;
    };
  }, [wanted]);

  useEffect(() => {
    if (shown) document.documentElement.lang = shown.locale;
  }, [shown]);

  if (!shown) return null;
  const choose = (locale: Locale) => {
    keepLocale(locale);
    setWanted(locale);
  };
  return (
    <LanguageContext value={{ locale: shown.locale, choose }}>
      <IntlProvider
        locale={shown.locale}
        messages={shown.messages}
        timeZone={Intl.DateTimeFormat().resolvedOptions().timeZone}
      >
        {children}
      </IntlProvider>
    </LanguageContext>
  );
}

export const useLanguage = (): Language => use(LanguageContext);
