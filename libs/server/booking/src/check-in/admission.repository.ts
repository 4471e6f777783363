import { Injectable } from '@nestjs/common';
import { type Fold, foldAdmissions, type GoodScan } from '@ringside/booking-core';
import { type EventId, instant, type TicketId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export interface Door {
  readonly eventId: EventId;
  readonly listId: string;
  readonly ticketId: TicketId;
}

/** Who is inside. Writers hold the lock on the ticket; the key of the table decides all the same. */
@Injectable()
export class AdmissionRepository {
  constructor(private readonly database: Database) {}

  /** Lets a ticket in by a stored scan. Answers false when it is inside: one statement decides between two gates. */
  async enter({ eventId, listId, ticketId }: Door, nonce: string): Promise<boolean> {
    const entered = await this.database.write(ENTER, [listId, ticketId, eventId, nonce]);
    return entered.length > 0;
  }

  /** Answers false when the ticket is not inside. */
  async leave({ listId, ticketId }: Door, nonce: string): Promise<boolean> {
    const left = await this.database.change(
      'update admission set exit_nonce = $3 where list_id = $1 and ticket_id = $2 and exit_nonce is null',
      [listId, ticketId, nonce],
    );
    return left > 0;
  }

  /** Works out anew, from all good scans, who was inside and which scans contradict others. */
  async refold(door: Door): Promise<Fold> {
    const scans = await this.database.query<{ nonce: string; at: Date; kind: GoodScan['kind'] }>(
      `select nonce, at, kind from scan where ticket_id = $1 and list_id = $2 and is_good and reverted_at is null`,
      [door.ticketId, door.listId],
    );
    const fold = foldAdmissions(scans.map(({ at, ...scan }) => ({ ...scan, at: instant(at.getTime()) })));
    await this.write(door, fold);
    return fold;
  }

  /** Has staff see a scan that let somebody in by a code that was void. */
  async listRevoked({ eventId, listId, ticketId }: Door, nonce: string): Promise<void> {
    await this.database.write(
      `insert into scan_conflict (nonce, event_id, list_id, ticket_id) values ($1, $2, $3, $4) on conflict do nothing`,
      [nonce, eventId, listId, ticketId],
    );
  }

  private async write({ eventId, listId, ticketId }: Door, { admissions, conflicts }: Fold): Promise<void> {
    await this.database.change('delete from admission where list_id = $1 and ticket_id = $2', [listId, ticketId]);
    await this.database.change(
      `delete from scan_conflict c using scan s where s.nonce = c.nonce and s.is_good and c.list_id = $1 and c.ticket_id = $2`,
      [listId, ticketId],
    );
    await this.database.write(
      `insert into admission (list_id, ticket_id, event_id, round, nonce, exit_nonce)
       select $1::uuid, $2::uuid, $3::uuid, * from unnest($4::int[], $5::uuid[], $6::uuid[])`,
      [
        listId,
        ticketId,
        eventId,
        admissions.map(({ round }) => round),
        admissions.map(({ nonce }) => nonce),
        admissions.map(({ exitNonce }) => exitNonce),
      ],
    );
    await this.database.write(
      `insert into scan_conflict (list_id, ticket_id, event_id, nonce, of_nonce)
       select $1::uuid, $2::uuid, $3::uuid, * from unnest($4::uuid[], $5::uuid[])`,
      [listId, ticketId, eventId, conflicts.map(({ nonce }) => nonce), conflicts.map(({ of }) => of)],
    );
  }
}

/** Opens the round after the last one that was closed, unless it is open already. */
export const ENTER = `
  insert into admission (list_id, ticket_id, round, event_id, nonce)
  select $1::uuid, $2::uuid, coalesce(max(round) filter (where exit_nonce is not null) + 1, 0), $3::uuid, $4::uuid
    from admission where list_id = $1 and ticket_id = $2
  on conflict (list_id, ticket_id, round) do nothing returning round`;
