import { inEach } from './load-texts';

// a file of its own: the first load does not need it

/** Signing in and up, and roles. */
export const loadAccountsTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/accounts')).accountsTexts,
  fr: async () => (await import('./fr/accounts')).accountsTexts,
  de: async () => (await import('./de/accounts')).accountsTexts,
});

/** Choosing, holding and ordering, with or without a code or the organizers’ approval. */
export const loadBookingTexts = /* @__PURE__ */ inEach({
  en: async () => ({
    ...(await import('./en/booking')).bookingTexts,
    ...(await import('./en/reasons')).reasonsTexts,
    ...(await import('./en/codes')).codesTexts,
    ...(await import('./en/asking')).askingTexts,
    ...(await import('./en/approval')).approvalTexts,
    ...(await import('./en/guest')).guestTexts,
  }),
  fr: async () => ({
    ...(await import('./fr/booking')).bookingTexts,
    ...(await import('./fr/reasons')).reasonsTexts,
    ...(await import('./fr/codes')).codesTexts,
    ...(await import('./fr/asking')).askingTexts,
    ...(await import('./fr/approval')).approvalTexts,
    ...(await import('./fr/guest')).guestTexts,
  }),
  de: async () => ({
    ...(await import('./de/booking')).bookingTexts,
    ...(await import('./de/reasons')).reasonsTexts,
    ...(await import('./de/codes')).codesTexts,
    ...(await import('./de/asking')).askingTexts,
    ...(await import('./de/approval')).approvalTexts,
    ...(await import('./de/guest')).guestTexts,
  }),
});

/** Tickets in the hands of those who bear them. */
export const loadTicketsTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/tickets')).ticketsTexts,
  fr: async () => (await import('./fr/tickets')).ticketsTexts,
  de: async () => (await import('./de/tickets')).ticketsTexts,
});

/** Paying orders. */
export const loadPayTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/pay')).payTexts,
  fr: async () => (await import('./fr/pay')).payTexts,
  de: async () => (await import('./de/pay')).payTexts,
});

/** Waiting for what is sold out. */
export const loadWaitingTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/waiting')).waitingTexts,
  fr: async () => (await import('./fr/waiting')).waitingTexts,
  de: async () => (await import('./de/waiting')).waitingTexts,
});

/** Checking out, and one's own orders. */
export const loadSaleTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/sale')).saleTexts,
  fr: async () => (await import('./fr/sale')).saleTexts,
  de: async () => (await import('./de/sale')).saleTexts,
});

export const loadTournamentsTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/tournaments')).tournamentsTexts,
  fr: async () => (await import('./fr/tournaments')).tournamentsTexts,
  de: async () => (await import('./de/tournaments')).tournamentsTexts,
});

/** Taking part in events. */
export const loadRegistrationsTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/registrations')).registrationsTexts,
  fr: async () => (await import('./fr/registrations')).registrationsTexts,
  de: async () => (await import('./de/registrations')).registrationsTexts,
});

/** How events ended. */
export const loadResultsTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/results')).resultsTexts,
  fr: async () => (await import('./fr/results')).resultsTexts,
  de: async () => (await import('./de/results')).resultsTexts,
});

/** Teams and invitations into them. */
export const loadTeamsTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/teams')).teamsTexts,
  fr: async () => (await import('./fr/teams')).teamsTexts,
  de: async () => (await import('./de/teams')).teamsTexts,
});

export const loadChatTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/chat')).chatTexts,
  fr: async () => (await import('./fr/chat')).chatTexts,
  de: async () => (await import('./de/chat')).chatTexts,
});

/** The site’s own pages. */
export const loadSiteTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/site')).siteTexts,
  fr: async () => (await import('./fr/site')).siteTexts,
  de: async () => (await import('./de/site')).siteTexts,
});

/** Consent, export and erasure, in the settings. */
export const loadPrivacyTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/privacy')).privacyTexts,
  fr: async () => (await import('./fr/privacy')).privacyTexts,
  de: async () => (await import('./de/privacy')).privacyTexts,
});

/** API tokens, in the settings. */
export const loadTokensTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/tokens')).tokensTexts,
  fr: async () => (await import('./fr/tokens')).tokensTexts,
  de: async () => (await import('./de/tokens')).tokensTexts,
});

/** Taking, arranging and looking at pictures. */
export const loadPicturesTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/pictures')).picturesTexts,
  fr: async () => (await import('./fr/pictures')).picturesTexts,
  de: async () => (await import('./de/pictures')).picturesTexts,
});

/** What people are told, and how they want to be told. */
export const loadNotificationsTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/notifications')).notificationsTexts,
  fr: async () => (await import('./fr/notifications')).notificationsTexts,
  de: async () => (await import('./de/notifications')).notificationsTexts,
});

/** The contact form. */
export const loadContactTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/contact')).contactTexts,
  fr: async () => (await import('./fr/contact')).contactTexts,
  de: async () => (await import('./de/contact')).contactTexts,
});

/** One's own account: settings, links from mails, the second step of signing in. */
export const loadSettingsTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/settings')).settingsTexts,
  fr: async () => (await import('./fr/settings')).settingsTexts,
  de: async () => (await import('./de/settings')).settingsTexts,
});

/** Finding events, and calendars. */
export const loadDiscoveryTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/discovery')).discoveryTexts,
  fr: async () => (await import('./fr/discovery')).discoveryTexts,
  de: async () => (await import('./de/discovery')).discoveryTexts,
});

/** The timetable of an event and what its organizers announce. */
export const loadProgrammeTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/programme')).programmeTexts,
  fr: async () => (await import('./fr/programme')).programmeTexts,
  de: async () => (await import('./de/programme')).programmeTexts,
});
