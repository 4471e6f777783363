import { Injectable } from '@nestjs/common';
import { type DoorList, judgeTicket } from '@ringside/booking-core';
import type { CheckInList, ScanKind, ScanVerdict } from '@ringside/contracts/check-in';
import { type EventId, type Instant, instant, type TicketId } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { AdmissionRepository } from './admission.repository';
import { CodeReader, type Read } from './code-reader.service';
import { type NewScan, ScanRepository } from './scan.repository';

export interface ScanRef {
  readonly eventId: EventId;
  readonly listId: string;
}

/** What was read, and by which device. */
export interface Reading {
  readonly nonce: string;
  readonly code?: string | undefined;
  readonly ticketId?: TicketId | undefined;
  readonly kind: ScanKind;
  readonly deviceId: string;
  readonly device: string;
}

/** Judges one reading and writes down what came of it, in the running transaction. */
@Injectable()
export class ScanJudge {
  constructor(
    private readonly scans: ScanRepository,
    private readonly admissions: AdmissionRepository,
    private readonly reader: CodeReader,
  ) {}

  async decide(
    { eventId, listId }: ScanRef,
    me: Actor,
    reading: Reading,
    { list, now }: { readonly list: CheckInList; readonly now: Date },
  ): Promise<void> {
    const read = await this.reader.read(eventId, reading, instant(now.getTime()));
    const ticket =
      read.wrong || read.ticketId === null ? undefined : await this.scans.lockTicket(eventId, read.ticketId);
    const wrong = read.wrong ?? this.judge(ticket, list, { ...read, kind: reading.kind, now: instant(now.getTime()) });
    const { nonce, kind, deviceId, device } = reading;
    const scan: NewScan = {
      ...{ nonce, eventId, listId, kind, deviceId, device, by: me.userId },
      ticketId: ticket?.ticketId ?? null,
      rev: read.rev,
      verdict: wrong ?? 'accepted',
      isGood: !wrong,
      isOffline: false,
      deviceAt: now,
      clockOffsetMs: 0,
    };
    const isNew = await this.scans.add(scan);
    if (isNew && ticket && !wrong) await this.letThrough({ eventId, listId, ticketId: ticket.ticketId }, scan);
  }

  private judge(
    ticket: Parameters<typeof judgeTicket>[0],
    list: CheckInList,
    { rev, kind, now }: Pick<Read, 'rev'> & { readonly kind: ScanKind; readonly now: Instant },
  ): ScanVerdict | undefined {
    if (kind === 'exit' && !list.reEntry) return 'notOnList';
    return judgeTicket(ticket, doorListOf(list), { rev, now });
  }

  private async letThrough(door: ScanRef & { readonly ticketId: TicketId }, { kind, nonce }: NewScan): Promise<void> {
    const isThrough =
      kind === 'entry' ? await this.admissions.enter(door, nonce) : await this.admissions.leave(door, nonce);
    if (!isThrough) await this.scans.refuse(nonce, kind === 'entry' ? 'alreadyIn' : 'notIn');
  }
}

const doorListOf = ({ ticketTypes, opensAt, closesAt, admitsUnpaid }: CheckInList): DoorList => ({
  ticketTypeIds: ticketTypes,
  opensAt: opensAt === null ? null : instant(Date.parse(opensAt)),
  closesAt: closesAt === null ? null : instant(Date.parse(closesAt)),
  admitsUnpaid,
});
