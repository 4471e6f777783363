import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { StaffRole } from '@ringside/contracts';
import type { UserId } from '@ringside/kernel';
import { DomainEvents, Outbox } from '@ringside/server/platform';
import { type Actor, AuditLog, notifyPeople, rightsChanged } from '@ringside/server/ports';
import { staffMoved } from './event.facts';
import type { EventRow } from './event.entity';

type Turn = 'granted' | 'withdrawn';
const ACTIONS = { granted: 'staff.grant', withdrawn: 'staff.withdraw' } as const;
const KINDS = { granted: 'staffGranted', withdrawn: 'staffWithdrawn' } as const;

/** Tells what happened to the staff of an event: to sockets and open pages, to the person, and to the audit log. */
@Injectable()
export class StaffChronicle {
  constructor(
    private readonly facts: DomainEvents,
    private readonly outbox: Outbox,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  async turned(turn: Turn, actor: Actor, event: EventRow, userId: UserId, role: StaffRole): Promise<void> {
    this.changed(event, [userId]);
    if (userId !== actor.userId) await this.notify(turn, event, userId, role);
    await this.audit.record({
      actor,
      action: ACTIONS[turn],
      target: { kind: 'user', id: userId },
      eventId: event.id,
      [turn === 'granted' ? 'after' : 'before']: { role, event: event.title },
    });
  }

  async handedOver(actor: Actor, event: EventRow, to: UserId): Promise<void> {
    this.changed(event, [event.ownerId, to]);
    await this.notify('granted', event, to, 'owner');
    if (event.ownerId !== actor.userId) await this.notify('withdrawn', event, event.ownerId, 'owner');
    await this.audit.record({
      actor,
      action: 'event.handOver',
      target: { kind: 'user', id: to },
      eventId: event.id,
      before: { owner: event.ownerId },
      after: { owner: to, event: event.title },
    });
  }

  /** Their sockets come back with the rights they have then: rooms that are no longer theirs stay closed. */
  private changed({ id: eventId }: EventRow, people: readonly UserId[]): void {
    for (const userId of people) this.facts.record(rightsChanged, { userId });
    this.facts.record(staffMoved, { eventId });
  }

  private notify(turn: Turn, event: EventRow, userId: UserId, role: StaffRole): Promise<void> {
    return this.outbox.add(notifyPeople, {
      to: [userId],
      kind: KINDS[turn],
      params: { event: event.title, role },
      link: turn === 'granted' ? `/admin/events/${event.id}` : `/events/${event.id}`,
      eventId: event.id,
      key: `staff-${turn}:${randomUUID()}`,
    });
  }
}
