import type { Catalogue } from './message';
import type { Language } from './language';

/** Fetches the texts of one language; only that language travels. Rejects when its file cannot be fetched. */
export type TextsLoader = (language: Language) => Promise<Catalogue>;

// two functions rather than one with an argument: each app's build then holds its own catalogues only

/** The texts of the participants' app. */
export const loadWebTexts: TextsLoader = async (language) => {
  switch (language) {
    case 'en':
      return (await import('./en/web')).webTexts;
    case 'fr':
      return (await import('./fr/web')).webTexts;
    case 'de':
      return (await import('./de/web')).webTexts;
  }
};

/** The texts of the organizers' app: all there are. */
export const loadAdminTexts: TextsLoader = async (language) => {
  switch (language) {
    case 'en':
      return (await import('./en/admin-app')).adminAppTexts;
    case 'fr':
      return (await import('./fr/admin-app')).adminAppTexts;
    case 'de':
      return (await import('./de/admin-app')).adminAppTexts;
  }
};
