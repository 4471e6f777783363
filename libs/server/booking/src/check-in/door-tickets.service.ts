import { Inject, Injectable } from '@nestjs/common';
import type { DoorTicketsPage } from '@ringside/contracts/check-in';
import type { EventId, TicketId, UserId } from '@ringside/kernel';
import { type Actor, EventDirectory, People } from '@ringside/server/ports';
import { DoorTicketsRepository } from './door-tickets.repository';

interface Wish {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly search?: string | undefined;
}

/** Finds tickets for those who work at a door. */
@Injectable()
export class DoorTickets {
  constructor(
    private readonly tickets: DoorTicketsRepository,
    @Inject(EventDirectory) private readonly events: EventDirectory,
    @Inject(People) private readonly people: People,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async find(eventId: EventId, me: Actor, { limit, cursor, search }: Wish): Promise<DoorTicketsPage> {
    await this.events.getVisible(eventId, me);
    const called = search ? await this.people.called(search, await this.tickets.people(eventId)) : new Set<UserId>();
    const span = { limit, after: cursor as TicketId | undefined, search };
    const rows = await this.tickets.find(eventId, span, [...called]);
    const shown = rows.slice(0, limit);
    const names = await this.people.names(shown.map(({ person }) => person));
    const items = shown.map(({ called: said, person, entries, ...ticket }) => ({
      ...ticket,
      name: said ?? names.get(person)?.name ?? '',
      entries: entries.map((entry) => ({ ...entry, at: new Date(entry.at).toISOString() })),
    }));
    const last = items.at(-1);
    return { items, ...(rows.length > limit && last ? { next: last.ticketId } : {}) };
  }
}
