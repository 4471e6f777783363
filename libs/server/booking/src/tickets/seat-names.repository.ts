import { Injectable } from '@nestjs/common';
import type { NameAudience } from '@ringside/contracts/tickets';
import type { EventId, SeatNo, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export interface SittingPerson {
  readonly seatNo: SeatNo;
  readonly userId: UserId;
  readonly shownTo: NameAudience;
}

/** Whom people let read their name at their seats. */
@Injectable()
export class SeatNamesRepository {
  constructor(private readonly database: Database) {}

  /** People with an account who were named for a ticket, or who bear one that nobody was named for. */
  sitting(eventId: EventId, from: number, to: number): Promise<SittingPerson[]> {
    return this.database.query<SittingPerson>(
      `select t.seat_no as "seatNo", p.id as "userId", coalesce(c.shown_to, 'teams') as "shownTo"
         from ticket t
         cross join lateral (select coalesce(t.participant, case when t.participant_name is null then t.bearer end) as id) p
         left join seat_name_choice c on c.user_id = p.id
        where t.event_id = $1 and t.state in ('issued', 'due') and t.seat_no between $2 and $3 and p.id is not null
        order by t.seat_no`,
      [eventId, from, to],
    );
  }

  async choiceOf(userId: UserId): Promise<NameAudience> {
    const [row] = await this.database.query<{ shownTo: NameAudience }>(
      'select shown_to as "shownTo" from seat_name_choice where user_id = $1',
      [userId],
    );
    return row?.shownTo ?? 'teams';
  }

  async choose(userId: UserId, shownTo: NameAudience): Promise<void> {
    await this.database.transact(() =>
      this.database.write(
        `insert into seat_name_choice (user_id, shown_to) values ($1, $2)
         on conflict (user_id) do update set shown_to = excluded.shown_to`,
        [userId, shownTo],
      ),
    );
  }
}
