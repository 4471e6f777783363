import { Inject, Injectable } from '@nestjs/common';
import { type CheckInListFacts, type CheckInLists, LISTS_MAX } from '@ringside/contracts/check-in';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { type Actor, EventDirectory } from '@ringside/server/ports';
import { CheckInListRepository } from './check-in-list.repository';

/** The lists of an event's door. */
@Injectable()
export class CheckInListService {
  constructor(
    private readonly database: Database,
    private readonly lists: CheckInListRepository,
    @Inject(EventDirectory) private readonly events: EventDirectory,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async of(eventId: EventId, me: Actor): Promise<CheckInLists> {
    await this.events.getVisible(eventId, me);
    const found = await this.lists.of(eventId);
    if (found.length > 0) return { lists: found };
    await this.database.transact(() => this.lists.addFirst(eventId));
    return { lists: await this.lists.of(eventId) };
  }

  /** @throws Refusal NOT_FOUND, LIST_NAME_TAKEN or TOO_MANY_LISTS */
  add(eventId: EventId, me: Actor, facts: CheckInListFacts): Promise<CheckInLists> {
    return this.database.transact(async () => {
      await this.lists.lock(eventId);
      const { lists } = await this.of(eventId, me);
      if (lists.length >= LISTS_MAX) throw new Refusal('TOO_MANY_LISTS', { max: LISTS_MAX });
      if (!(await this.lists.add(eventId, facts))) throw new Refusal('LIST_NAME_TAKEN');
      return this.of(eventId, me);
    });
  }

  /** @throws Refusal NOT_FOUND or LIST_NAME_TAKEN */
  change(
    { eventId, listId }: { readonly eventId: EventId; readonly listId: string },
    me: Actor,
    { facts, isActive }: { readonly facts: CheckInListFacts; readonly isActive: boolean },
  ): Promise<CheckInLists> {
    return this.database.transact(async () => {
      await this.lists.lock(eventId);
      const { lists } = await this.of(eventId, me);
      if (!lists.some((list) => list.listId === listId)) throw new Refusal('NOT_FOUND');
      if (await this.lists.isNameTaken(eventId, listId, facts.name)) throw new Refusal('LIST_NAME_TAKEN');
      await this.lists.change(listId, facts, isActive);
      return this.of(eventId, me);
    });
  }
}
