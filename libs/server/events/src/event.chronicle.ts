import { Inject, Injectable } from '@nestjs/common';
import type { EventCommand } from '@ringside/contracts/events';
import { DomainEvents, Outbox } from '@ringside/server/platform';
import { type Actor, AuditLog, eventChanged, eventCreated } from '@ringside/server/ports';
import { EVENT_LIFE } from './event-life.policy';
import type { EventRow } from './event.entity';

type Judgement = 'approve' | 'reject' | 'suspend' | 'unsuspend';

const isJudgement = (command: EventCommand): command is Judgement => EVENT_LIFE[command].by === 'moderator';

/** Tells what happened to an event: to open pages, to the features that hang on it, and to the audit log. */
@Injectable()
export class EventChronicle {
  constructor(
    private readonly facts: DomainEvents,
    private readonly outbox: Outbox,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  async created(event: EventRow): Promise<void> {
    await this.outbox.add(eventCreated, { eventId: event.id, title: event.title });
    this.changed(event);
  }

  changed({ id, state }: Pick<EventRow, 'id' | 'state'>): void {
    this.facts.record(eventChanged, { eventId: id, state });
  }

  /** A step in its life. What moderators decide is kept for good. */
  async led(actor: Actor, command: EventCommand, was: EventRow, is: EventRow): Promise<void> {
    this.changed(is);
    if (!isJudgement(command)) return;
    await this.audit.record({
      actor,
      action: `event.${command}`,
      target: { kind: 'event', id: is.id, name: is.title },
      eventId: is.id,
      before: { state: was.state },
      after: { state: is.state },
      reason: is.reviewReason,
    });
  }
}
