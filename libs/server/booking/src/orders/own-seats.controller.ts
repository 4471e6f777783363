import { Controller, Header, Inject } from '@nestjs/common';
import type { Query } from '@ringside/contracts';
import { listMyTickets, type OwnSeatsPage } from '@ringside/contracts/booking';
import { Me, QueryOf, readIdCursor, Route } from '@ringside/server/platform';
import { type Actor, EventDirectory } from '@ringside/server/ports';
import { OwnSeatsRepository } from './own-seats.repository';

@Controller()
export class OwnSeatsController {
  constructor(
    private readonly seats: OwnSeatsRepository,
    @Inject(EventDirectory) private readonly events: EventDirectory,
  ) {}

  @Route(listMyTickets)
  @Header('cache-control', 'no-store')
  async list(
    @Me() me: Actor,
    @QueryOf(listMyTickets) { limit, cursor }: Query<typeof listMyTickets>,
  ): Promise<OwnSeatsPage> {
    const found = await this.seats.list(me.userId, { limit, after: readIdCursor(cursor) });
    const rows = found.slice(0, limit);
    const events = await this.events.openToEveryone(rows.map(({ eventId }) => eventId));
    const last = rows.at(-1);
    return {
      items: rows.flatMap(({ eventId, tickets, heldSeats, heldUntil }) => {
        const event = events.get(eventId);
        const hold = heldUntil && { count: heldSeats, expiresAt: heldUntil.toISOString() };
        return event ? [{ event, tickets, hold }] : [];
      }),
      ...(found.length > limit && last ? { next: last.eventId } : {}),
    };
  }
}
