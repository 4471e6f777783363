import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { NotificationKind } from '@ringside/contracts/notifications';
import type { RegistrationRuling } from '@ringside/contracts/registrations';
import type { UserId } from '@ringside/kernel';
import { DomainEvents, Outbox } from '@ringside/server/platform';
import { type Actor, AuditLog, notifyPeople } from '@ringside/server/ports';
import type { EventRow } from '../event.entity';
import { registrationsMoved } from './registration.facts';

type Params = Readonly<Record<string, string | number>>;
type Told = Extract<NotificationKind, `registration${string}`>;

/** Tells people and pages what became of registrations, and keeps what organizers decided. */
@Injectable()
export class RegistrationChronicle {
  constructor(
    private readonly facts: DomainEvents,
    private readonly outbox: Outbox,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** After COMMIT, to whoever looks at the event, and to these people in particular. */
  moved(event: EventRow, userIds: readonly UserId[]): void {
    this.facts.record(registrationsMoved, { eventId: event.id, userIds });
  }

  async tell(event: EventRow, kind: Told, to: readonly UserId[], params: Params = {}): Promise<void> {
    if (to.length === 0) return;
    await this.outbox.add(notifyPeople, {
      to,
      kind,
      params: { event: event.title, ...params },
      link: kind === 'registrationReceived' ? `/admin/events/${event.id}/registrations` : `/events/${event.id}`,
      eventId: event.id,
      // one cause, one key: the task is stored once, with the change that it tells of
      key: `${kind}:${randomUUID()}`,
    });
  }

  async ruled(actor: Actor, event: EventRow, ruling: RegistrationRuling, people: number, reason?: string) {
    await this.audit.record({
      actor,
      action: `registration.${ruling}`,
      target: { kind: 'event', id: event.id, name: event.title },
      eventId: event.id,
      after: { people },
      ...(reason === undefined ? {} : { reason }),
    });
  }

  async settled(actor: Actor, event: EventRow, before: object, after: object): Promise<void> {
    await this.audit.record({
      actor,
      action: 'registration.settings',
      target: { kind: 'event', id: event.id, name: event.title },
      eventId: event.id,
      before: { ...before },
      after: { ...after },
    });
  }
}
