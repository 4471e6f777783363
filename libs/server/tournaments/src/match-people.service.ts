import { Inject, Injectable } from '@nestjs/common';
import type { MyMatch } from '@ringside/contracts/tournaments';
import type { EventId, UserId } from '@ringside/kernel';
import { People, SeatOwnership } from '@ringside/server/ports';

/** Two people who are to play each other. */
export interface Meeting {
  readonly name: string;
  readonly seats: MyMatch['seats'];
}

/** Who plays whom, and where they find each other. */
@Injectable()
export class MatchPeople {
  constructor(
    @Inject(People) private readonly people: People,
    @Inject(SeatOwnership) private readonly seats: SeatOwnership,
  ) {}

  /** The opponent as somebody gets to know them for their match: by name, and with the seats of both. */
  async meet(eventId: EventId, me: UserId, opponent: UserId): Promise<Meeting> {
    const names = await this.people.names([opponent]);
    const seats = await this.seats.labelsOf(eventId, [me, opponent]);
    const of = (userId: UserId) => [...(seats.get(userId) ?? [])];
    return { name: names.get(opponent)?.name ?? '—', seats: { mine: of(me), theirs: of(opponent) } };
  }
}
