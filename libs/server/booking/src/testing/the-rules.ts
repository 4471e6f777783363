import type { SiteRole, StaffRole } from '@ringside/contracts';
import type { RegistrationState } from '@ringside/contracts/registrations';
import { type EventId, Refusal, type TeamId, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import {
  EventDirectory,
  type EventFacts,
  EventRegistrations,
  People,
  type PersonName,
  type PersonStanding,
  type TeamBadge,
  TeamDirectory,
} from '@ringside/server/ports';
import { ChoosablePlans } from '../choosing/choosable-plans.service';
import { ChoosingTermsRepository } from '../choosing/choosing-terms.repository';
import { ClaimRules } from '../choosing/claim-rules.service';
import { Halls } from '../choosing/hall.service';
import { RowLatches } from '../choosing/row-latch.repository';
import { SeatingRepository } from '../plans/seating.repository';
import { OpenGroups } from '../groups/open-groups.repository';

/** The port of the events feature, answered from the table: every event is seen by everyone. */
export class EventsOfTheTable extends EventDirectory {
  constructor(private readonly database: Database) {
    super();
  }

  async getVisible(eventId: EventId): Promise<EventFacts> {
    const [row] = await this.database.query<EventFacts>('select id as "eventId", state from event where id = $1', [
      eventId,
    ]);
    if (!row) throw new Refusal('NOT_FOUND');
    return row;
  }

  get(eventId: EventId): Promise<EventFacts> {
    return this.getVisible(eventId);
  }

  openToEveryone(): Promise<ReadonlyMap<EventId, never>> {
    return Promise.resolve(new Map<EventId, never>());
  }

  async staffRoles(eventId: EventId, userId: UserId): Promise<readonly StaffRole[]> {
    const rows = await this.database.query<{ role: StaffRole }>(
      'select role from event_staff where event_id = $1 and user_id = $2',
      [eventId, userId],
    );
    return rows.map(({ role }) => role);
  }

  staffWith(): Promise<[]> {
    return Promise.resolve([]);
  }
}

/** The port of the teams feature, answered from the table. */
export class TeamsOfTheTable extends TeamDirectory {
  constructor(private readonly database: Database) {
    super();
  }

  async teamsOf([userId]: readonly UserId[]): Promise<ReadonlyMap<UserId, readonly TeamBadge[]>> {
    const teams = await this.database.query<TeamBadge>(
      `select t.id as "teamId", t.name, t.tag from team_member m join team t on t.id = m.team_id where m.user_id = $1`,
      [userId],
    );
    return new Map(userId ? [[userId, teams]] : []);
  }

  async largestOf(userId: UserId): Promise<number> {
    const [row] = await this.database.query<{ size: number }>(
      `select coalesce(max(size), 0)::int as size from (
         select count(*) as size from team_member where left_at is null and team_id in (
           select team_id from team_member where user_id = $1 and left_at is null) group by team_id) teams`,
      [userId],
    );
    return row?.size ?? 0;
  }

  badges(): Promise<ReadonlyMap<TeamId, never>> {
    return Promise.resolve(new Map<TeamId, never>());
  }

  ledBy(): Promise<[]> {
    return Promise.resolve([]);
  }
}

/** The port of the accounts feature, answered from the table, as far as booking asks. */
export class PeopleOfTheTable extends People {
  constructor(private readonly database: Database) {
    super();
  }

  async names(ids: readonly UserId[]): Promise<ReadonlyMap<UserId, PersonName>> {
    const rows = await this.database.query<PersonName>(
      'select id as "userId", username, name from app_user where id = any($1::uuid[])',
      [ids],
    );
    return new Map(rows.map((row) => [row.userId, row]));
  }

  async standings(ids: readonly UserId[]): Promise<ReadonlyMap<UserId, PersonStanding>> {
    const rows = await this.database.query<{ userId: UserId; role: SiteRole }>(
      'select id as "userId", role from app_user where id = any($1::uuid[])',
      [ids],
    );
    return new Map(rows.map((row) => [row.userId, { ...row, isBanned: false }]));
  }

  byUsername = () => Promise.resolve(undefined);
  called = () => Promise.resolve(new Set<UserId>());
  contacts = () => Promise.resolve(new Map<UserId, never>());
  isTrusted = () => Promise.resolve(false);
  withRole = () => Promise.resolve([]);
}

/** The port of the events feature about registrations, answered from the table. */
export class RegistrationsOfTheTable extends EventRegistrations {
  constructor(private readonly database: Database) {
    super();
  }

  async stateOf(eventId: EventId, userId: UserId): Promise<RegistrationState | undefined> {
    const [row] = await this.database.query<{ state: RegistrationState }>(
      'select state from registration where event_id = $1 and user_id = $2',
      [eventId, userId],
    );
    return row?.state;
  }
}

/** The rules around claims, put together by hand as the module does it. */
export function rulesOf(database: Database, latches = new RowLatches(database)) {
  const openGroups = new OpenGroups(database, new TeamsOfTheTable(database));
  const plans = new ChoosablePlans(database, new SeatingRepository(database));
  const halls = new Halls(plans, new ChoosingTermsRepository(database), openGroups);
  return { openGroups, halls, latches, rules: new ClaimRules(halls, latches, new EventsOfTheTable(database)) };
}
