export { loadCardsTexts, loadDoorTexts, loadOfficeTexts } from './load-on-site-texts';
export * from './formats';
export {
  loadKeepingTexts,
  loadAnswersTexts,
  loadAuditTexts,
  loadBoxTexts,
  loadHoldersTexts,
  loadIssuerTexts,
  loadMailroomTexts,
  loadMoneyTexts,
  loadPeopleTexts,
  loadPlacingsTexts,
  loadPricesTexts,
  loadPlansTexts,
  loadReportsTexts,
  loadRosterTexts,
  loadUpkeepTexts,
  loadSaleRulesTexts,
  loadQuestionsTexts,
  loadVouchersTexts,
  loadWaitlistTexts,
} from './load-admin-view-texts';
export { loadLifeTexts, loadStaffTexts } from './load-first-desk-texts';
export { readMoney, typedMoney } from './amounts';
export { detectLanguage, isLanguage, languageNames, languages, type Language } from './language';
export { loadAdminTexts, loadWebTexts, type TextsLoader } from './load-texts';
export {
  loadAccountsTexts,
  loadBookingTexts,
  loadSaleTexts,
  loadChatTexts,
  loadDiscoveryTexts,
  loadContactTexts,
  loadNotificationsTexts,
  loadPayTexts,
  loadProgrammeTexts,
  loadPicturesTexts,
  loadRegistrationsTexts,
  loadResultsTexts,
  loadTeamsTexts,
  loadTicketsTexts,
  loadPrivacyTexts,
  loadSettingsTexts,
  loadSiteTexts,
  loadTokensTexts,
  loadTournamentsTexts,
  loadWaitingTexts,
} from './load-view-texts';
export type { Catalogue, Message, ParamValue, Plural } from './message';
export {
  MoreTexts,
  startTexts,
  TextsProvider,
  useAdminTexts,
  useLanguage,
  useTexts,
  type TextsStart,
} from './texts-provider';
export {
  makeTranslate,
  type AdminTextKey,
  type AdminTexts,
  type TextKey,
  type Texts,
  type Translate,
} from './translate';
export { makeFormats, useFormats, type Formats } from './use-formats';
