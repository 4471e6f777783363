import { Inject, Injectable } from '@nestjs/common';
import { STAFF_ROLES, type StaffRole } from '@ringside/contracts';
import { type EventStaff, type GrantableRole, STAFF_MAX, type StaffMember } from '@ringside/contracts/staff';
import { type EventId, orRefuse, Refusal, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { type Actor, People, type PersonName, type PersonStanding } from '@ringside/server/ports';
import type { EventRow } from './event.entity';
import { EventRepository } from './event.repository';
import { StaffChronicle } from './staff.chronicle';
import {
  grantableBy,
  judgeGrant,
  judgeHandOver,
  judgeWithdrawal,
  mayHandOver,
  type StaffStanding,
} from './staff.policy';
import { StaffRepository, type StaffRow } from './staff.repository';

/**
 * Gives and takes roles in the staff of an event. Each command judges under the lock on the event, with the roles that its
 * actor has at that moment: a manager whose role was taken meanwhile gives none.
 */
@Injectable()
export class StaffService {
  constructor(
    private readonly database: Database,
    private readonly events: EventRepository,
    private readonly staff: StaffRepository,
    private readonly chronicle: StaffChronicle,
    @Inject(People) private readonly people: People,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async list(eventId: EventId, asker: Actor): Promise<EventStaff> {
    if (!(await this.events.find(eventId))) throw new Refusal('NOT_FOUND');
    const rows = await this.staff.list(eventId);
    const names = await this.people.names(rows.map(({ userId }) => userId));
    const standing = standingOf(asker, rows);
    return {
      members: membersOf(rows, names, standing),
      may: { grant: [...grantableBy(standing)], handOver: mayHandOver(standing) },
    };
  }

  /** A repeat changes nothing. @throws Refusal NOT_FOUND, FORBIDDEN, STAFF_OWNER or STAFF_FULL */
  async grant(eventId: EventId, actor: Actor, userId: UserId, role: GrantableRole): Promise<void> {
    await this.database.transact(async () => {
      const event = await this.lock(eventId);
      const rows = await this.staff.list(eventId);
      const theirs = rolesOf(rows, userId);
      orRefuse(judgeGrant(standingOf(actor, rows), theirs, role));
      await this.demandPerson(userId);
      if (theirs.includes(role)) return;
      if (theirs.length === 0 && (await this.staff.countPeople(eventId)) >= STAFF_MAX) {
        throw new Refusal('STAFF_FULL', { max: STAFF_MAX });
      }
      await this.staff.grant(eventId, userId, role, actor.userId);
      await this.chronicle.turned('granted', actor, event, userId, role);
    });
  }

  /** @throws Refusal NOT_FOUND also when they do not have the role, FORBIDDEN or STAFF_OWNER */
  async withdraw(eventId: EventId, actor: Actor, userId: UserId, role: StaffRole): Promise<void> {
    await this.database.transact(async () => {
      const event = await this.lock(eventId);
      orRefuse(judgeWithdrawal(standingOf(actor, await this.staff.list(eventId)), userId, role));
      if (!(await this.staff.withdraw(eventId, userId, role))) throw new Refusal('NOT_FOUND');
      await this.chronicle.turned('withdrawn', actor, event, userId, role);
    });
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN, STALE, STAFF_OWNER, STAFF_NOT_ORGANIZER or EVENT_VENUE_TAKEN */
  async handOver(eventId: EventId, actor: Actor, from: UserId, to: UserId): Promise<void> {
    await this.database.transact(async () => {
      const event = await this.lock(eventId);
      const standing = standingOf(actor, await this.staff.list(eventId));
      if (!mayHandOver(standing)) throw new Refusal('FORBIDDEN');
      if (event.ownerId !== from) throw new Refusal('STALE');
      const { role: siteRole } = await this.demandPerson(to);
      orRefuse(judgeHandOver(standing, event.ownerId, { id: to, siteRole }));
      await this.staff.handOver(eventId, event.ownerId, to, actor.userId);
      await this.chronicle.handedOver(actor, event, to);
    });
  }

  private async lock(eventId: EventId): Promise<EventRow> {
    const event = await this.events.findForChange(eventId);
    if (!event) throw new Refusal('NOT_FOUND');
    return event;
  }

  /** Somebody who may be given something: whoever is banned is not there. */
  private async demandPerson(userId: UserId): Promise<PersonStanding> {
    const found = (await this.people.standings([userId])).get(userId);
    if (!found || found.isBanned) throw new Refusal('NOT_FOUND');
    return found;
  }
}

const rolesOf = (rows: readonly StaffRow[], userId: UserId): StaffRole[] =>
  rows.filter((row) => row.userId === userId).map(({ role }) => role);

const standingOf = ({ userId, role }: Actor, rows: readonly StaffRow[]): StaffStanding => ({
  id: userId,
  isAdmin: role === 'admin',
  roles: rolesOf(rows, userId),
});

const rank = (role: StaffRole) => STAFF_ROLES.indexOf(role);

/** Each person once, with their roles: who has the highest role first, equals by name. */
function membersOf(
  rows: readonly StaffRow[],
  names: ReadonlyMap<UserId, PersonName>,
  asker: StaffStanding,
): StaffMember[] {
  const byRank = rows.toSorted((a, b) => rank(a.role) - rank(b.role));
  const members = [...new Set(byRank.map(({ userId }) => userId))].map((id): StaffMember => {
    const { userId: _, ...person } = names.get(id) ?? { userId: id, username: '', name: '' };
    const roles = byRank
      .filter(({ userId }) => userId === id)
      .map(({ role, since }) => ({
        role,
        since: since.toISOString(),
        mayWithdraw: judgeWithdrawal(asker, id, role).ok,
      }));
    return { person: { id, ...person }, roles };
  });
  const highest = ({ roles: [first] }: StaffMember) => (first ? rank(first.role) : STAFF_ROLES.length);
  return members.toSorted((a, b) => highest(a) - highest(b) || a.person.name.localeCompare(b.person.name));
}
