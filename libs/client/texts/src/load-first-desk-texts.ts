import { inEach } from './load-texts';

// a file of its own: of what the organizers' app loads later, an event's desk needs only these at once

/** Edits under review, an event's history, and what else its desk says of its life. */
export const loadLifeTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/life')).lifeTexts,
  fr: async () => (await import('./fr/life')).lifeTexts,
  de: async () => (await import('./de/life')).lifeTexts,
});

/** The staff of an event. */
export const loadStaffTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/staff')).staffTexts,
  fr: async () => (await import('./fr/staff')).staffTexts,
  de: async () => (await import('./de/staff')).staffTexts,
});
