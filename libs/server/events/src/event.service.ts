import { Inject, Injectable } from '@nestjs/common';
import type { EventDetails, EventEdit, NewEvent } from '@ringside/contracts/events';
import { type EventId, orRefuse, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { type Actor, People, type Visitor } from '@ringside/server/ports';
import { accessOf, canSee, type EventAccess } from './event-access.policy';
import { EventCovers } from './event-covers';
import { toDetails } from './event-details';
import { EventChronicle } from './event.chronicle';
import { decideEdit } from './event-edit.policy';
import { decideStep, type Wish } from './event-life.policy';
import { type EventRow, writtenPart } from './event.entity';
import { EventRepository, type StepMarks } from './event.repository';
import { EventPlaces } from './registration/event-places.service';

/** An event together with what the asker is to it. */
interface Found {
  readonly row: EventRow;
  readonly access: EventAccess;
}

/** Creates, shows and edits events, and leads them from state to state. */
@Injectable()
export class EventService {
  constructor(
    private readonly database: Database,
    private readonly events: EventRepository,
    private readonly chronicle: EventChronicle,
    private readonly places: EventPlaces,
    private readonly covers: EventCovers,
    @Inject(People) private readonly people: People,
  ) {}

  /** @throws Refusal NOT_FOUND also for an event that this person may not see */
  async get(eventId: EventId, asker: Visitor): Promise<EventDetails> {
    const found = await this.visible(await this.events.find(eventId), asker);
    return this.detailsOf(found, await this.database.now());
  }

  /** Makes a draft owned by its maker. @throws Refusal EVENT_TITLE_TAKEN or EVENT_VENUE_TAKEN */
  create(owner: Actor, event: NewEvent): Promise<EventDetails> {
    return this.database.transact(async () => {
      const row = await this.events.insert(owner.userId, event);
      await this.chronicle.created(row);
      return this.detailsOf({ row, access: accessOf(owner, ['owner']) }, await this.database.now());
    });
  }

  /**
   * Saves an edit of the revision that its author has seen.
   * @throws Refusal STALE when there is a newer one, NOT_FOUND, EVENT_WRONG_STATE, EVENT_LOCKED, EVENT_TITLE_TAKEN,
   * EVENT_VENUE_TAKEN or CAPACITY_BELOW_TAKEN
   */
  update(eventId: EventId, editor: Actor, { rev, ...edit }: EventEdit): Promise<EventDetails> {
    return this.database.transact(async () => {
      const found = await this.visible(await this.events.findForChange(eventId), editor);
      const now = await this.database.now();
      const state = orRefuse(decideStep(found.row, { command: 'edit', rev }, found.access, now));
      const event = orRefuse(decideEdit(found.row.state, writtenPart(found.row), edit));
      const row = await this.events.update(eventId, event, state);
      await this.places.fit(row);
      this.chronicle.changed(row);
      return this.detailsOf({ ...found, row }, now);
    });
  }

  /**
   * Leads an event one step on. Two who decide at once are settled by the lock on the event: the second sees the new state.
   * @throws Refusal NOT_FOUND, or a code of `decideStep`; nothing has changed then
   */
  step(eventId: EventId, actor: Actor, wish: Wish, marks: StepMarks = {}): Promise<EventDetails> {
    return this.database.transact(async () => {
      const found = await this.visible(await this.events.findForChange(eventId), actor);
      const now = await this.database.now();
      const state = orRefuse(decideStep(found.row, wish, found.access, now));
      const row = await this.events.move(eventId, state, marks);
      await this.chronicle.led(actor, wish.command, found.row, row);
      return this.detailsOf({ ...found, row }, now);
    });
  }

  private async visible(row: EventRow | undefined, asker: Visitor): Promise<Found> {
    if (!row) throw new Refusal('NOT_FOUND');
    const access = accessOf(asker, asker ? await this.events.staffRoles(row.id, asker.userId) : []);
    if (!canSee(row, access)) throw new Refusal('NOT_FOUND');
    return { row, access };
  }

  private async detailsOf({ row, access }: Found, now: Date): Promise<EventDetails> {
    const [names, [covered]] = await Promise.all([this.people.names([row.ownerId]), this.covers.add([{ id: row.id }])]);
    return { ...toDetails(row, names.get(row.ownerId)?.name ?? '', access, now), cover: covered?.cover ?? null };
  }
}
