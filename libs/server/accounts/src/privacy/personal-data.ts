/** What erasing an account does with the rows that a column links to it. */
type Fate =
  /** They stay, under “Deleted player”: others need them to read their own history. */
  | 'keep'
  | 'delete'
  /** Only those that meet the condition go; the rest stays. */
  | { readonly deleteWhere: string }
  /** A column of theirs changes. */
  | { readonly set: string; readonly where: string };

interface PersonalLink {
  readonly fate: Fate;
  /** Whether the person's export tells the rows; an array names columns that are left out. */
  readonly told: boolean | readonly string[];
}

const keep = { fate: 'keep', told: false } as const;
const keepAndTell = { fate: 'keep', told: true } as const;
const remove = { fate: 'delete', told: false } as const;
const removeAndTell = { fate: 'delete', told: true } as const;

/**
 * Every column that links a row to an account, and what becomes of the row. `personal-data.db.spec.ts` compares this with
 * the schema: a new column of that kind fails it until it stands here or among `noPersons`.
 */
export const personalLinks: Readonly<Record<string, PersonalLink>> = {
  'account.user_id': remove,
  'announcement.author_id': keepAndTell,
  'announcement_version.editor_id': keep,
  'api_token.user_id': { fate: 'delete', told: ['token_hash'] },
  'audit_entry.actor_id': { fate: 'keep', told: ['hash', 'request_id'] },
  'audit_entry.target_id': { fate: 'keep', told: ['hash', 'request_id', 'actor_id'] },
  'backup_code.user_id': remove,
  'bank_import.imported_by': keep,
  'booking_order.buyer': keepAndTell,
  'booking_order.sold_by': keep,
  'calendar_feed.user_id': { fate: 'delete', told: ['token_hash'] },
  'chat_entry.author_id': { fate: 'keep', told: ['content_hash', 'key'] },
  'consent.user_id': removeAndTell,
  'contact.user_id': { fate: 'delete', told: ['replied_by'] },
  'contact.replied_by': keep,
  'entrant.user_id': keepAndTell,
  'entered_voucher.user_id': removeAndTell,
  'erased_account.user_id': keep,
  'event.owner_id': { fate: 'keep', told: ['reviewed_by'] },
  'event.reviewed_by': keep,
  'event_favourite.user_id': removeAndTell,
  'event_history.actor_id': keepAndTell,
  'event_placing.user_id': keepAndTell,
  'event_staff.granted_by': keep,
  'event_staff.user_id': { fate: { deleteWhere: `role <> 'owner'` }, told: ['granted_by'] },
  'grid_feed.enabled_by': keep,
  'grid_guest.confirmed_by': keep,
  'gift_card.issued_by': keep,
  'hold.buyer': keepAndTell,
  'holder_message.author': keep,
  'idempotency.actor': remove,
  // what was issued keeps its own copy: the books stay
  'invoice_address.buyer': removeAndTell,
  'mail.user_id': { fate: 'delete', told: ['claim', 'claimed_until'] },
  'mail_link.user_id': { fate: 'delete', told: ['token_hash'] },
  'notification.user_id': removeAndTell,
  'notification_choice.user_id': removeAndTell,
  'payment.taken_by': keep,
  'picture.owner_id': { fate: { deleteWhere: `owner_kind = 'user'` }, told: true },
  'picture.uploaded_by': keepAndTell,
  'plan_draft.saved_by': keep,
  'proposed_edit.author_id': { fate: 'keep', told: ['decided_by'] },
  'proposed_edit.decided_by': keep,
  'refund.requested_by': { fate: 'keep', told: ['request_key', 'last_error'] },
  'registration.user_id': keepAndTell,
  'season_score.user_id': keep, // sums of placings, which are told
  'scan.reverted_by': keep,
  'scan.scanned_by': keep,
  'seat_group_member.user_id': removeAndTell,
  'seat_name_choice.user_id': removeAndTell,
  'seat_state.holder': keep,
  'seat_swap.asked_by': removeAndTell,
  'seating_plan.created_by': keep,
  'session.user_id': { fate: 'delete', told: ['token'] },
  'sign_in_challenge.user_id': remove,
  'site_page_version.written_by': keep,
  'card_print.printed_by': keep,
  'shift.cashier': keep,
  'stage_command.actor_id': { fate: 'keep', told: ['answer'] },
  'team.created_by': keepAndTell,
  'team_invitation.invited_by': keep,
  'team_invitation.user_id': { fate: 'delete', told: ['invited_by'] },
  'team_link.created_by': keep,
  'team_member.user_id': { fate: { set: 'left_at = clock_timestamp()', where: 'left_at is null' }, told: true },
  'ticket_answer.about': { fate: 'delete', told: ['answered_by'] },
  'ticket_answer.answered_by': keep,
  'ticket.bearer': keepAndTell,
  'ticket.participant': keep,
  'ticket.seat_manager': keep,
  'ticket.user_manager': keep,
  'ticket_transfer.receiver': { fate: 'delete', told: ['sender'] },
  'ticket_transfer.sender': { fate: 'delete', told: ['receiver'] },
  'tournament.created_by': keep,
  'tournament_draw.drawn_by': keep,
  'two_factor.user_id': remove,
  'two_factor_step.user_id': remove,
  'user_ban.banned_by': keep,
  'user_ban.lifted_by': keep,
  'user_ban.user_id': { fate: 'keep', told: ['banned_by', 'lifted_by'] },
  'waitlist_entry.user_id': removeAndTell,
};

/** Columns with ids that the schema does not link to anything, none of which is a person's. */
export const noPersons: readonly string[] = [
  'audit_entry.event_id',
  'booking_order.hold_id',
  'chat_entry.key',
  'chat_room.subject',
  'event_seating.stream_epoch',
  'hold_line.voucher_id',
  'integrity_check.taken_by',
  'mail.claim',
  'notification.event_id',
  'order_line.voucher_id',
  'scan.device_id',
  'sandbox_payment.merchant_ref',
  'scan.nonce',
  'seat_state.group_id',
  'seat_state.hold_id',
  'seat_state.order_id',
  'seat_state.ticket_id',
  'stage_command.command_id',
  'stage_log.command_id',
  'voucher.group_id',
  'waitlist_entry.hold_id',
];

/** Who an erased account is to others. Every language shows it as it is: it stands where a name stood. */
export const ERASED_NAME = 'Deleted player';

/** Every column of an account, and what it holds once it is erased: an SQL expression, or nothing where it stays. */
export const erasedAccount: Readonly<Record<string, string | null>> = {
  id: null,
  name: `'${ERASED_NAME}'`,
  // the id is random where usernames are not: nobody can have taken this one
  username: `'deleted-' || right(id::text, 12)`,
  display_username: 'null',
  email: `id || '@erased.invalid'`,
  email_verified: 'false',
  image: 'null',
  role: `'player'`,
  is_trusted: 'false',
  language: `'en'`,
  time_zone: 'null',
  created_at: null,
  updated_at: 'clock_timestamp()',
};

export const IS_ERASED = `email = id || '@erased.invalid'`;
