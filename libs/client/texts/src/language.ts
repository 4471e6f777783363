/** The languages Ringside speaks, the fallback first. */
export const languages = ['en', 'fr', 'de'] as const;

export type Language = (typeof languages)[number];

/** Each language by its own name, for the switch. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', fr: 'Français', de: 'Deutsch' };

const storageKey = 'ringside.language';

export const isLanguage = (word: unknown): word is Language => languages.some((language) => language === word);

/** The language to speak: the stored choice, else the first wish that we speak (`fr-CA` is French), else English. */
export function chooseLanguage(stored: string | null, wishes: readonly string[]): Language {
  if (isLanguage(stored)) return stored;
  const spoken = wishes.map((wish) => wish.toLowerCase().split('-')[0]).find(isLanguage);
  return spoken ?? 'en';
}

/** The language of this browser's visitor. */
export const detectLanguage = (): Language => chooseLanguage(readChoice(), navigator.languages);

/** Remembers the visitor's choice on this device; where storage is forbidden the choice lasts as long as the page. */
export function storeLanguage(language: Language): void {
  try {
    localStorage.setItem(storageKey, language);
  } catch {
    // private mode or a full disk: nothing to mend
  }
}

function readChoice(): string | null {
  try {
    return localStorage.getItem(storageKey);
  } catch {
    return null;
  }
}
