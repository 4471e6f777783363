import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Query } from '@ringside/contracts';
import type { getLeaderboard, NewPlacings, PlacingList, RankPage } from '@ringside/contracts/registrations';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { type Actor, AuditLog, People, type Visitor } from '@ringside/server/ports';
import { RegistrationScope } from '../registration/registration-scope';
import { shownPerson } from './placed-person';
import { PlacingRepository, type PlacingRow } from './placing.repository';

/** How events ended, and who has the most points. */
@Injectable()
export class PlacingService {
  constructor(
    private readonly database: Database,
    private readonly scope: RegistrationScope,
    private readonly placings: PlacingRepository,
    @Inject(People) private readonly people: People,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async list(eventId: EventId, asker: Visitor): Promise<PlacingList> {
    const { access } = await this.scope.visible(eventId, asker);
    const rows = await this.placings.ofEvent(eventId);
    const shown = rows.filter(
      ({ isListed, userId }) => isListed || access.isStaff || access.isAdmin || userId === asker?.userId,
    );
    const names = await this.people.names(shown.map(({ userId }) => userId));
    return {
      items: shown.map(({ userId, game, place, points }) => ({
        game,
        place,
        points,
        person: shownPerson(userId, names),
      })),
      version: versionOf(rows),
    };
  }

  /** @throws Refusal NOT_FOUND, EVENT_WRONG_STATE, STALE, or NOT_REGISTERED when somebody had no place in the event */
  put(eventId: EventId, me: Actor, { items, version }: NewPlacings): Promise<PlacingList> {
    return this.database.transact(async () => {
      const { event } = await this.scope.locked(eventId, me);
      if (event.state !== 'finished') throw new Refusal('EVENT_WRONG_STATE', { state: event.state });
      if (version !== undefined && version !== versionOf(await this.placings.ofEvent(eventId)))
        throw new Refusal('STALE');
      const people = [...new Set(items.map(({ userId }) => userId))];
      if ((await this.placings.present(eventId, people)).length < people.length) throw new Refusal('NOT_REGISTERED');
      await this.placings.replace(eventId, items);
      const list = await this.list(eventId, me);
      await this.audit.record({
        actor: me,
        action: 'event.placings',
        target: { kind: 'event', id: event.id, name: event.title },
        eventId,
        after: { people: people.length },
      });
      return list;
    });
  }

  /** @throws Refusal INVALID for a cursor that is not ours */
  async leaderboard({ season: wished, game, limit, cursor }: Query<typeof getLeaderboard>): Promise<RankPage> {
    const seasons = await this.placings.seasons();
    const season = wished ?? seasons[0] ?? (await this.database.now()).getUTCFullYear();
    const after = cursor === undefined ? undefined : readCursor(cursor);
    const found = await this.placings.leaderboard({ season, game, limit, after });
    const rows = found.slice(0, limit);
    const names = await this.people.names(rows.map(({ userId }) => userId));
    const last = rows.at(-1);
    return {
      items: rows.map(({ userId, ...rest }) => ({ ...rest, person: shownPerson(userId, names) })),
      ...(found.length > limit && last ? { next: `${last.points}.${last.userId}` } : {}),
      season,
      seasons,
      games: await this.placings.games(season),
    };
  }
}

/** By what was given, not by who may see it: hiding a name makes no other version. */
const versionOf = (rows: readonly PlacingRow[]): string =>
  createHash('sha256')
    .update(JSON.stringify(rows.map(({ userId, game, place, points }) => [userId, game, place, points])))
    .digest('base64url')
    .slice(0, 22);

const CURSOR = /^(\d{1,9})\.([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/;

function readCursor(text: string): { points: number; userId: string } {
  const [, points, userId] = CURSOR.exec(text) ?? [];
  if (points === undefined || userId === undefined)
    throw new Refusal('INVALID', { errors: [{ pointer: '#/cursor', detail: 'is not a cursor of this list' }] });
  return { points: Number(points), userId };
}
