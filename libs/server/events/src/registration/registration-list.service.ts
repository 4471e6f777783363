import { Inject, Injectable } from '@nestjs/common';
import type { Query } from '@ringside/contracts';
import type {
  listRegistrations,
  OwnRegistrationPage,
  ParticipantPage,
  Registration,
  RegistrationPage,
} from '@ringside/contracts/registrations';
import { REGISTRATION_STATES } from '@ringside/contracts/registrations';
import { type EventId, Refusal, type UserId } from '@ringside/kernel';
import { type Actor, People, type PersonName, type Visitor } from '@ringside/server/ports';
import { cursorOf } from '../event-cursor';
import { EventSummaries } from '../event-summaries';
import type { PageWish } from '../event-list.repository';
import { registrationsCsv } from './registrations-csv';
import { RegistrationListRepository } from './registration-list.repository';
import { RegistrationRepository, type RegistrationRow } from './registration.repository';
import { RegistrationScope } from './registration-scope';
import { seesParticipants, toMine } from './registration-view';

/** Who has registered: for the organizers, for each other, and for oneself. */
@Injectable()
export class RegistrationListService {
  constructor(
    private readonly scope: RegistrationScope,
    private readonly registrations: RegistrationRepository,
    private readonly lists: RegistrationListRepository,
    private readonly summaries: EventSummaries,
    @Inject(People) private readonly people: People,
  ) {}

  /** @throws Refusal NOT_FOUND or INVALID */
  async desk(eventId: EventId, me: Actor, wish: Query<typeof listRegistrations>): Promise<RegistrationPage> {
    const { event } = await this.scope.visible(eventId, me);
    const { search, ...page } = wish;
    const among = search === undefined ? {} : { among: await this.called(eventId, search) };
    const found = await this.lists.list(eventId, { ...page, ...among });
    const rows = found.slice(0, wish.limit);
    const last = rows.at(-1);
    const names = await this.people.names(rows.map(({ userId }) => userId));
    const counted = await this.lists.countByState(eventId);
    return {
      items: rows.map((row) => toRegistration(row, names)),
      ...(found.length > wish.limit && last ? { next: last.sortKey } : {}),
      counts: Object.fromEntries(REGISTRATION_STATES.map((state) => [state, counted[state] ?? 0])) as Record<
        RegistrationRow['state'],
        number
      >,
      capacity: event.capacity,
    };
  }

  /** @throws Refusal NOT_FOUND */
  async csv(eventId: EventId, me: Actor): Promise<string> {
    await this.scope.visible(eventId, me);
    const rows = await this.lists.all(eventId);
    const names = await this.people.names(rows.map(({ userId }) => userId));
    return registrationsCsv(rows.map((row) => toRegistration(row, names)));
  }

  /** @throws Refusal NOT_FOUND or PARTICIPANTS_HIDDEN */
  async participants(eventId: EventId, asker: Visitor, page: PageWish): Promise<ParticipantPage> {
    const { access } = await this.scope.visible(eventId, asker);
    const settings = await this.registrations.settings(eventId);
    const mine = asker && (await this.registrations.findOf(eventId, asker.userId));
    if (!seesParticipants(settings, access, mine)) throw new Refusal('PARTICIPANTS_HIDDEN');
    const [found, counts] = await Promise.all([
      this.lists.participants(eventId, page),
      this.lists.countParticipants(eventId),
    ]);
    const rows = found.slice(0, page.limit);
    const last = rows.at(-1);
    const names = await this.people.names(rows.map(({ userId }) => userId));
    return {
      items: rows.map((row) => ({
        ...personOf(row.userId, names),
        state: row.state === 'joined' ? 'joined' : 'accepted',
      })),
      ...(found.length > page.limit && last ? { next: last.id } : {}),
      ...counts,
    };
  }

  /** @throws Refusal INVALID */
  async mine(me: Actor, page: PageWish): Promise<OwnRegistrationPage> {
    const found = await this.lists.ofPerson(me.userId, page);
    const rows = found.slice(0, page.limit);
    const last = rows.at(-1);
    const events = await this.summaries.of(rows.map(({ eventId }) => eventId));
    return {
      items: rows.flatMap((row) => {
        const event = events.get(row.eventId);
        return event ? [{ event, registration: toMine(row) }] : [];
      }),
      ...(found.length > page.limit && last ? { next: cursorOf(last) } : {}),
    };
  }

  private async called(eventId: EventId, words: string): Promise<readonly UserId[]> {
    return [...(await this.people.called(words, await this.lists.userIds(eventId)))];
  }
}

/** A person whose account is gone is shown by no name. */
function personOf(userId: UserId, names: ReadonlyMap<UserId, PersonName>): Registration['person'] {
  const person = names.get(userId);
  return person ?? { userId, username: '', name: '—' };
}

const toRegistration = (row: RegistrationRow, names: ReadonlyMap<UserId, PersonName>): Registration => ({
  id: row.id,
  person: personOf(row.userId, names),
  state: row.state,
  place: row.place,
  isListed: row.isListed,
  reason: row.reason,
  registeredAt: row.registeredAt.toISOString(),
  changedAt: row.changedAt.toISOString(),
});
