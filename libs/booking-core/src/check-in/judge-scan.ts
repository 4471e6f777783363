import type { Instant } from '@ringside/kernel';
import type { ReadCode } from '../tickets/ticket-code';

/** What a door says of a ticket. */
export const VERDICTS = [
  'accepted',
  'alreadyIn',
  'notIn',
  'revoked',
  'wrongEvent',
  'notOnList',
  'tooEarly',
  'tooLate',
  'unpaid',
  'forged',
  'unknown',
] as const;
export type Verdict = (typeof VERDICTS)[number];

/** What a door needs to know of an event to judge codes. */
export interface CodeTerms {
  readonly event: number;
  /** The keys whose codes count. */
  readonly keyIds: ReadonlySet<number>;
  readonly now: Instant;
}

/**
 * What is wrong with a code before its signature is looked at; nothing when the signature decides. A code of another event
 * is signed by a key that this door does not know, so it is told by its number.
 */
export function judgeCode(code: ReadCode | undefined, { event, keyIds, now }: CodeTerms): Verdict | undefined {
  if (!code) return 'unknown';
  if (code.event !== event) return 'wrongEvent';
  if (!keyIds.has(code.keyId)) return 'forged';
  if (now < code.notBefore) return 'tooEarly';
  return now > code.notAfter ? 'tooLate' : undefined;
}

/** A ticket as a door knows it. */
export interface DoorTicket {
  readonly rev: number;
  readonly state: 'issued' | 'due' | 'cancelled';
  readonly ticketTypeId: string | null;
}

/** Who may enter by a list, and when. */
export interface DoorList {
  /** Empty: whatever ticket. */
  readonly ticketTypeIds: readonly string[];
  readonly opensAt: Instant | null;
  readonly closesAt: Instant | null;
  /** Lets in who has not paid yet. */
  readonly admitsUnpaid: boolean;
}

export interface DoorAsk {
  /** The revision that the code names; nothing when staff found the ticket by hand. */
  readonly rev: number | null;
  readonly now: Instant;
}

/** What a door says of a ticket whose code is genuine, apart from who has entered before; nothing when nothing is wrong. */
export function judgeTicket(
  ticket: DoorTicket | undefined,
  list: DoorList,
  { rev, now }: DoorAsk,
): Verdict | undefined {
  if (!ticket) return 'unknown';
  if (ticket.state === 'cancelled' || (rev !== null && rev !== ticket.rev)) return 'revoked';
  return judgeList(ticket, list, now);
}

function judgeList(ticket: DoorTicket, list: DoorList, now: Instant): Verdict | undefined {
  const { ticketTypeIds } = list;
  if (ticketTypeIds.length > 0 && !ticketTypeIds.includes(ticket.ticketTypeId ?? '')) return 'notOnList';
  if (list.opensAt !== null && now < list.opensAt) return 'tooEarly';
  if (list.closesAt !== null && now >= list.closesAt) return 'tooLate';
  return ticket.state === 'due' && !list.admitsUnpaid ? 'unpaid' : undefined;
}
