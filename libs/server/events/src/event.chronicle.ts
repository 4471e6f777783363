import { Inject, Injectable } from '@nestjs/common';
import type { AuditAction } from '@ringside/contracts/accounts';
import type { EventCommand, EventDeed } from '@ringside/contracts/events';
import { DomainEvents, Outbox } from '@ringside/server/platform';
import { type Actor, AuditLog, eventCancelled, eventChanged, eventCreated } from '@ringside/server/ports';
import { isMoved, isSameText } from './event-edit.policy';
import { EventHistoryRepository } from './event-history.repository';
import { EVENT_LIFE } from './event-life.policy';
import { type EventRow, textOf, writtenPart } from './event.entity';
import { EventNotices, type Notice } from './event.notices';

type Judgement = 'approve' | 'reject' | 'suspend' | 'unsuspend';

const isJudgement = (command: EventCommand): command is Judgement => EVENT_LIFE[command].by === 'moderator';

/** What happens to an edit that a moderator judges or that needs none. */
type EditDeed = Extract<EventDeed, 'edit' | 'proposeEdit' | 'withdrawEdit' | 'approveEdit' | 'rejectEdit'>;

const EDIT_NOTICES: Readonly<Partial<Record<EditDeed, Notice>>> = {
  proposeEdit: { kind: 'editSubmitted', to: 'moderators', page: 'review' },
  approveEdit: { kind: 'editApproved', to: 'leaders', page: 'desk' },
  rejectEdit: { kind: 'editRejected', to: 'leaders', page: 'desk' },
};
const AUDITED: Readonly<Partial<Record<EditDeed, AuditAction>>> = {
  edit: 'event.selfEdit',
  approveEdit: 'event.approveEdit',
  rejectEdit: 'event.rejectEdit',
};

/**
 * Tells what happened to an event: to open pages, to the features that hang on it, to the people it concerns, to its history
 * and to the audit log.
 */
@Injectable()
export class EventChronicle {
  constructor(
    private readonly facts: DomainEvents,
    private readonly outbox: Outbox,
    private readonly history: EventHistoryRepository,
    private readonly notices: EventNotices,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  async created(actor: Actor, event: EventRow): Promise<void> {
    await this.outbox.add(eventCreated, { eventId: event.id, title: event.title });
    await this.note(actor, event, 'create', null);
    this.changed(event);
  }

  changed({ id, state }: Pick<EventRow, 'id' | 'state'>): void {
    this.facts.record(eventChanged, { eventId: id, state });
  }

  /** A step in its life. What moderators decide, and what is published past them, is kept for good. */
  async led(actor: Actor, command: EventCommand, was: EventRow, is: EventRow, reason: string | null): Promise<void> {
    this.changed(is);
    await this.note(actor, is, command, reason);
    await this.notices.step(is, actor.userId, command, reason);
    if (command === 'cancel') await this.outbox.add(eventCancelled, { eventId: is.id, reason: reason ?? '' });
    const isSelfPublished = command === 'submit' && is.state === 'published';
    if (!isSelfPublished && !isJudgement(command)) return;
    await this.audit.record({
      actor,
      action: isJudgement(command) ? `event.${command}` : 'event.selfPublish',
      target: { kind: 'event', id: is.id, name: is.title },
      eventId: is.id,
      before: { state: was.state },
      after: { state: is.state },
      reason,
    });
  }

  /** Its text was changed or is to be. Whoever has planned for it is told when it moves. */
  async edited(actor: Actor, deed: EditDeed, was: EventRow, is: EventRow, reason: string | null = null): Promise<void> {
    this.changed(is);
    if (is.state === 'draft') return; // saved often, and nobody else's concern
    await this.note(actor, is, deed, reason);
    const notice = EDIT_NOTICES[deed];
    if (notice) await this.notices.tell(is, actor.userId, { ...notice, params: reason === null ? {} : { reason } });
    const [before, after] = [textOf(writtenPart(was)), textOf(writtenPart(is))];
    if (isMoved(before, after) && isOut(is)) {
      await this.notices.tell(is, actor.userId, { kind: 'eventChanged', to: 'everybody' });
    }
    const action = AUDITED[deed];
    // the capacity is nobody's to judge
    if (!action || (deed === 'edit' && isSameText(before, after))) return;
    const target = { kind: 'event', id: is.id, name: is.title } as const;
    await this.audit.record({ actor, action, target, eventId: is.id, reason });
  }

  private note(actor: Actor, { id, state }: EventRow, deed: EventDeed, reason: string | null): Promise<void> {
    return this.history.add({ eventId: id, deed, state, actorId: actor.userId, reason });
  }
}

const isOut = ({ state }: EventRow) => state === 'published' || state === 'started';
