import { createPublicKey, sign, verify } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { bytesToSign, type ReadCode, writeTicketCode } from '@ringside/booking-core';
import { type EventId, type Instant, instant, type TicketId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { type DoorKey, TicketKeyRepository } from './ticket-key.repository';

/** What of a ticket stands in its code. */
export interface CodedTicket {
  readonly ticketId: TicketId;
  readonly rev: number;
  readonly issuedAt: Date;
}

/** A code is good until so long after its event: one that was printed stays good when the event is put off a little. */
const AFTER_EVENT_MS = 30 * 24 * 60 * 60 * 1000;

/** Writes the codes of tickets, and tells whether one is genuine. The same ticket always has the same code under one key. */
@Injectable()
export class TicketCodes {
  constructor(
    private readonly database: Database,
    private readonly keys: TicketKeyRepository,
  ) {}

  async write(
    { eventId, endsAt }: { readonly eventId: EventId; readonly endsAt: Instant },
    tickets: readonly CodedTicket[],
  ): Promise<ReadonlyMap<TicketId, string>> {
    if (tickets.length === 0) return new Map();
    const event = await this.numberOf(eventId);
    const { keyId, privateKey } = await this.keys.current(eventId);
    return new Map(
      tickets.map(({ ticketId, rev, issuedAt }) => {
        const notBefore = wholeSeconds(issuedAt.getTime());
        const notAfter = wholeSeconds(endsAt + AFTER_EVENT_MS);
        const bytes = bytesToSign({ keyId, event, ticketId, rev, notBefore, notAfter });
        return [ticketId, writeTicketCode(bytes, sign(null, bytes, privateKey))];
      }),
    );
  }

  /** The event's name in codes. */
  async numberOf(eventId: EventId): Promise<number> {
    const [row] = await this.database.query<{ number: number }>('select number from event_sale where event_id = $1', [
      eventId,
    ]);
    return row?.number ?? 0;
  }
}

const wholeSeconds = (ms: number): Instant => instant(Math.floor(ms / 1000) * 1000);

/** Whether one of the keys signed a code: Ed25519 over its bytes, and nothing else. */
export function isGenuine(code: ReadCode, keys: readonly DoorKey[]): boolean {
  const key = keys.find(({ keyId }) => keyId === code.keyId);
  if (!key) return false;
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: key.publicKey.toString('base64url') };
  return verify(null, code.signed, createPublicKey({ key: jwk, format: 'jwk' }), code.signature);
}
