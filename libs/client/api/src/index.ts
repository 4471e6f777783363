export { pictureAddress } from './picture-address';
export { calendarAddress } from './calendar-address';
export { useSignIn, useSignOut, useSignUp } from './accounts.commands';
export { accountQueries, type SessionState, useSession } from './accounts.queries';
export { type SeatListener, useLiveMySeats, useLiveSeats } from './booking.live';
export {
  bookingQueries,
  fetchSeats,
  type SeatsKnown,
  useAdoptHold,
  useCancelTicket,
  usePlaceOrder,
  useExtendHold,
  useHoldBestSeats,
  useHoldSeats,
  useJoinSeatGroup,
  usePutSeating,
  useReleaseHold,
  useChooseLinePrice,
} from './booking.queries';
export {
  useAddTicketType,
  useChangeTicketType,
  useOrderTicketTypes,
  usePreviewPrices,
  usePutPrices,
  useRemoveQuota,
  useRemoveTicketType,
  useSaveQuota,
} from './catalogue.queries';
export {
  useAddVouchers,
  useChangeVoucher,
  useDropVoucher,
  useEnterVoucher,
  voucherQueries,
  vouchersCsvAddress,
} from './voucher.queries';
export { questionQueries, type QuestionStep, useAnswerQuestions, useQuestionStep } from './question.queries';
export { orderQueries, useCancelOrder, usePutSale } from './order.queries';
export { type MySeatsState, useMySeats } from './my-seats';
export { useCarryHold, useGuestLink } from './guest.commands';
export { call, type CallOptions } from './call';
export { openingQueries, usePutSaleOpenings } from './openings.queries';
export {
  useJoinWaitlist,
  useLeaveWaitlist,
  usePutWaitlistTerms,
  useRemoveFromWaitlist,
  waitlistQueries,
} from './waitlist.queries';
export { chatTransport, type ChatTransport, type RoomListener } from './chat.live';
export { type EventCopy, useDeleteEvent, useDuplicateEvent } from './event-drafts.queries';
export { type EditStep, lifeQueries, useEditStep } from './event-life.queries';
export { discoveryQueries, type EventSearch, useCreateFeed, useRemoveFeed } from './discovery.queries';
export { useLiveEvent, useLiveHome, useLiveModeration, useLiveMyEvents } from './events.live';
export {
  eventQueries,
  type EventStep,
  keepEvent,
  type MyEventsWish,
  type NewEventInput,
  useCreateEvent,
  useEventStep,
  useUpdateEvent,
} from './events.queries';
export { favouriteQueries, useFavourite } from './favourites.queries';
export { sendCommand } from './live';
export type { LiveStatus } from './live-connection';
export {
  ownAccountQueries,
  useAskPasswordReset,
  useBeginTwoFactor,
  useChangeAddress,
  useChangePassword,
  useChangeProfile,
  useConfirmAddress,
  useConfirmTwoFactor,
  useEndOtherSessions,
  useEndSession,
  useEndTwoFactor,
  useRefreshAccount,
  useRenewBackupCodes,
  useResetPassword,
  useSendConfirmation,
  useSignInWithCode,
} from './own-account.queries';
export { doorQueries, type DoorStep, useDoorStep, useGuestReissue, useLiveDoor } from './door.queries';
export { keepTickets, type KeptTickets, keptTickets } from './kept-tickets';
export { type HolderAudience, holderMessageQueries, useWriteToHolders } from './holder-messages.queries';
export { issuerQueries, usePutIssuer } from './issuer.queries';
export { ticketBoxQueries, useSwitchTicketBox } from './ticket-box.queries';
export { ticketPdfAddress, ticketQueries, useChooseNameAudience, useTicketChange } from './tickets.queries';
export {
  type ContactInput,
  mailroomQueries,
  useLiveContacts,
  usePutContactState,
  useReplyContact,
  useResendMail,
  useSendContact,
} from './mailroom.queries';
export { useLiveNotifications } from './notifications.live';
export {
  notificationQueries,
  useMarkAllRead,
  useMarkRead,
  usePutChoice,
  useUnsubscribe,
} from './notifications.queries';
export {
  type AuditSearch,
  type PeopleWish,
  peopleQueries,
  useBan,
  adminClaimQuery,
  useClaimAdmin,
  useSetRole,
  useResetTwoFactor,
  useSetTrust,
  useUnban,
} from './people.queries';
export { markdownQueries } from './markdown.queries';
export { useLivePictures } from './pictures.live';
export {
  type PictureOwner,
  pictureQueries,
  sendPicture,
  useDescribePicture,
  useOrderPictures,
  usePictureAdded,
  useRemovePicture,
} from './pictures.queries';
export { makeQueryClient } from './query-client';
export { importPlan, planQueries, type PlanStep, savePlan, usePlanStep } from './plans.queries';
export { randomKey } from './random-key';
export { gridFeedQueries, useConfirmGridGuest, useSwitchGridFeed } from './grid-feed.queries';
export { type DoorWish, exportAddress, reportQueries } from './reports.queries';
export { placingCandidates, resultQueries, usePutPlacings } from './results.queries';
export { useLiveMyRegistrations, useLiveRegistration, useLiveRoster } from './registrations.live';
export {
  registrationQueries,
  registrationsCsvAddress,
  type RegistrationStep,
  type RosterWish,
  usePutRegistrationSettings,
  useRegistrationStep,
  useRuling,
} from './registrations.queries';
export { type ClientRefusalCode, type FieldError, isPassing, RefusalError, refusalOf } from './refusal-error';
export { pointToServer } from './server-address';
export { serverNow } from './server-clock';
export {
  boxOfficeQueries,
  cardsAddress,
  type CardsWish,
  useDiscardCards,
  usePrintCards,
  useCollectDue,
  useGiveAway,
  useSellAtBoxOffice,
  useShiftStep,
  useTakeBack,
  type ShiftStep,
} from './box-office.queries';
export { type GroupMemberIds, keepingQueries, type KeepingStep, useKeepingStep } from './keeping.queries';
export { findPeopleQuery, staffQuery, type StaffStep, useLiveStaff, useStaffStep } from './staff.queries';
export { startLive } from './start-live';
export {
  type TeamInput,
  teamQueries,
  type TeamStep,
  useAnswerInvitation,
  useJoinByLink,
  useLiveMyTeams,
  useLiveTeam,
  useMakeTeamLink,
  useSaveTeam,
  useTeamStep,
} from './teams.queries';
export { privacyQueries, useEraseAccount, useExportOwnData, useGiveConsent } from './privacy.queries';
export { siteQueries, useAddPageVersion, usePutSiteSettings } from './site.queries';
export { tokenQueries, useCreateToken, useRevokeToken } from './tokens.queries';
export {
  type EntrantStep,
  type MatchCommand,
  type NewTournamentInput,
  type TournamentStep,
  useCorrectionPreview,
  useCreateTournament,
  useEntrantStep,
  useEntry,
  useMatchCommand,
  useTournamentStep,
} from './tournaments.commands';
export { useLiveTournament, useLiveTournaments } from './tournaments.live';
export { applyBracketChange, keepBracketChange, tournamentQueries, type TournamentRef } from './tournaments.queries';
export { useConnection, useLive } from './use-live';
export { type Heard, on } from './watcher';
export {
  type AnnouncementInput,
  type AnnouncementStep,
  programmeQueries,
  type ScheduleItemInput,
  type ScheduleStep,
  useAnnouncementStep,
  useLiveAnnouncements,
  useLiveProgramme,
  useScheduleStep,
} from './programme.queries';
export { useLiveOrderList, useLiveOrders } from './money.live';
export { useLiveMoney } from './payments.live';
export {
  paymentQueries,
  receiptAddress,
  useAnswerOffer,
  useAnswerSandbox,
  useChargeBack,
  useGiftCard,
  useGiveBackLines,
  useStartPayment,
  useInvoiceAddress,
} from './payments.queries';
export {
  type MoneyWish,
  moneyQueries,
  useAssignBankLine,
  useCloseBankLine,
  useCloseGiftCard,
  useIssueGiftCards,
  useApproveOrder,
  useMarkPaid,
  usePutBankAccount,
  useRefundOrder,
  useRefuseOrder,
  useReissue,
  useResendTickets,
  useRefundStep,
  useResolveAttention,
  useStatement,
} from './money.queries';
