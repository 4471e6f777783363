import { Inject, Injectable } from '@nestjs/common';
import { type CheckInList, type CheckInListFacts, type CheckInLists, LISTS_MAX } from '@ringside/contracts/check-in';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { type Actor, AuditLog, EventDirectory } from '@ringside/server/ports';
import { CheckInListRepository } from './check-in-list.repository';

type Facts = Readonly<Record<string, unknown>>;
interface Sides {
  readonly before?: Facts;
  readonly after: Facts;
}

/** The lists of an event's door. */
@Injectable()
export class CheckInListService {
  constructor(
    private readonly database: Database,
    private readonly lists: CheckInListRepository,
    @Inject(EventDirectory) private readonly events: EventDirectory,
    @Inject(AuditLog) private readonly audit: AuditLog,
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
      const after = await this.of(eventId, me);
      await this.record(eventId, me, { after: { ...facts } });
      return after;
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
      const before = lists.find((list) => list.listId === listId);
      if (!before) throw new Refusal('NOT_FOUND');
      if (await this.lists.isNameTaken(eventId, listId, facts.name)) throw new Refusal('LIST_NAME_TAKEN');
      await this.lists.change(listId, facts, isActive);
      const after = await this.of(eventId, me);
      await this.record(eventId, me, { before: told(before), after: { ...facts, isActive } });
      return after;
    });
  }

  private async record(eventId: EventId, actor: Actor, sides: Sides): Promise<void> {
    const { title } = await this.events.getVisible(eventId, actor);
    const target = { kind: 'event', id: eventId, name: title } as const;
    await this.audit.record({ actor, action: 'checkIn.list', target, eventId, ...sides });
  }
}

/** A list without its counts, which its change does not change. */
const told = ({
  entries: _entries,
  inside: _inside,
  conflicts: _conflicts,
  expected: _expected,
  ...facts
}: CheckInList) => facts;
