import { Injectable } from '@nestjs/common';
import type { DoorTicket } from '@ringside/booking-core';
import type { ScanAnswer, ScanKind, ScanVerdict } from '@ringside/contracts/check-in';
import type { EventId, TicketId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

/** A ticket as the door sees it. */
export interface ScannedTicket extends DoorTicket {
  readonly ticketId: TicketId;
  readonly label: string | null;
  readonly ticketType: string | null;
}

export interface NewScan {
  readonly nonce: string;
  readonly eventId: EventId;
  readonly listId: string;
  readonly ticketId: TicketId | null;
  readonly rev: number | null;
  readonly kind: ScanKind;
  readonly verdict: ScanVerdict;
  readonly isGood: boolean;
  readonly isOffline: boolean;
  readonly deviceId: string;
  readonly device: string;
  readonly deviceAt: Date;
  readonly clockOffsetMs: number;
  readonly by: UserId;
}

const COLUMNS = `(nonce, event_id, list_id, ticket_id, rev, kind, verdict, is_good, is_offline, device_id, device, device_at,
  clock_offset_ms, at, scanned_by)`;

/** Every reading of a ticket at the door. */
@Injectable()
export class ScanRepository {
  constructor(private readonly database: Database) {}

  /** A ticket of the event in whatever state, locked: its revision, its scans and its bearer change one after the other. */
  async lockTicket(eventId: EventId, ticketId: TicketId): Promise<ScannedTicket | undefined> {
    await this.database.write('select from ticket where id = $1 and event_id = $2 for update', [ticketId, eventId]);
    const [ticket] = await this.database.query<ScannedTicket>(
      `select t.id as "ticketId", t.rev::int as rev, t.state, t.ticket_type_id as "ticketTypeId",
              case when t.seat_no is not null then l.seat_label end as label, nullif(l.ticket_type_name, '') as "ticketType"
         from ticket t join order_line l on l.id = t.line_id where t.id = $1 and t.event_id = $2`,
      [ticketId, eventId],
    );
    return ticket;
  }

  /** Which revision a ticket had, and whether it was live, at a moment. */
  async stood(ticketId: TicketId, at: Date): Promise<{ rev: number; wasLive: boolean }> {
    const [row] = await this.database.query<{ rev: number; wasLive: boolean }>(
      `select coalesce((select max(r.rev) from ticket_revision r where r.ticket_id = t.id and r.raised_at <= $2), 0)::int as rev,
              t.state <> 'cancelled' or coalesce(t.cancelled_at > $2, false) as "wasLive"
         from ticket t where t.id = $1`,
      [ticketId, at],
    );
    return row ?? { rev: -1, wasLive: false };
  }

  /**
   * Stores a scan. Answers false when its nonce is there already: it counts once. A refusal that never reached its device,
   * which then let the ticket in alone, becomes the acceptance that it was.
   */
  async add(scan: NewScan): Promise<boolean> {
    const added = await this.database.write(
      `insert into scan ${COLUMNS}
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12::timestamptz, $13::int, $12::timestamptz + $13::int * interval '1 millisecond', $14)
       on conflict (nonce) do update set verdict = excluded.verdict, is_good = true, is_offline = true
             where scan.event_id = excluded.event_id and scan.ticket_id = excluded.ticket_id and scan.list_id = excluded.list_id
               and excluded.is_offline and excluded.is_good and not scan.is_offline and not scan.is_good
       returning nonce`,
      [
        scan.nonce,
        scan.eventId,
        scan.listId,
        scan.ticketId,
        scan.rev,
        scan.kind,
        scan.verdict,
        scan.isGood,
        scan.isOffline,
        scan.deviceId,
        scan.device,
        scan.deviceAt,
        scan.clockOffsetMs,
        scan.by,
      ],
    );
    return added.length > 0;
  }

  /** Turns an acceptance into what the admission said. */
  async refuse(nonce: string, verdict: ScanVerdict): Promise<void> {
    await this.database.change('update scan set verdict = $2, is_good = false where nonce = $1', [nonce, verdict]);
  }

  /** What was answered to a scan; of `alreadyIn` with the entry before it. */
  async answer(eventId: EventId, nonce: string): Promise<Omit<ScanAnswer, 'answers'> | undefined> {
    const [row] = await this.database.query<
      Omit<ScanAnswer, 'before' | 'answers'> & { at: Date | null; device: string | null }
    >(
      `select s.nonce, s.verdict, s.ticket_id as "ticketId", case when t.seat_no is not null then l.seat_label end as label,
              nullif(l.ticket_type_name, '') as "ticketType", e.at, e.device
         from scan s left join ticket t on t.id = s.ticket_id left join order_line l on l.id = t.line_id
         left join lateral (
           select b.at, b.device from admission a join scan b on b.nonce = a.nonce
            where s.verdict = 'alreadyIn' and a.list_id = s.list_id and a.ticket_id = s.ticket_id
            order by a.round desc limit 1) e on true
        where s.nonce = $2 and s.event_id = $1`,
      [eventId, nonce],
    );
    if (!row) return undefined;
    const { at, device, ...answer } = row;
    return { ...answer, before: at && device !== null ? { at: at.toISOString(), device } : null };
  }

  /** Takes a good scan out of what counts. Answers which ticket it was for; nothing when there is none to take back. */
  async revert(
    eventId: EventId,
    nonce: string,
    by: UserId,
  ): Promise<{ listId: string; ticketId: TicketId } | undefined> {
    const [row] = await this.database.write<{ listId: string; ticketId: TicketId }>(
      `update scan set reverted_at = clock_timestamp(), reverted_by = $3
        where nonce = $2 and event_id = $1 and is_good and reverted_at is null
       returning list_id as "listId", ticket_id as "ticketId"`,
      [eventId, nonce, by],
    );
    return row;
  }

  async ticketOf(eventId: EventId, nonce: string): Promise<TicketId | undefined> {
    const [row] = await this.database.query<{ ticketId: TicketId | null }>(
      'select ticket_id as "ticketId" from scan where nonce = $2 and event_id = $1',
      [eventId, nonce],
    );
    return row?.ticketId ?? undefined;
  }

  /** The lists that an event has, also those that were put away. */
  async listsOf(eventId: EventId): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ id: string }>('select id from check_in_list where event_id = $1', [
      eventId,
    ]);
    return new Set(rows.map(({ id }) => id));
  }
}
