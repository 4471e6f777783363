import type { Catalogue } from './message';
import type { Language } from './language';

/** Fetches texts in one language; only that language travels. Rejects when its file cannot be fetched. */
export type TextsLoader = (language: Language) => Promise<Catalogue>;

/** One loader for a text file of each language. */
export const inEach =
  (loaders: Readonly<Record<Language, () => Promise<Catalogue>>>): TextsLoader =>
  (language) =>
    loaders[language]();

// one for each app, and pure: a build holds the catalogues of the one that it names

/** What the participants' app says at its start; its views bring theirs with `<MoreTexts>`. */
export const loadWebTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/web-start')).webStartTexts,
  fr: async () => (await import('./fr/web-start')).webStartTexts,
  de: async () => (await import('./de/web-start')).webStartTexts,
});

/** What the organizers' app says at its start; views that came later bring theirs too. */
export const loadAdminTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/admin-app')).adminAppTexts,
  fr: async () => (await import('./fr/admin-app')).adminAppTexts,
  de: async () => (await import('./de/admin-app')).adminAppTexts,
});
