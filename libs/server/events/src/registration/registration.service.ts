import { Injectable } from '@nestjs/common';
import type { EventRegistration } from '@ringside/contracts/registrations';
import { type EventId, orRefuse, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Actor, Visitor } from '@ringside/server/ports';
import { EventPlaces } from './event-places.service';
import { decideJoin, decideRegister, decideWithdraw, isTaking } from './registration.policy';
import { RegistrationChronicle } from './registration.chronicle';
import { RegistrationRepository, type RegistrationRow } from './registration.repository';
import { RegistrationScope, type Scope } from './registration-scope';
import { toView } from './registration-view';

/** What somebody does about their own registration. */
@Injectable()
export class RegistrationService {
  constructor(
    private readonly database: Database,
    private readonly scope: RegistrationScope,
    private readonly registrations: RegistrationRepository,
    private readonly places: EventPlaces,
    private readonly chronicle: RegistrationChronicle,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async get(eventId: EventId, asker: Visitor): Promise<EventRegistration> {
    const scope = await this.scope.visible(eventId, asker);
    const mine = asker && (await this.registrations.findOf(eventId, asker.userId));
    return toView(scope.event, scope.access, await this.scope.momentOf(scope.event), mine);
  }

  /**
   * Everybody who registers takes the event's lock first, so its places are given out once each however many press at once.
   * @throws Refusal NOT_FOUND, REGISTRATION_REJECTED, REGISTRATION_NOT_OPEN, REGISTRATION_CLOSED or REGISTRATION_FULL
   */
  register(eventId: EventId, me: Actor, isListed: boolean): Promise<EventRegistration> {
    return this.command(eventId, me, async ({ event }, mine) => {
      if (mine && counts(mine)) return this.registrations.list(eventId, me.userId, isListed);
      const moment = await this.scope.momentOf(event);
      const state = orRefuse(decideRegister(moment, mine?.state));
      await this.registrations.register(eventId, me.userId, state, isListed);
      if (state === 'accepted') await this.chronicle.tell(event, 'registrationAccepted', [me.userId]);
      if (state === 'waitlisted') await this.queue(event, me, moment.waiting + 1);
      if (state === 'pending') {
        const managers = await this.registrations.managers(eventId);
        await this.chronicle.tell(event, 'registrationReceived', managers, { person: me.name });
      }
      this.chronicle.moved(event, [me.userId]);
    });
  }

  /** @throws Refusal NOT_FOUND, NOT_REGISTERED, REGISTRATION_WRONG_STATE or EVENT_HAS_STARTED */
  withdraw(eventId: EventId, me: Actor): Promise<EventRegistration> {
    return this.command(eventId, me, async ({ event }, mine) => {
      const state = orRefuse(decideWithdraw(event, mine?.state));
      if (!mine || mine.state === state) return;
      await this.registrations.change(eventId, [{ id: mine.id, state }]);
      if (isTaking(mine.state)) await this.places.fill(event);
      this.chronicle.moved(event, [me.userId]);
    });
  }

  /** @throws Refusal NOT_FOUND, NOT_REGISTERED, REGISTRATION_WRONG_STATE or EVENT_NOT_STARTED */
  join(eventId: EventId, me: Actor): Promise<EventRegistration> {
    return this.command(eventId, me, async ({ event }, mine) => {
      const state = orRefuse(decideJoin({ ...event, now: await this.database.now() }, mine?.state));
      if (!mine || mine.state === state) return;
      await this.registrations.change(eventId, [{ id: mine.id, state }]);
      this.chronicle.moved(event, [me.userId]);
    });
  }

  /** @throws Refusal NOT_FOUND or NOT_REGISTERED */
  setPrivacy(eventId: EventId, me: Actor, isListed: boolean): Promise<EventRegistration> {
    return this.command(eventId, me, async ({ event }, mine) => {
      if (!mine || !counts(mine)) throw new Refusal('NOT_REGISTERED');
      await this.registrations.list(eventId, me.userId, isListed);
      this.chronicle.moved(event, [me.userId]);
    });
  }

  /** A place that is free all the same goes to whoever has waited longest. */
  private async queue(event: Scope['event'], me: Actor, place: number): Promise<void> {
    await this.places.fill(event);
    const mine = await this.registrations.findOf(event.id, me.userId);
    if (mine?.state !== 'waitlisted') return;
    await this.chronicle.tell(event, 'registrationWaitlisted', [me.userId], { place: mine.place ?? place });
  }

  private command(
    eventId: EventId,
    me: Actor,
    act: (scope: Scope, mine: RegistrationRow | undefined) => Promise<void>,
  ): Promise<EventRegistration> {
    return this.database.transact(async () => {
      const scope = await this.scope.locked(eventId, me);
      await act(scope, await this.registrations.findOf(eventId, me.userId));
      const mine = await this.registrations.findOf(eventId, me.userId);
      return toView(scope.event, scope.access, await this.scope.momentOf(scope.event), mine);
    });
  }
}

/** Whether a registration still stands for a wish to come. */
const counts = ({ state }: RegistrationRow) => state !== 'withdrawn' && state !== 'rejected';
