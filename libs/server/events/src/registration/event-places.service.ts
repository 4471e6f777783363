import { Injectable } from '@nestjs/common';
import { Refusal } from '@ringside/kernel';
import type { EventRow } from '../event.entity';
import { RegistrationChronicle } from './registration.chronicle';
import { RegistrationRepository } from './registration.repository';

/** The places of an event. Called under the event's lock, inside the command that changes something about them. */
@Injectable()
export class EventPlaces {
  constructor(
    private readonly registrations: RegistrationRepository,
    private readonly chronicle: RegistrationChronicle,
  ) {}

  /**
   * Makes an event's new capacity count: new places go to the first who wait. To be called after the event was written.
   * @throws Refusal CAPACITY_BELOW_TAKEN, which rolls the change back
   */
  async fit(event: EventRow): Promise<void> {
    const { taken, waiting } = await this.registrations.counts(event.id);
    if (event.capacity < taken) throw new Refusal('CAPACITY_BELOW_TAKEN', { taken });
    if (waiting > 0) await this.fill(event);
  }

  /** Gives the free places to the first who wait, and tells them. */
  async fill(event: EventRow): Promise<void> {
    const promoted = await this.registrations.promote(event.id);
    if (promoted.length === 0) return;
    const people = promoted.map(({ userId }) => userId);
    await this.chronicle.tell(event, 'registrationPromoted', people);
    this.chronicle.moved(event, people);
  }
}
