import { inEach } from './load-texts';

// a file of its own: the first load of the organizers' app does not need it

/** The audit log. */
export const loadAuditTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/audit')).auditTexts,
  fr: async () => (await import('./fr/audit')).auditTexts,
  de: async () => (await import('./de/audit')).auditTexts,
});

/** Who has registered for an event. */
export const loadRosterTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/roster')).rosterTexts,
  fr: async () => (await import('./fr/roster')).rosterTexts,
  de: async () => (await import('./de/roster')).rosterTexts,
});

/** Accounts, their roles and bans. */
export const loadPeopleTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/people')).peopleTexts,
  fr: async () => (await import('./fr/people')).peopleTexts,
  de: async () => (await import('./de/people')).peopleTexts,
});

/** Giving placings. */
export const loadPlacingsTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/placings')).placingsTexts,
  fr: async () => (await import('./fr/placings')).placingsTexts,
  de: async () => (await import('./de/placings')).placingsTexts,
});

/** What an event sells, and on which terms. */
export const loadPricesTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/prices')).pricesTexts,
  fr: async () => (await import('./fr/prices')).pricesTexts,
  de: async () => (await import('./de/prices')).pricesTexts,
});

/** Codes that open, keep or discount. */
export const loadVouchersTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/vouchers')).vouchersTexts,
  fr: async () => (await import('./fr/vouchers')).vouchersTexts,
  de: async () => (await import('./de/vouchers')).vouchersTexts,
});

/** Blocked seats and seat groups. */
export const loadKeepingTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/keeping')).keepingTexts,
  fr: async () => (await import('./fr/keeping')).keepingTexts,
  de: async () => (await import('./de/keeping')).keepingTexts,
});

/** Reports on an event and on the site. */
export const loadReportsTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/reports')).reportsTexts,
  fr: async () => (await import('./fr/reports')).reportsTexts,
  de: async () => (await import('./de/reports')).reportsTexts,
});

/** The inbox of the contact form, and the mails that the site sends. */
export const loadMailroomTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/mailroom')).mailroomTexts,
  fr: async () => (await import('./fr/mailroom')).mailroomTexts,
  de: async () => (await import('./de/mailroom')).mailroomTexts,
});

/** The site’s settings, and writing its pages. */
export const loadUpkeepTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/upkeep')).upkeepTexts,
  fr: async () => (await import('./fr/upkeep')).upkeepTexts,
  de: async () => (await import('./de/upkeep')).upkeepTexts,
});

/** Orders and their money, the bank and gift cards. */
export const loadMoneyTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/money')).moneyTexts,
  fr: async () => (await import('./fr/money')).moneyTexts,
  de: async () => (await import('./de/money')).moneyTexts,
});

/** Who may buy, and from when on. */
export const loadSaleRulesTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/rules')).rulesTexts,
  fr: async () => (await import('./fr/rules')).rulesTexts,
  de: async () => (await import('./de/rules')).rulesTexts,
});

/** The ticket box in pages of other sites. */
export const loadBoxTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/box')).boxTexts,
  fr: async () => (await import('./fr/box')).boxTexts,
  de: async () => (await import('./de/box')).boxTexts,
});

/** Who writes invoices. */
export const loadIssuerTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/issuer')).issuerTexts,
  fr: async () => (await import('./fr/issuer')).issuerTexts,
  de: async () => (await import('./de/issuer')).issuerTexts,
});

/** Messages to those who have tickets. */
export const loadHoldersTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/holders')).holdersTexts,
  fr: async () => (await import('./fr/holders')).holdersTexts,
  de: async () => (await import('./de/holders')).holdersTexts,
});

/** The waitlist at the desk. */
export const loadWaitlistTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/waitlist')).waitlistTexts,
  fr: async () => (await import('./fr/waitlist')).waitlistTexts,
  de: async () => (await import('./de/waitlist')).waitlistTexts,
});

/** The designer of seating plans. */
export const loadPlansTexts = /* @__PURE__ */ inEach({
  en: async () => ({
    ...(await import('./en/plans')).plansTexts,
    ...(await import('./en/drafting')).draftingTexts,
  }),
  fr: async () => ({
    ...(await import('./fr/plans')).plansTexts,
    ...(await import('./fr/drafting')).draftingTexts,
  }),
  de: async () => ({
    ...(await import('./de/plans')).plansTexts,
    ...(await import('./de/drafting')).draftingTexts,
  }),
});

/** What is asked for each ticket. */
export const loadQuestionsTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/questions')).questionsTexts,
  fr: async () => (await import('./fr/questions')).questionsTexts,
  de: async () => (await import('./de/questions')).questionsTexts,
});

/** What was answered. */
export const loadAnswersTexts = /* @__PURE__ */ inEach({
  en: async () => (await import('./en/answers')).answersTexts,
  fr: async () => (await import('./fr/answers')).answersTexts,
  de: async () => (await import('./de/answers')).answersTexts,
});
