import { Injectable } from '@nestjs/common';
import type { OfflineScan, ScanVerdict } from '@ringside/contracts/check-in';
import { type EventId, instant } from '@ringside/kernel';
import { Database, DomainEvents } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { AdmissionRepository } from './admission.repository';
import { CodeReader, type Read } from './code-reader.service';
import { doorChanged } from './door.facts';
import { ScanRepository } from './scan.repository';

interface Device {
  readonly deviceId: string;
  readonly device: string;
}

/**
 * Takes what devices decided alone. Nothing here depends on the order of uploads: whether a scan was good follows from its
 * code and its time, and who was inside from all good scans.
 */
@Injectable()
export class OfflineScans {
  constructor(
    private readonly database: Database,
    private readonly scans: ScanRepository,
    private readonly admissions: AdmissionRepository,
    private readonly reader: CodeReader,
    private readonly facts: DomainEvents,
  ) {}

  /** Answers the nonces that are stored, and those of them that staff should look at. */
  async take(eventId: EventId, me: Actor, device: Device, scans: readonly OfflineScan[]) {
    const known = await this.scans.listsOf(eventId);
    const stored: string[] = [];
    for (const scan of scans) {
      if (!known.has(scan.listId)) continue; // its list is gone: the device keeps it and says so
      await this.database.transact(() => this.store(eventId, me, device, scan));
      stored.push(scan.nonce);
    }
    return { stored, conflicts: await this.conflictsAmong(eventId, stored) };
  }

  private async store(eventId: EventId, me: Actor, device: Device, scan: OfflineScan): Promise<void> {
    const { nonce, listId, kind, clockOffsetMs } = scan;
    const at = new Date(Date.parse(scan.at) + clockOffsetMs);
    const read = await this.reader.read(eventId, scan, instant(at.getTime()));
    const ticket = read.ticketId === null ? undefined : await this.scans.lockTicket(eventId, read.ticketId);
    const isIn = scan.verdict === 'accepted';
    const verdict = isIn ? await this.judgeThen(read, ticket !== undefined, at) : scan.verdict;
    const isNew = await this.scans.add({
      ...{ nonce, eventId, listId, kind, verdict, clockOffsetMs, ...device, by: me.userId },
      ticketId: ticket?.ticketId ?? null,
      rev: read.rev,
      isGood: verdict === 'accepted',
      isOffline: true,
      deviceAt: new Date(scan.at),
    });
    if (!isNew || !ticket || !isIn) return;
    const through = { eventId, listId, ticketId: ticket.ticketId };
    if (verdict === 'accepted') await this.admissions.refold(through);
    else await this.admissions.listRevoked(through, nonce);
    this.facts.record(doorChanged, { eventId, listId });
  }

  /** Whether somebody whom a device let in had a code that was good at that moment. */
  private async judgeThen({ ticketId, rev, wrong }: Read, isKnown: boolean, at: Date): Promise<ScanVerdict> {
    if (wrong) return wrong;
    if (!isKnown || ticketId === null) return 'unknown';
    const then = await this.scans.stood(ticketId, at);
    const isGood = rev === null ? then.wasLive : then.rev === rev;
    return isGood ? 'accepted' : 'revoked';
  }

  private async conflictsAmong(eventId: EventId, nonces: readonly string[]): Promise<string[]> {
    const rows = await this.database.query<{ nonce: string }>(
      'select nonce from scan_conflict where event_id = $1 and nonce = any($2)',
      [eventId, nonces],
    );
    return rows.map(({ nonce }) => nonce);
  }
}
