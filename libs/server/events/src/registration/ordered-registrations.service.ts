import { Injectable } from '@nestjs/common';
import type { EventId, UserId } from '@ringside/kernel';
import { EventRepository } from '../event.repository';
import { EventPlaces } from './event-places.service';
import { type Ordered, followOrder } from './ordered-registration.policy';
import { RegistrationChronicle } from './registration.chronicle';
import { isRuled, isTaking } from './registration.policy';
import { RegistrationRepository, type RegistrationRow } from './registration.repository';

/** Registrations that follow from orders. */
@Injectable()
export class OrderedRegistrations {
  constructor(
    private readonly events: EventRepository,
    private readonly registrations: RegistrationRepository,
    private readonly places: EventPlaces,
    private readonly chronicle: RegistrationChronicle,
  ) {}

  /**
   * Makes somebody's registration what their orders make of it; part of the transaction that runs. Who has bought a place has
   * one, whatever the event's capacity says: it was sold.
   */
  async follow(eventId: EventId, userId: UserId, hasOrder: () => Promise<boolean>): Promise<void> {
    const event = await this.events.findForChange(eventId);
    if (!event || !isRuled(event.state)) return;
    const mine = await this.registrations.findOf(eventId, userId);
    const orderFrom = await this.registrations.orderFrom(eventId, userId);
    const next = followOrder({ state: mine?.state, orderFrom }, await hasOrder());
    if (!next) return;
    if (next.state !== mine?.state) {
      await this.move(eventId, userId, mine, next);
      if (next.state === 'accepted') await this.chronicle.tell(event, 'registrationAccepted', [userId]);
      if (mine && isTaking(mine.state)) await this.places.fill(event);
      this.chronicle.moved(event, [userId]);
    }
    await this.registrations.keepOrderFrom(eventId, userId, next.orderFrom);
  }

  private move(eventId: EventId, userId: UserId, mine: RegistrationRow | undefined, { state }: Ordered): Promise<void> {
    if (state === undefined) return Promise.resolve();
    if (!mine || mine.state === 'withdrawn')
      return this.registrations.register(eventId, userId, state, mine?.isListed ?? false);
    return this.registrations.change(eventId, [{ id: mine.id, state }]);
  }
}
