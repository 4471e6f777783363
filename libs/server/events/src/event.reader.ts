import { Inject, Injectable } from '@nestjs/common';
import type { EventDetails } from '@ringside/contracts/events';
import { type EventId, Refusal } from '@ringside/kernel';
import { type Actor, People, type Visitor } from '@ringside/server/ports';
import { accessOf, canSee, type EventAccess } from './event-access.policy';
import { EventCovers } from './event-covers';
import { toDetails } from './event-details';
import { publishesAlone } from './event-edit.policy';
import type { EventRow } from './event.entity';
import { EventRepository } from './event.repository';
import { ProposedEditRepository, type ProposedEditRow } from './proposed-edit.repository';

/** An event together with what the asker is to it. */
export interface Found {
  readonly row: EventRow;
  readonly access: EventAccess;
}

/** Finds events for people who may see them, and shows each what it may know. */
@Injectable()
export class EventReader {
  constructor(
    private readonly events: EventRepository,
    private readonly edits: ProposedEditRepository,
    private readonly covers: EventCovers,
    @Inject(People) private readonly people: People,
  ) {}

  /** @throws Refusal NOT_FOUND also for an event that this person may not see */
  async find(eventId: EventId, asker: Visitor): Promise<Found> {
    return this.visible(await this.events.find(eventId), asker);
  }

  /** The same, locked until the end of the transaction. */
  async findForChange(eventId: EventId, actor: Actor): Promise<Found> {
    return this.visible(await this.events.findForChange(eventId), actor);
  }

  /** Whether what this person submits or writes needs no moderator. */
  async publishesAlone({ row, access }: Found, asker: Visitor): Promise<boolean> {
    const isTrusted = asker !== undefined && access.manages && (await this.people.isTrusted(asker.userId));
    return publishesAlone(row.state, access, isTrusted);
  }

  async details(found: Found, asker: Visitor, now: Date): Promise<EventDetails> {
    const { row, access } = found;
    const isInsider = access.manages || access.isModerator;
    // one after the other: often within a transaction, which has one connection
    const names = await this.people.names([row.ownerId]);
    const [covered] = await this.covers.add([{ id: row.id }]);
    const edit = isInsider ? await this.edits.latest(row.id) : undefined;
    const alone = await this.publishesAlone(found, asker);
    const { may, ...plain } = toDetails(row, names.get(row.ownerId)?.name ?? '', access, now);
    return {
      ...plain,
      cover: covered?.cover ?? null,
      edit: unfinished(edit),
      may: { ...may, publish: alone },
    };
  }

  private async visible(row: EventRow | undefined, asker: Visitor): Promise<Found> {
    if (!row) throw new Refusal('NOT_FOUND');
    const access = accessOf(asker, asker ? await this.events.staffRoles(row.id, asker.userId) : []);
    if (!canSee(row, access)) throw new Refusal('NOT_FOUND');
    return { row, access };
  }
}

/** An edit with which somebody still has something to do. */
function unfinished(edit: ProposedEditRow | undefined): EventDetails['edit'] {
  if ((edit?.state !== 'open' && edit?.state !== 'rejected') || edit.isDismissed) return null;
  return { state: edit.state, at: (edit.decidedAt ?? edit.proposedAt).toISOString() };
}
