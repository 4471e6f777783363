import type { Language, MailTemplate, NotificationKind } from '@ringside/contracts/notifications';
import type { EventId, UserId } from '@ringside/kernel';
import { task } from './fact';

/** An event was created: features make what belongs to it (its chat room). */
export const eventCreated = task<{ readonly eventId: EventId; readonly title: string }>('event.created');

/** An event was cancelled: what was sold for it is void, and its money goes back. */
export const eventCancelled = task<{ readonly eventId: EventId; readonly reason: string }>('event.cancelled');

/**
 * Somebody's orders of an event are others now, whose confirmed orders register their buyers. It tells nothing of what they
 * became: whoever handles it asks, so that it may come late, twice and in any order.
 */
export const ordersMoved = task<{ readonly eventId: EventId; readonly buyer: UserId }>('orders.moved');

/** An account was erased: what it held of what is scarce goes to others. Its rows are there still, under the pseudonym. */
export const accountErased = task<{ readonly userId: UserId }>('account.erased');

/** An event was made from another one: features copy what of theirs belongs to its plan, never to its people. */
export const eventDuplicated = task<{
  readonly from: EventId;
  readonly to: EventId;
  readonly by: UserId;
  /** Its maker wants the tournaments too. */
  readonly withTournaments: boolean;
}>('event.duplicated');

/**
 * Something to be said by the system in an event's chat room (a match called, a result). `code` names a text that every
 * language has as `chat.system.<code>`, `params` is what the text names.
 */
export const roomNotice = task<{
  readonly eventId: EventId;
  readonly code: string;
  readonly params: Readonly<Record<string, string | number>>;
}>('room.notice');

/**
 * Something that people should know: kept in their list, shown live, and mailed to those who chose so. One notification a
 * person and `key`, however often the task runs. Handled by notifications.
 */
export const notifyPeople = task<{
  readonly to: readonly UserId[];
  readonly kind: NotificationKind;
  /** What the kind's text names (`notifications.kind.<kind>` in every language). Plain text, never markup. */
  readonly params: Readonly<Record<string, string | number>>;
  /** Where it leads: a path of the product, `/events/…` or `/admin/…`. */
  readonly link: string;
  readonly eventId?: EventId;
  /** Tells one cause from another: `registration-accepted:<id>:<rev>`. */
  readonly key: string;
}>('people.notify');

/** A mail that goes out whatever its reader chose, since their account needs it. Handled by notifications. */
export const sendMail = task<{
  readonly to: { readonly address: string; readonly name: string; readonly language: Language };
  readonly template: MailTemplate;
  /** What the template names; `link` is a path of the product, made absolute from the configured public address. */
  readonly params: Readonly<Record<string, string | number>>;
}>('mail.send');
