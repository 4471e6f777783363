import type { Catalogue } from './message';
import type { Language } from './language';

/** Fetches texts in one language; only that language travels. Rejects when its file cannot be fetched. */
export type TextsLoader = (language: Language) => Promise<Catalogue>;

const inEach =
  (loaders: Readonly<Record<Language, () => Promise<Catalogue>>>): TextsLoader =>
  (language) =>
    loaders[language]();

// one function for each app and view: a build holds the catalogues of those that it names

/** What the participants' app says at its start; its views bring theirs with `<MoreTexts>`. */
export const loadWebTexts = inEach({
  en: async () => (await import('./en/web-start')).webStartTexts,
  fr: async () => (await import('./fr/web-start')).webStartTexts,
  de: async () => (await import('./de/web-start')).webStartTexts,
});

/** Signing in and up, and roles. */
export const loadAccountsTexts = inEach({
  en: async () => (await import('./en/accounts')).accountsTexts,
  fr: async () => (await import('./fr/accounts')).accountsTexts,
  de: async () => (await import('./de/accounts')).accountsTexts,
});

export const loadBookingTexts = inEach({
  en: async () => (await import('./en/booking')).bookingTexts,
  fr: async () => (await import('./fr/booking')).bookingTexts,
  de: async () => (await import('./de/booking')).bookingTexts,
});

export const loadTournamentsTexts = inEach({
  en: async () => (await import('./en/tournaments')).tournamentsTexts,
  fr: async () => (await import('./fr/tournaments')).tournamentsTexts,
  de: async () => (await import('./de/tournaments')).tournamentsTexts,
});

export const loadChatTexts = inEach({
  en: async () => (await import('./en/chat')).chatTexts,
  fr: async () => (await import('./fr/chat')).chatTexts,
  de: async () => (await import('./de/chat')).chatTexts,
});

/** The texts of the organizers' app: all there are. */
export const loadAdminTexts = inEach({
  en: async () => (await import('./en/admin-app')).adminAppTexts,
  fr: async () => (await import('./fr/admin-app')).adminAppTexts,
  de: async () => (await import('./de/admin-app')).adminAppTexts,
});
