import { randomUUID } from 'node:crypto';
import type { EndpointInput } from '@ringside/contracts';
import {
  type AuditAction,
  type AuditEntry,
  banUser,
  claimAdmin,
  listAudit,
  setRole,
  unbanUser,
} from '@ringside/contracts/accounts';
import {
  approveEvent,
  createEvent,
  rejectEvent,
  submitEvent,
  suspendEvent,
  unsuspendEvent,
} from '@ringside/contracts/events';
import { correctMatch, dropEntrant, reportMatch } from '@ringside/contracts/tournaments';
import { AdminClaimService } from '@ringside/server/accounts';
import { type Person, type WholeApp, wholeApp } from './testing';
import { aRunningCup, bracketOf, settle } from './testing/tournament';

describe('the audit log', () => {
  let server: WholeApp;
  let admin: Person;
  let moderator: Person;
  beforeAll(async () => {
    server = await wholeApp();
    admin = await server.person('admin');
    moderator = await server.person('moderator');
  }, 60_000);
  afterAll(() => server.close());

  type Wish = EndpointInput<typeof listAudit>['query'];
  const entries = async (query: Wish = {}): Promise<AuditEntry[]> =>
    (await admin.call(listAudit, { query: { limit: 100, ...query } })).items;
  const actions = async (query: Wish): Promise<AuditAction[]> => (await entries(query)).map(({ action }) => action);
  const breakOf = async () => (await server.database.query<{ at: string | null }>('select audit_break() as at'))[0]?.at;

  /** A new draft that waits for its review. */
  const submitted = async (organizer: Person, title: string) => {
    const starts = Date.now() + 7 * 24 * 3_600_000;
    const body = {
      title,
      summary: 'A weekend of play',
      description: 'All of it.',
      games: ['Chess'],
      venue: null,
      startsAt: new Date(starts).toISOString(),
      endsAt: new Date(starts + 3_600_000).toISOString(),
      timeZone: 'Europe/Berlin',
      capacity: 10,
    };
    const { id, rev } = await organizer.call(createEvent, { body });
    return organizer.call(submitEvent, { params: { eventId: id }, body: { rev } });
  };

  describe('keeps', () => {
    it('roles and bans with who, whom, what and why', async () => {
      const person = await server.person();
      const params = { userId: person.id };
      await admin.call(setRole, { params, body: { from: 'player', role: 'organizer', reason: 'Runs the LAN' } });
      await admin.call(setRole, { params, body: { from: 'organizer', role: 'player' } });
      await moderator.call(banUser, { params, body: { reason: 'Insults', until: null } });
      await admin.call(unbanUser, { params, body: { reason: 'Has apologised' } });
      const found = await entries({ target: person.id });
      const by = (who: Person) => ({ id: who.id, name: who.user?.name });
      expect(found).toMatchObject([
        {
          action: 'user.unban',
          actor: by(admin),
          before: { until: null, reason: 'Insults' },
          after: null,
          reason: 'Has apologised',
        },
        { action: 'user.ban', actor: by(moderator), before: null, after: { until: null }, reason: 'Insults' },
        { action: 'user.role', before: { role: 'organizer' }, after: { role: 'player' }, reason: null },
        {
          action: 'user.role',
          actor: by(admin),
          before: { role: 'player' },
          after: { role: 'organizer' },
          reason: 'Runs the LAN',
        },
      ]);
      expect(found.map(({ target }) => target)).toEqual(
        Array(4).fill({ kind: 'user', id: person.id, name: person.user?.name }),
      );
      expect(found.every(({ requestId }) => requestId !== null && requestId.length >= 8)).toBe(true);
    });

    it('what moderators decide about events, and nothing of what organizers do themselves', async () => {
      const organizer = await server.person('organizer');
      const { id, rev, title } = await submitted(organizer, `Judged ${randomUUID()}`);
      const params = { eventId: id };
      await moderator.call(approveEvent, { params, body: { rev } });
      await moderator.call(suspendEvent, { params, body: { reason: 'The venue is closed' } });
      await admin.call(unsuspendEvent, { params });
      const other = await submitted(organizer, `Sent back ${randomUUID()}`);
      await moderator.call(rejectEvent, {
        params: { eventId: other.id },
        body: { rev: other.rev, reason: 'No address' },
      });
      const found = await entries({ eventId: id });
      expect(
        found.map(({ action, before, after, reason }) => [action, before?.['state'], after?.['state'], reason]),
      ).toEqual([
        ['event.unsuspend', 'suspended', 'published', null],
        ['event.suspend', 'published', 'suspended', 'The venue is closed'],
        ['event.approve', 'submitted', 'published', null],
      ]);
      expect(found[0]?.target).toEqual({ kind: 'event', id, name: title });
      expect(await actions({ eventId: other.id })).toEqual(['event.reject']);
    });

    it('nothing of a decision that was refused', async () => {
      const organizer = await server.person('organizer');
      const { id, rev } = await submitted(organizer, `Stale ${randomUUID()}`);
      const answer = await moderator.ask(approveEvent, { params: { eventId: id }, body: { rev: rev + 1 } });
      expect([answer.body.code, await entries({ eventId: id })]).toEqual(['STALE', []]);
    });

    it('what referees rule, once also when they repeat it, and not what players report', async () => {
      const cup = await aRunningCup(server, 4);
      const [first] = (await bracketOf(cup)).matches;
      if (!first) throw new Error('A bracket has matches.');
      const reporter = cup.players[cup.entrants.findIndex((entrant) => entrant === first.sides[0])];
      await reporter?.call(reportMatch, {
        params: { ...cup.ref, matchId: first.id },
        body: { commandId: randomUUID(), rev: first.rev, score: [0, 1] },
      });
      await settle(cup, first.id, [1, 0]);
      const [settled] = (await bracketOf(cup)).matches;
      const command = {
        commandId: randomUUID(),
        rev: settled?.rev ?? 0,
        result: { how: 'played' as const, score: [0, 1] as [number, number] },
        choices: {},
      };
      for (const _time of ['once', 'again'])
        await cup.organizer.call(correctMatch, { params: { ...cup.ref, matchId: first.id }, body: command });
      await cup.organizer.call(dropEntrant, {
        params: { ...cup.ref, entrantId: cup.entrants[3]! },
        body: { commandId: randomUUID(), kind: 'disqualify' },
      });
      const found = await entries({ eventId: cup.ref.eventId });
      expect(found).toMatchObject([
        {
          action: 'entrant.disqualify',
          target: { kind: 'user', id: cup.players[3]?.id, name: cup.players[3]?.user?.name },
          after: { tournament: 'Friday Cup' },
        },
        {
          action: 'match.correct',
          target: { name: `Friday Cup, ${first.id}` },
          before: { result: { how: 'played', score: [1, 0] } },
          after: { result: { score: [0, 1] } },
        },
        {
          action: 'match.settle',
          actor: { id: cup.organizer.id },
          before: { result: null },
          after: { result: { score: [1, 0] } },
        },
      ]);
    });

    it('who became the first administrator', async () => {
      await server.database.query(`update app_user set role = 'moderator' where role = 'admin'`);
      const token = await server.app.get(AdminClaimService).issue();
      const person = await server.person();
      await person.call(claimAdmin, { body: { token: token ?? '' } });
      await server.database.query(`update app_user set role = 'admin' where id = $1`, [admin.id]);
      await admin.signIn();
      expect(await entries({ target: person.id })).toMatchObject([
        { action: 'admin.claim', actor: { id: person.id }, before: { role: 'player' }, after: { role: 'admin' } },
      ]);
    });
  });

  describe('is found', () => {
    it.each([
      ['visitor', 401],
      ['player', 403],
      ['organizer', 403],
      ['moderator', 403],
      ['admin', 200],
    ] as const)('by a %s: %i', async (role, status) => {
      const person = role === 'visitor' ? server.visitor() : await server.person(role);
      expect((await person.ask(listAudit, { query: {} })).status).toBe(status);
    });

    it('by who did it, by whom it met, by kind, by reason, by names and by time', async () => {
      const [judge, person] = [await server.person('moderator'), await server.person()];
      await server.database.query(`update app_user set name = 'Nele Ampersand' where id = $1`, [judge.id]);
      const params = { userId: person.id };
      const before = new Date(Date.now() - 1000).toISOString();
      await judge.call(banUser, { params, body: { reason: 'Spawn camping 50%', until: null } });
      await judge.call(unbanUser, { params, body: {} });
      const later = new Date(Date.now() + 60_000).toISOString();
      expect(await actions({ actor: judge.id })).toEqual(['user.unban', 'user.ban']);
      expect(await actions({ actor: judge.id, action: 'user.ban' })).toEqual(['user.ban']);
      expect(await actions({ target: person.id, from: before, to: later })).toHaveLength(2);
      expect(await actions({ target: person.id, to: before })).toEqual([]);
      expect(await actions({ target: person.id, from: later })).toEqual([]);
      expect(await actions({ search: 'spawn CAMPING 50%' })).toEqual(['user.ban']);
      expect(await actions({ search: 'nele ampers' })).toEqual(['user.unban', 'user.ban']);
      expect(await actions({ search: person.user?.username ?? '' })).toEqual(['user.unban', 'user.ban']);
      expect(await actions({ search: 'nothing like this' })).toEqual([]);
    });

    it('page by page, the latest first, numbered without a gap', async () => {
      const person = await server.person();
      const params = { userId: person.id };
      for (let n = 0; n < 3; n++) {
        await moderator.call(banUser, { params, body: { reason: `No. ${n}`, until: null } });
        await moderator.call(unbanUser, { params, body: {} });
      }
      const seen: number[] = [];
      let cursor: string | undefined;
      do {
        const page = await admin.call(listAudit, { query: { limit: 4, ...(cursor ? { cursor } : {}) } });
        seen.push(...page.items.map(({ seq }) => seq));
        cursor = page.next;
      } while (cursor);
      expect(seen).toEqual(Array.from({ length: seen.length }, (_, index) => seen.length - index));
      expect(seen.length).toBeGreaterThan(8);
    });

    it('without the name of an account that is gone', async () => {
      const person = await server.person();
      await moderator.call(banUser, { params: { userId: person.id }, body: { reason: 'Spam', until: null } });
      await server.database.query('delete from app_user where id = $1', [person.id]);
      expect(await entries({ target: person.id })).toMatchObject([
        { action: 'user.ban', target: { id: person.id, name: null } },
      ]);
    });
  });

  describe('cannot be changed', () => {
    it.each(['update audit_entry set reason = null', 'delete from audit_entry', 'truncate audit_entry'])(
      'by %s',
      async (sql) => {
        const before = await entries();
        expect(before.length).toBeGreaterThan(0);
        await expect(server.database.query(sql)).rejects.toThrow('only grows');
        expect(await entries()).toEqual(before);
      },
    );

    it('without its chain showing it, even by who takes the guard away', async () => {
      const person = await server.person();
      const params = { userId: person.id };
      for (const reason of ['one', 'two', 'three']) {
        await moderator.call(banUser, { params, body: { reason, until: null } });
        await moderator.call(unbanUser, { params, body: {} });
      }
      expect(await breakOf()).toBeNull();
      const broken = async (sql: string) => {
        const outside = await server.database.connect();
        try {
          await outside.query('begin');
          await outside.query('alter table audit_entry disable trigger audit_keep');
          await outside.query(sql);
          return ((await outside.query('select audit_break()::int as at')).rows[0] as { at: number | null }).at;
        } finally {
          await outside.query('rollback');
          await outside.end();
        }
      };
      expect(await broken(`update audit_entry set reason = 'other' where seq = 3`)).toBe(3);
      expect(await broken(`update audit_entry set actor_id = null where seq = 2`)).toBe(2);
      expect(await broken(`delete from audit_entry where seq = 2`)).toBe(3);
      expect(await broken('select 1')).toBeNull();
    });

    it('by two who write at once: they are chained one after the other', async () => {
      const people = await Promise.all(Array.from({ length: 8 }, () => server.person()));
      const other = await server.node();
      try {
        const there = other.visitor();
        there.cookie = moderator.cookie;
        await Promise.all(
          people.map((person, index) =>
            (index % 2 ? moderator : there).call(banUser, {
              params: { userId: person.id },
              body: { reason: 'All', until: null },
            }),
          ),
        );
      } finally {
        await other.close();
      }
      expect(await breakOf()).toBeNull();
    });
  });
});
