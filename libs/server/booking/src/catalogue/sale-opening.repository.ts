import { Injectable } from '@nestjs/common';
import type { SaleOpening } from '@ringside/contracts/booking';
import type { EventId, TicketTypeId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

/** For whom sales open earlier. */
@Injectable()
export class SaleOpeningRepository {
  constructor(private readonly database: Database) {}

  /** The earliest first. */
  async list(eventId: EventId): Promise<SaleOpening[]> {
    const rows = await this.database.query<Omit<SaleOpening, 'opensAt'> & { opensAt: Date }>(
      `select opens_at as "opensAt", team_size as "teamSize", ticket_type_id as "ticketTypeId"
         from sale_opening where event_id = $1 order by opens_at, id`,
      [eventId],
    );
    return rows.map(({ opensAt, ...opening }) => ({ ...opening, opensAt: opensAt.toISOString() }));
  }

  /** Makes these all the openings of an event. Answers false, with nothing changed, when one is of a foreign ticket type. */
  async put(eventId: EventId, openings: readonly SaleOpening[]): Promise<boolean> {
    const types = [...new Set(openings.map(({ ticketTypeId }) => ticketTypeId).filter((id) => id !== null))];
    const known = await this.database.query('select from ticket_type where event_id = $1 and id = any($2::uuid[])', [
      eventId,
      types,
    ]);
    if (known.length < types.length) return false;
    await this.database.change('delete from sale_opening where event_id = $1', [eventId]);
    await this.database.write(
      `insert into sale_opening (event_id, opens_at, team_size, ticket_type_id)
       select $1::uuid, * from unnest($2::timestamptz[], $3::int[], $4::uuid[])`,
      [
        eventId,
        openings.map(({ opensAt }) => opensAt),
        openings.map(({ teamSize }) => teamSize),
        openings.map(({ ticketTypeId }) => ticketTypeId),
      ],
    );
    return true;
  }

  /** The types of the live tickets that somebody bears. */
  async typesOf(eventId: EventId, bearer: UserId): Promise<TicketTypeId[]> {
    const rows = await this.database.query<{ id: TicketTypeId }>(
      `select distinct ticket_type_id as id from ticket
        where event_id = $1 and bearer = $2 and state in ('issued', 'due') and ticket_type_id is not null`,
      [eventId, bearer],
    );
    return rows.map(({ id }) => id);
  }
}
