import { Injectable } from '@nestjs/common';
import { judgeCode, type ReadCode, readTicketCode } from '@ringside/booking-core';
import type { DoorPack, ScanVerdict } from '@ringside/contracts/check-in';
import type { EventId, Instant, TicketId } from '@ringside/kernel';
import { isGenuine, TicketCodes } from '../tickets/ticket-codes.service';
import { TicketKeyRepository } from '../tickets/ticket-key.repository';

/** What a reading says before the ticket itself was looked at. */
export interface Read {
  readonly ticketId: TicketId | null;
  /** Of the code; nothing for a ticket that was found by hand. */
  readonly rev: number | null;
  readonly wrong: ScanVerdict | undefined;
}

interface Shown {
  readonly code?: string | undefined;
  readonly ticketId?: TicketId | undefined;
}

/** Reads codes at the door of an event. */
@Injectable()
export class CodeReader {
  constructor(
    private readonly codes: TicketCodes,
    private readonly keys: TicketKeyRepository,
  ) {}

  /** Whether the code is one of this event and genuine, for a moment that has been or is. */
  async read(eventId: EventId, { code, ticketId }: Shown, at: Instant): Promise<Read> {
    if (code === undefined) return { ticketId: ticketId ?? null, rev: null, wrong: undefined };
    // one after the other: they may run in a transaction
    const event = await this.codes.numberOf(eventId);
    const keys = await this.keys.doorKeys(eventId);
    const read = readTicketCode(code);
    const keyIds = new Set(keys.map(({ keyId }) => keyId));
    const wrong = judgeCode(read, { event, keyIds, now: at });
    if (wrong || !read) return { ticketId: null, rev: null, wrong: wrong ?? 'unknown' };
    return { ...claimed(read), wrong: isGenuine(read, keys) ? undefined : 'forged' };
  }

  /** What a device needs to read them alone. */
  async terms(eventId: EventId): Promise<Pick<DoorPack, 'event' | 'keys'>> {
    const event = await this.codes.numberOf(eventId);
    const keys = await this.keys.doorKeys(eventId);
    return {
      event,
      keys: keys.map(({ keyId, publicKey }) => ({ keyId, publicKey: publicKey.toString('base64') })),
    };
  }
}

const claimed = ({ ticketId, rev }: ReadCode) => ({ ticketId, rev });
