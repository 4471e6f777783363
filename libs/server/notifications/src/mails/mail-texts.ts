import type {
  MAIL_PARAMS,
  MailTemplate,
  NOTIFICATION_PARAMS,
  NotificationGroup,
  NotificationKind,
} from '@ringside/contracts/notifications';
import type { SiteRole, StaffRole } from '@ringside/contracts';

/** What one mail says. `{name}` stands for a parameter, an empty line parts paragraphs. */
export interface Letter {
  readonly subject: string;
  readonly body: string;
  /** The words of its button. */
  readonly action?: string;
}

/** A letter whose sender always gives a link. */
type LinkedLetter = Letter & { readonly action: string };

/** All that mails say in one language; one that lacks a text does not compile. */
export interface MailTexts extends Omit<GuestMailTexts, 'templates'> {
  /** Names the reader. */
  readonly greeting: string;
  /** Stands in for a link that cannot be pressed. */
  readonly linkHint: string;
  /** Why a mail that an account needs came. */
  readonly accountReason: string;
  /** Why a notification came; names the group. */
  readonly notificationReason: string;
  readonly unsubscribe: string;
  readonly settings: string;
  readonly groups: Readonly<Record<NotificationGroup, string>>;
  readonly roles: Readonly<Record<SiteRole | StaffRole, string>>;
  readonly templates: Readonly<Record<MailTemplate, Letter>>;
  readonly kinds: Readonly<Record<NotificationKind, LinkedLetter>>;
}

/** What is said to people who may have no account. */
export interface GuestMailTexts {
  /** Greets whoever gave no name. */
  readonly greetingNameless: string;
  /** Why an answer to a letter came. */
  readonly contactReason: string;
  /** Why a link to a hold came: its address was given by somebody without an account. */
  readonly guestReason: string;
  readonly templates: { readonly holdCarried: LinkedLetter };
}

export type LetterName = keyof typeof MAIL_PARAMS | keyof typeof NOTIFICATION_PARAMS;

/** What is said of money, of places that were waited for, and to those who have tickets. */
export type MoneyMailTexts = Pick<
  MailTexts['kinds'],
  | 'moneyBack'
  | 'moneyTooLate'
  | 'moneyAttention'
  | 'placeOffered'
  | 'ticketsSent'
  | 'ticketReissued'
  | 'seatsOffered'
  | 'orderRefused'
  | 'orderApproved'
  | 'orderReceived'
  | 'placeRemoved'
  | 'eventSoon'
  | 'holdersTold'
>;
