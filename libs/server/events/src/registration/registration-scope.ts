import { Injectable } from '@nestjs/common';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Visitor } from '@ringside/server/ports';
import { accessOf, canSee, type EventAccess } from '../event-access.policy';
import type { EventRow } from '../event.entity';
import { EventRepository } from '../event.repository';
import type { RegistrationMoment } from './registration.policy';
import { RegistrationRepository } from './registration.repository';

/** An event with what the asker is to it. */
export interface Scope {
  readonly event: EventRow;
  readonly access: EventAccess;
}

/** Finds the event that a registration is about, in the scope of whoever asks. */
@Injectable()
export class RegistrationScope {
  constructor(
    private readonly database: Database,
    private readonly events: EventRepository,
    private readonly registrations: RegistrationRepository,
  ) {}

  /** @throws Refusal NOT_FOUND also for an event that this person may not see */
  async visible(eventId: EventId, asker: Visitor): Promise<Scope> {
    return this.seen(await this.events.find(eventId), asker);
  }

  /** The same with the event locked until COMMIT: whoever else wants to change who has a place waits. */
  async locked(eventId: EventId, asker: Visitor): Promise<Scope> {
    return this.seen(await this.events.findForChange(eventId), asker);
  }

  async momentOf(event: EventRow): Promise<RegistrationMoment> {
    // one after the other: a transaction has one connection
    const counts = await this.registrations.counts(event.id);
    const settings = await this.registrations.settings(event.id);
    const now = await this.database.now();
    const { state, startsAt, endsAt, capacity } = event;
    return { state, startsAt, endsAt, capacity, ...counts, settings, now };
  }

  private async seen(event: EventRow | undefined, asker: Visitor): Promise<Scope> {
    if (!event) throw new Refusal('NOT_FOUND');
    const access = accessOf(asker, asker ? await this.events.staffRoles(event.id, asker.userId) : []);
    if (!canSee(event, access)) throw new Refusal('NOT_FOUND');
    return { event, access };
  }
}
