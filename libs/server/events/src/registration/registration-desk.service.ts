import { Injectable } from '@nestjs/common';
import type { RegistrationSettings, Ruling, RulingResult } from '@ringside/contracts/registrations';
import { type EventId, Refusal, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import type { EventRow } from '../event.entity';
import { EventPlaces } from './event-places.service';
import { RegistrationChronicle } from './registration.chronicle';
import { decideRuling, isRuled, isTaking } from './registration.policy';
import { type Change, RegistrationRepository, type RegistrationRow } from './registration.repository';
import { RegistrationScope } from './registration-scope';

/** What the organizers of an event decide about registrations. */
@Injectable()
export class RegistrationDeskService {
  constructor(
    private readonly database: Database,
    private readonly scope: RegistrationScope,
    private readonly registrations: RegistrationRepository,
    private readonly places: EventPlaces,
    private readonly chronicle: RegistrationChronicle,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async settings(eventId: EventId, me: Actor): Promise<RegistrationSettings> {
    await this.scope.visible(eventId, me);
    return this.registrations.settings(eventId);
  }

  /** @throws Refusal NOT_FOUND */
  putSettings(eventId: EventId, me: Actor, settings: RegistrationSettings): Promise<RegistrationSettings> {
    return this.database.transact(async () => {
      const { event } = await this.scope.locked(eventId, me);
      const before = await this.registrations.settings(eventId);
      await this.registrations.keepSettings(eventId, settings);
      this.chronicle.moved(event, []);
      const after = await this.registrations.settings(eventId);
      if (JSON.stringify(before) !== JSON.stringify(after)) await this.chronicle.settled(me, event, before, after);
      return after;
    });
  }

  /**
   * Decides about registrations in the order given. What its state or the capacity does not allow is left as it is.
   * @throws Refusal NOT_FOUND, or EVENT_WRONG_STATE when the event takes no decisions
   */
  rule(eventId: EventId, me: Actor, { ruling, ids, reason }: Ruling): Promise<RulingResult> {
    return this.database.transact(async () => {
      const { event } = await this.scope.locked(eventId, me);
      if (!isRuled(event.state)) throw new Refusal('EVENT_WRONG_STATE', { state: event.state });
      const rows = await this.registrations.findMany(eventId, ids);
      const { changes, skipped } = this.judge(ruling, rows, await this.roomOf(event), reason);
      const unknown = ids.filter((id) => !rows.some((row) => row.id === id));
      const changed = rows.filter(({ id }) => changes.some((change) => change.id === id));
      if (changed.length > 0) await this.apply(me, event, { ruling, changes, changed, reason });
      return {
        changed: changed.length,
        skipped: [...skipped, ...unknown.map((id) => ({ id, code: 'NOT_FOUND' }))],
      };
    });
  }

  private async roomOf({ id, capacity }: EventRow) {
    const { taken } = await this.registrations.counts(id);
    return { free: capacity - taken, capacity };
  }

  private judge(
    ruling: Ruling['ruling'],
    rows: readonly RegistrationRow[],
    { free, capacity }: { free: number; capacity: number },
    reason: string | undefined,
  ): { changes: Change[]; skipped: RulingResult['skipped'] } {
    const changes: Change[] = [];
    const skipped: RulingResult['skipped'] = [];
    for (const { id, state } of rows) {
      const accepted = changes.filter((change) => change.state === 'accepted').length;
      const decision = decideRuling(ruling, state, { free: free - accepted, capacity });
      if (!decision.ok) skipped.push({ id, code: decision.code });
      else changes.push({ id, state: decision.value, reason: ruling === 'reject' ? (reason ?? null) : null });
    }
    return { changes, skipped };
  }

  private async apply(me: Actor, event: EventRow, deed: Deed): Promise<void> {
    const { ruling, changes, changed, reason } = deed;
    const ids = changes.map(({ id }) => id);
    if (ruling === 'moveUp') await this.registrations.moveUp(event.id, ids);
    else await this.registrations.change(event.id, changes);
    const people = changed.map(({ userId }) => userId);
    await this.tell(event, deed, people);
    this.chronicle.moved(event, people);
    if (ruling === 'reject' && changed.some(({ state }) => isTaking(state))) await this.places.fill(event);
    await this.chronicle.ruled(me, event, ruling, people.length, reason);
  }

  private async tell(event: EventRow, { ruling, reason, changes }: Deed, people: readonly UserId[]): Promise<void> {
    if (ruling === 'accept') await this.chronicle.tell(event, 'registrationAccepted', people);
    if (ruling === 'reject')
      await this.chronicle.tell(event, 'registrationRejected', people, { reason: reason ?? '–' });
    if (ruling !== 'waitlist') return;
    const rows = await this.registrations.findMany(
      event.id,
      changes.map(({ id }) => id),
    );
    for (const { userId, place } of rows)
      await this.chronicle.tell(event, 'registrationWaitlisted', [userId], { place: place ?? 0 });
  }
}

/** A ruling with those it changes. */
interface Deed {
  readonly ruling: Ruling['ruling'];
  readonly changes: readonly Change[];
  readonly changed: readonly RegistrationRow[];
  readonly reason: string | undefined;
}
