import { inEach } from './load-texts';

// a file of its own: the desk opens without it

/** The door of an event. */
export const loadDoorTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/door')).doorTexts,
  fr: async () => (await import('./fr/door')).doorTexts,
  de: async () => (await import('./de/door')).doorTexts,
});

/** The box office of an event. */
export const loadOfficeTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/office')).officeTexts,
  fr: async () => (await import('./fr/office')).officeTexts,
  de: async () => (await import('./de/office')).officeTexts,
});

/** Badges and seat cards to print. */
export const loadCardsTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/cards')).cardsTexts,
  fr: async () => (await import('./fr/cards')).cardsTexts,
  de: async () => (await import('./de/cards')).cardsTexts,
});
