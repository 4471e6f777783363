import { Injectable } from '@nestjs/common';
import type { StaffRole } from '@ringside/contracts';
import type { EventHead } from '@ringside/contracts/events';
import { type EventId, instant, Refusal, type UserId } from '@ringside/kernel';
import { EventDirectory, type EventFacts, type Visitor } from '@ringside/server/ports';
import { accessOf, canSee } from './event-access.policy';
import type { EventRow } from './event.entity';
import { EventRepository } from './event.repository';

/** What other features may ask about events. */
@Injectable()
export class EventDirectoryService extends EventDirectory {
  constructor(private readonly events: EventRepository) {
    super();
  }

  async getVisible(eventId: EventId, visitor: Visitor): Promise<EventFacts> {
    const row = await this.events.find(eventId);
    if (!row) throw new Refusal('NOT_FOUND');
    // most events that are asked for are public: the second question is for the others
    const isOpen = canSee(row, accessOf(undefined, []));
    const roles = isOpen || !visitor ? [] : await this.events.staffRoles(eventId, visitor.userId);
    if (!isOpen && !canSee(row, accessOf(visitor, roles))) throw new Refusal('NOT_FOUND');
    return factsOf(row);
  }

  async get(eventId: EventId): Promise<EventFacts> {
    const row = await this.events.find(eventId);
    if (!row) throw new Refusal('NOT_FOUND');
    return factsOf(row);
  }

  async openToEveryone(eventIds: readonly EventId[]): Promise<ReadonlyMap<EventId, EventHead>> {
    const rows = await this.events.openToEveryone(eventIds);
    return new Map(
      rows.map(({ startsAt, endsAt, ...head }) => [
        head.id,
        { ...head, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() },
      ]),
    );
  }

  staffRoles(eventId: EventId, userId: UserId): Promise<readonly StaffRole[]> {
    return this.events.staffRoles(eventId, userId);
  }

  staffWith(eventId: EventId, ...roles: readonly StaffRole[]): Promise<readonly UserId[]> {
    return this.events.staff(eventId, roles);
  }
}

const factsOf = (row: EventRow): EventFacts => ({
  eventId: row.id,
  title: row.title,
  state: row.state,
  ownerId: row.ownerId,
  startsAt: instant(row.startsAt.getTime()),
  endsAt: instant(row.endsAt.getTime()),
  timeZone: row.timeZone,
});
