import { type DoorList, judgeCode, judgeTicket, type ReadCode, readTicketCode } from '@ringside/booking-core';
import type { CheckInList, DoorPack, ScanKind, ScanVerdict } from '@ringside/contracts/check-in';
import { type Instant, instant } from '@ringside/kernel';

export interface Alone {
  readonly pack: DoorPack;
  readonly list: CheckInList;
  readonly kind: ScanKind;
  /** By the server's clock, as well as this device knows it. */
  readonly now: Instant;
  /** Tickets that this device has let in or out by the list since the pack came: whether they are inside. */
  readonly passed: ReadonlyMap<string, boolean>;
}

export type DoorTicket = DoorPack['tickets'][number];

export interface AloneVerdict {
  readonly verdict: ScanVerdict;
  readonly ticket: DoorTicket | undefined;
}

/** Whether this browser can check signatures without a server. */
export async function canVerify(): Promise<boolean> {
  try {
    await crypto.subtle.importKey('raw', new Uint8Array(32), 'Ed25519', false, ['verify']);
    return true;
  } catch {
    return false;
  }
}

/** What the device says of a code, with what it knows; nothing when it knows too little to say anything. */
export async function decideCode(text: string, alone: Alone): Promise<AloneVerdict | undefined> {
  const { pack, now } = alone;
  if (now > Date.parse(pack.expiresAt)) return undefined;
  const code = readTicketCode(text);
  const keyIds = new Set(pack.keys.map(({ keyId }) => keyId));
  const wrong = judgeCode(code, { event: pack.event, keyIds, now });
  if (wrong || !code) return { verdict: wrong ?? 'unknown', ticket: undefined };
  if (!(await isGenuine(code, pack))) return { verdict: 'forged', ticket: undefined };
  const ticket = pack.tickets.find(({ ticketId }) => ticketId === code.ticketId);
  return { verdict: judge(ticket, code.rev, alone), ticket };
}

/** The same of a ticket that staff found by its seat. */
export const decideTicket = (ticket: DoorTicket, alone: Alone): AloneVerdict | undefined =>
  alone.now > Date.parse(alone.pack.expiresAt) ? undefined : { verdict: judge(ticket, null, alone), ticket };

/** The live ticket of a seat, however it is written; also without its section where only one section has such a seat. */
export function ticketCalled({ tickets }: DoorPack, typed: string): DoorTicket | undefined {
  const live = tickets.filter(({ label, state }) => label !== null && state !== 'cancelled');
  const wanted = plain(typed);
  const named = live.find(({ label }) => plain(label ?? '') === wanted);
  if (named) return named;
  const [only, ...others] = live.filter(({ label }) => plain(label?.split(' ').at(-1) ?? '') === wanted);
  return others.length === 0 ? only : undefined;
}

const plain = (label: string): string => label.toUpperCase().replaceAll(/[^\p{L}\p{N}]/gu, '');

function judge(ticket: DoorTicket | undefined, rev: number | null, { list, kind, now, passed }: Alone): ScanVerdict {
  if (kind === 'exit' && !list.reEntry) return 'notOnList';
  const known = ticket && { rev: ticket.rev, state: ticket.state, ticketTypeId: ticket.typeId };
  const wrong = judgeTicket(known, doorListOf(list), { rev, now });
  if (wrong || !ticket) return wrong ?? 'unknown';
  const isInside = passed.get(ticket.ticketId) ?? ticket.inside.includes(list.listId);
  if (isInside === (kind === 'entry')) return kind === 'entry' ? 'alreadyIn' : 'notIn';
  return 'accepted';
}

const doorListOf = ({ ticketTypes, opensAt, closesAt, admitsUnpaid }: CheckInList): DoorList => ({
  ticketTypeIds: ticketTypes,
  opensAt: opensAt === null ? null : instant(Date.parse(opensAt)),
  closesAt: closesAt === null ? null : instant(Date.parse(closesAt)),
  admitsUnpaid,
});

async function isGenuine({ keyId, signed, signature }: ReadCode, { keys }: DoorPack): Promise<boolean> {
  const key = keys.find((each) => each.keyId === keyId);
  if (!key) return false;
  const bytes = Uint8Array.from(atob(key.publicKey), (letter) => letter.charCodeAt(0));
  const imported = await crypto.subtle.importKey('raw', bytes, 'Ed25519', false, ['verify']);
  return crypto.subtle.verify('Ed25519', imported, signature, signed);
}
