import { Injectable } from '@nestjs/common';
import type { EventDetails, EventText, NewEvent } from '@ringside/contracts/events';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Actor, EventState } from '@ringside/server/ports';
import type { EventAccess } from './event-access.policy';
import { decideEdit, isSameText } from './event-edit.policy';
import { gapsOf } from './event-life.policy';
import { EventChronicle } from './event.chronicle';
import { type EventRow, textOf, writtenPart } from './event.entity';
import { EventReader, type Found } from './event.reader';
import { EventTexts } from './event-texts';
import { type Ending, ProposedEditRepository } from './proposed-edit.repository';

/** Edits of events that are out: what is saved at once, what waits, and what moderators make of it. */
@Injectable()
export class ProposedEditService {
  constructor(
    private readonly database: Database,
    private readonly texts: EventTexts,
    private readonly edits: ProposedEditRepository,
    private readonly reader: EventReader,
    private readonly chronicle: EventChronicle,
  ) {}

  /** Saves what somebody may write, inside the transaction that holds the event's lock. Answers the event as it is then. */
  async save({ row: was, access }: Found, editor: Actor, edit: NewEvent, state: EventState): Promise<EventRow> {
    const alone = await this.reader.publishesAlone({ row: was, access }, editor);
    const { event, proposal, isSelfEdit } = decideEdit(was.state, writtenPart(was), edit, alone);
    if (proposal ?? isSelfEdit) await this.demandPresentable(was, textOf(edit));
    const is = await this.texts.write(was, event, state);
    if (proposal) return this.propose(was, is, editor, proposal);
    const ended = await this.edits.end(was.id, { state: isSelfEdit ? 'superseded' : 'withdrawn', by: editor.userId });
    const deed = ended && !isSelfEdit ? 'withdrawEdit' : 'edit';
    await this.chronicle.edited(editor, deed, was, is);
    return is;
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN or EDIT_NOT_OPEN */
  withdraw(eventId: EventId, actor: Actor): Promise<EventDetails> {
    return this.end(eventId, actor, 'manager', { state: 'withdrawn', by: actor.userId });
  }

  /** Puts a rejected edit away. @throws Refusal NOT_FOUND, FORBIDDEN or EDIT_NOT_REJECTED */
  dismiss(eventId: EventId, actor: Actor): Promise<EventDetails> {
    return this.database.transact(async () => {
      const found = await this.reader.findForChange(eventId, actor);
      demandParty('manager', found.access);
      if (!(await this.edits.dismiss(eventId))) {
        const latest = await this.edits.latest(eventId);
        throw new Refusal('EDIT_NOT_REJECTED', latest ? { state: latest.state } : {});
      }
      const { row: was } = found;
      // another revision, so that every open desk asks again
      const row = await this.texts.write(was, writtenPart(was), was.state);
      this.chronicle.changed(row);
      return this.reader.details({ ...found, row }, actor, await this.database.now());
    });
  }

  /** @throws Refusal NOT_FOUND, EVENT_OWN, EDIT_NOT_OPEN or STALE */
  reject(eventId: EventId, moderator: Actor, rev: number, reason: string): Promise<EventDetails> {
    return this.end(eventId, moderator, 'moderator', { state: 'rejected', by: moderator.userId, rev, reason });
  }

  /** @throws Refusal NOT_FOUND, EVENT_OWN, EDIT_NOT_OPEN, STALE, EVENT_TITLE_TAKEN or EVENT_VENUE_TAKEN */
  approve(eventId: EventId, moderator: Actor, rev: number): Promise<EventDetails> {
    return this.end(eventId, moderator, 'moderator', { state: 'approved', by: moderator.userId, rev });
  }

  /** The event's life went on: what waited is of no use any more. */
  async supersede(eventId: EventId, { userId }: Actor): Promise<void> {
    await this.edits.end(eventId, { state: 'superseded', by: userId });
  }

  private async propose(was: EventRow, is: EventRow, editor: Actor, proposed: EventText): Promise<EventRow> {
    const open = await this.edits.latest(was.id);
    // only the capacity was changed: moderators need not read the proposal again
    if (open?.state === 'open' && isSameText(open.proposed, proposed)) {
      this.chronicle.changed(is);
      return is;
    }
    const approved = textOf(writtenPart(was));
    await this.edits.propose(was.id, { author: editor.userId, baseRev: was.rev, approved, proposed });
    await this.chronicle.edited(editor, 'proposeEdit', was, is);
    return is;
  }

  private end(eventId: EventId, actor: Actor, as: 'manager' | 'moderator', ending: Ending): Promise<EventDetails> {
    return this.database.transact(async () => {
      const found = await this.reader.findForChange(eventId, actor);
      demandParty(as, found.access);
      const edit = await this.edits.end(eventId, ending);
      if (!edit) throw await this.whyNot(eventId);
      const { row: was } = found;
      const event = { ...writtenPart(was), ...(ending.state === 'approved' ? edit.proposed : {}) };
      const row = await this.texts.write(was, event, was.state);
      await this.chronicle.edited(actor, DEEDS[ending.state], was, row, ending.reason);
      return this.reader.details({ ...found, row }, actor, await this.database.now());
    });
  }

  private async whyNot(eventId: EventId): Promise<Refusal> {
    const edit = await this.edits.latest(eventId);
    if (edit?.state === 'open') return new Refusal('STALE', { rev: edit.rev });
    return new Refusal('EDIT_NOT_OPEN', edit ? { state: edit.state } : {});
  }

  /** What nobody could approve is not proposed. The constraints have the last word when it becomes public. */
  private async demandPresentable(was: EventRow, text: EventText): Promise<void> {
    const end = new Date(text.endsAt);
    const isFutureDue = end.getTime() !== was.endsAt.getTime();
    const gaps = gapsOf({ ...text, startsAt: new Date(text.startsAt), endsAt: end }, await this.database.now());
    const missing = gaps.filter((gap) => gap !== 'future' || isFutureDue);
    if (missing.length > 0) throw new Refusal('EVENT_INCOMPLETE', { missing });
    const clash = await this.texts.findClash(was, text);
    if (clash) throw new Refusal(clash);
  }
}

const DEEDS = {
  withdrawn: 'withdrawEdit',
  rejected: 'rejectEdit',
  approved: 'approveEdit',
  superseded: 'edit',
} as const;

function demandParty(as: 'manager' | 'moderator', access: EventAccess): void {
  if (as === 'manager' ? !access.manages : !access.isModerator) throw new Refusal('FORBIDDEN');
  if (as === 'moderator' && access.isStaff) throw new Refusal('EVENT_OWN');
}
