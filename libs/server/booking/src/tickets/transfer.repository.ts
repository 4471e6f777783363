import { Injectable } from '@nestjs/common';
import type { EventId, TicketId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export interface TransferRow {
  readonly transferId: string;
  readonly ticketId: TicketId;
  readonly label: string;
  readonly sender: UserId;
  readonly receiver: UserId;
  readonly expiresAt: Date;
}

const RUNS = `x.state = 'open' and x.expires_at > clock_timestamp()`;

const TRANSFER = `
  select x.id as "transferId", x.ticket_id as "ticketId", x.sender, x.receiver, x.expires_at as "expiresAt",
         coalesce(case when t.seat_no is not null then l.seat_label end, nullif(l.ticket_type_name, ''), o.code) as label
    from ticket_transfer x join ticket t on t.id = x.ticket_id and t.state in ('issued', 'due')
    join order_line l on l.id = t.line_id join booking_order o on o.id = t.order_id
   where x.event_id = $1`;

/** Tickets on their way to another bearer. Writers hold the lock on the ticket. */
@Injectable()
export class TransferRepository {
  constructor(private readonly database: Database) {}

  /** Those that somebody sent or may accept, and that still run. */
  of(eventId: EventId, person: UserId): Promise<TransferRow[]> {
    return this.database.query<TransferRow>(`${TRANSFER} and ${RUNS} and $2 in (x.sender, x.receiver) order by x.id`, [
      eventId,
      person,
    ]);
  }

  /** An offer that one of its two people knows of; `isOpen` by the database's clock. */
  async find(eventId: EventId, transferId: string): Promise<(TransferRow & { isOpen: boolean }) | undefined> {
    const [row] = await this.database.query<TransferRow & { isOpen: boolean }>(
      `select f.*, exists (select from ticket_transfer x where x.id = f."transferId" and ${RUNS}) as "isOpen"
         from (${TRANSFER} and x.id = $2) f`,
      [eventId, transferId],
    );
    return row;
  }

  /** Answers false when the ticket is on its way already. */
  async open(eventId: EventId, ticketId: TicketId, sender: UserId, receiver: UserId): Promise<boolean> {
    await this.endLapsed(ticketId);
    const opened = await this.database.write(
      `insert into ticket_transfer (event_id, ticket_id, sender, receiver) values ($1, $2, $3, $4)
       on conflict (ticket_id) where state = 'open' do nothing returning id`,
      [eventId, ticketId, sender, receiver],
    );
    return opened.length > 0;
  }

  async settle(transferId: string, state: 'accepted' | 'declined' | 'withdrawn'): Promise<void> {
    await this.database.change(`update ticket_transfer set state = $2 where id = $1 and state = 'open'`, [
      transferId,
      state,
    ]);
  }

  private async endLapsed(ticketId: TicketId): Promise<void> {
    await this.database.change(
      `update ticket_transfer set state = 'lapsed' where ticket_id = $1 and state = 'open' and expires_at <= clock_timestamp()`,
      [ticketId],
    );
  }
}
