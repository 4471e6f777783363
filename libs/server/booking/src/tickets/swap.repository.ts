import { Injectable } from '@nestjs/common';
import type { EventId, TicketId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export interface SwapRow {
  readonly swapId: string;
  readonly ticketId: TicketId;
  readonly withTicketId: TicketId;
  readonly askedBy: UserId;
  /** Who may seat the other ticket, and so answers. */
  readonly answeredBy: UserId;
  readonly label: string;
  readonly withLabel: string;
  readonly expiresAt: Date;
  readonly isOpen: boolean;
}

const SWAP = `
  select x.id as "swapId", x.ticket_id as "ticketId", x.with_ticket_id as "withTicketId", x.asked_by as "askedBy",
         u.seat_manager as "answeredBy", l.seat_label as label, k.seat_label as "withLabel", x.expires_at as "expiresAt",
         x.state = 'open' and x.expires_at > clock_timestamp() as "isOpen"
    from seat_swap x join ticket t on t.id = x.ticket_id join ticket u on u.id = x.with_ticket_id
    join order_line l on l.id = t.line_id join order_line k on k.id = u.line_id
   where x.event_id = $1 and t.seat_no is not null and u.seat_no is not null
     and t.state in ('issued', 'due') and u.state in ('issued', 'due')`;

/** Seats that two people may exchange. */
@Injectable()
export class SwapRepository {
  constructor(private readonly database: Database) {}

  /** Those that run and that somebody asked for or may answer. */
  of(eventId: EventId, person: UserId): Promise<SwapRow[]> {
    return this.database.query<SwapRow>(
      `${SWAP} and $2 in (x.asked_by, u.seat_manager) and x.state = 'open' and x.expires_at > clock_timestamp() order by x.id`,
      [eventId, person],
    );
  }

  async find(eventId: EventId, swapId: string): Promise<SwapRow | undefined> {
    const [swap] = await this.database.query<SwapRow>(`${SWAP} and x.id = $2`, [eventId, swapId]);
    return swap;
  }

  /** Answers false when the ticket's seat is asked to be swapped already. */
  async open(eventId: EventId, ticketId: TicketId, withTicketId: TicketId, askedBy: UserId): Promise<boolean> {
    await this.database.change(
      `update seat_swap set state = 'lapsed' where ticket_id = $1 and state = 'open' and expires_at <= clock_timestamp()`,
      [ticketId],
    );
    const opened = await this.database.write(
      `insert into seat_swap (event_id, ticket_id, with_ticket_id, asked_by) values ($1, $2, $3, $4)
       on conflict (ticket_id) where state = 'open' do nothing returning id`,
      [eventId, ticketId, withTicketId, askedBy],
    );
    return opened.length > 0;
  }

  /** Answers false when it was settled before. */
  async settle(swapId: string, state: 'accepted' | 'declined' | 'withdrawn'): Promise<boolean> {
    const settled = await this.database.change(
      `update seat_swap set state = $2 where id = $1 and state = 'open' and expires_at > clock_timestamp()`,
      [swapId, state],
    );
    return settled > 0;
  }
}
