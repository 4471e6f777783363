import { banUser, getSession, listOwnSessions, setRole, signIn, unbanUser } from '@ringside/contracts/accounts';
import { createEvent, getEvent, listMyEvents, submitEvent } from '@ringside/contracts/events';
import {
  createApiToken,
  type IssuedApiToken,
  listApiTokens,
  revokeApiToken,
  type Scope,
  TOKEN_REQUESTS_PER_MINUTE,
  TOKENS_MAX,
} from '@ringside/contracts/tokens';
import {
  getRegistrationSettings,
  listRegistrations,
  putRegistrationSettings,
  register,
  ruleRegistrations,
} from '@ringside/contracts/registrations';
import { makeToken } from '@ringside/server/accounts';
import { anEvent } from '@ringside/server/testing';
import { type Person, type WholeApp, wholeApp } from './testing';

const PASSWORD = 'a long enough pass';
const players = Array.from({ length: 40 }, makeToken);

describe('a personal API token', () => {
  let server: WholeApp;
  beforeAll(async () => {
    server = await wholeApp();
  }, 60_000);
  afterAll(() => server.close());

  const issue = (person: Person, ...scopes: Scope[]): Promise<IssuedApiToken> =>
    person.call(createApiToken, { body: { name: 'Script', scopes, days: 7, password: PASSWORD } });
  const bearing = ({ token }: { token: string }) => ({ authorization: `Bearer ${token}` });
  /** What a script is: no cookie, no Origin. */
  const script = () => server.visitor();
  const anEventBody = (title: string) => ({
    title,
    venue: null,
    capacity: 64,
    startsAt: '2030-05-01T10:00:00.000Z',
    endsAt: '2030-05-02T10:00:00.000Z',
    timeZone: 'Europe/Berlin',
  });

  it('lets a script act for its person, within its scopes', async () => {
    const organizer = await server.person('organizer');
    const token = await issue(organizer, 'events:write', 'events:read');
    const made = await script().call(createEvent, { body: anEventBody('By script') }, bearing(token));
    const mine = await script().call(listMyEvents, { query: {} }, bearing(token));
    expect(mine.items.map(({ id }) => id)).toEqual([made.id]);

    const reader = await issue(organizer, 'events:read');
    const refused = await script().ask(createEvent, { body: anEventBody('Not by script') }, bearing(reader));
    expect([refused.status, refused.body.code, refused.body.details]).toEqual([
      403,
      'SCOPE_MISSING',
      { scope: 'events:write' },
    ]);
    // a draft is read by its owner, so reading what is public wants the scope as well
    const chatter = await issue(organizer, 'chat:read');
    const params = { eventId: made.id };
    expect((await script().ask(getEvent, { params }, bearing(reader))).status).toBe(200);
    expect((await script().ask(getEvent, { params }, bearing(chatter))).body.code).toBe('SCOPE_MISSING');
  });

  it('registers forty players, whom their organizer accepts, as docs/scripts.md has it', async () => {
    const organizer = await server.person('organizer');
    const desk = await issue(organizer, 'registrations:write');
    const { eventId } = await anEvent(server.database, { ownerId: organizer.id });
    const params = { eventId };
    const settings = await script().call(getRegistrationSettings, { params }, bearing(desk));
    await script().call(putRegistrationSettings, { params, body: { ...settings, mode: 'approval' } }, bearing(desk));
    await server.database.query(
      `with people as (
         insert into app_user (name, username, email)
         select 'Guest ' || n, 'guest' || n, 'guest' || n || '@example.org' from generate_series(1, 40) n returning id, username)
       insert into api_token (user_id, name, token_hash, beginning, scopes, expires_at)
       select id, 'Own', sha256(($1::text[])[substr(username, 6)::int]::bytea), 'rs_', '{registrations:write}', now() + interval '1 day' from people`,
      [players],
    );
    const entered = await Promise.all(
      players.map((token) => script().call(register, { params, body: { isListed: false } }, bearing({ token }))),
    );
    expect(new Set(entered.map(({ mine }) => mine?.state))).toEqual(new Set(['pending']));
    const { items } = await script().call(
      listRegistrations,
      { params, query: { state: 'pending', limit: 100 } },
      bearing(desk),
    );
    const ruled = await script().call(
      ruleRegistrations,
      { params, body: { ruling: 'accept', ids: items.map(({ id }) => id) } },
      bearing(desk),
    );
    expect(ruled).toEqual({ changed: 40, skipped: [] });
  });

  it('never gives more than its person has', async () => {
    const [owner, player] = [await server.person('organizer'), await server.person()];
    const token = await issue(player, 'events:write', 'events:read');
    const { eventId } = await anEvent(server.database, { ownerId: owner.id, state: 'draft' });
    const answers = [
      await script().ask(createEvent, { body: anEventBody('Nobody’s') }, bearing(token)),
      await script().ask(submitEvent, { params: { eventId }, body: { rev: 1 } }, bearing(token)),
      await script().ask(getEvent, { params: { eventId } }, bearing(token)),
    ];
    expect(answers.map(({ status }) => status)).toEqual([403, 403, 404]);
  });

  it('reaches neither the account, nor tokens, nor rights, whoever it belongs to', async () => {
    const admin = await server.person('admin');
    const player = await server.person();
    const token = await issue(admin, 'events:read', 'events:write');
    const params = { userId: player.id };
    const answers = [
      await script().ask(listOwnSessions, {}, bearing(token)),
      await script().ask(getSession, {}, bearing(token)),
      await script().ask(listApiTokens, {}, bearing(token)),
      await script().ask(revokeApiToken, { params: { tokenId: token.id } }, bearing(token)),
      await script().ask(setRole, { params, body: { from: 'player', role: 'admin' } }, bearing(token)),
      await script().ask(banUser, { params, body: { reason: 'x', until: null } }, bearing(token)),
      await script().ask(signIn, { body: { identifier: 'x', password: 'y' } }, bearing(token)),
    ];
    expect(answers.map(({ status, body }) => [status, body.code])).toEqual(answers.map(() => [403, 'NOT_BY_TOKEN']));
  });

  it('is shown once, kept as a hash, asks for the password, and is nobody else’s to see or revoke', async () => {
    const [owner, stranger] = [await server.person(), await server.person()];
    const wish = { name: 'Script', scopes: ['chat:read' as const], days: 7, password: 'not the pass' };
    expect((await owner.ask(createApiToken, { body: wish })).body.code).toBe('WRONG_PASSWORD');
    const { token, ...shown } = await issue(owner, 'chat:read');
    expect((await owner.call(listApiTokens, {})).items).toEqual([shown]);
    expect(JSON.stringify(await server.database.query('select * from api_token'))).not.toContain(token);
    expect((await stranger.call(listApiTokens, {})).items).toEqual([]);
    expect((await stranger.ask(revokeApiToken, { params: { tokenId: shown.id } })).body.code).toBe('NOT_FOUND');
  });

  it('tells when it was last used', async () => {
    const organizer = await server.person('organizer');
    const token = await issue(organizer, 'events:read');
    expect(token.usedAt).toBeNull();
    await script().call(listMyEvents, { query: {} }, bearing(token));
    const [listed] = (await organizer.call(listApiTokens, {})).items;
    expect(Date.parse(listed?.usedAt ?? '')).toBeGreaterThanOrEqual(Date.parse(token.createdAt));
  });

  it('is void at once, on every node, when it is revoked, out of time, unknown, or its person is banned', async () => {
    const [admin, organizer] = [await server.person('admin'), await server.person('organizer')];
    const other = await server.node();
    const elsewhere = other.visitor();
    const [revoked, outOfTime, banned] = [
      await issue(organizer, 'events:read'),
      await issue(organizer, 'events:read'),
      await issue(organizer, 'events:read'),
    ];
    const ask = async (token: { token: string }) => {
      const { status, body } = await elsewhere.ask(listMyEvents, { query: {} }, bearing(token));
      return [status, body.code];
    };
    expect((await Promise.all([revoked, outOfTime, banned].map(ask))).map(([status]) => status)).toEqual([
      200, 200, 200,
    ]);
    await organizer.call(revokeApiToken, { params: { tokenId: revoked.id } });
    await server.database.query(
      `update api_token set created_at = now() - interval '2 days', expires_at = now() - interval '1 day' where id = $1`,
      [outOfTime.id],
    );
    await admin.call(banUser, { params: { userId: organizer.id }, body: { reason: 'Cheating', until: null } });
    const unknown = { token: revoked.token.replace(/.$/, (last) => (last === 'x' ? 'y' : 'x')) };
    for (const token of [revoked, outOfTime, banned, unknown]) expect(await ask(token)).toEqual([401, 'TOKEN_VOID']);
    await admin.call(unbanUser, { params: { userId: organizer.id }, body: {} });
    expect(await ask(banned)).toEqual([200, undefined]);
    await other.close();
  });

  it('loses what its person loses with a role, at once', async () => {
    const [admin, organizer] = [await server.person('admin'), await server.person('organizer')];
    const token = await issue(organizer, 'events:write');
    expect((await script().ask(createEvent, { body: anEventBody('Before') }, bearing(token))).status).toBe(201);
    await admin.call(setRole, { params: { userId: organizer.id }, body: { from: 'organizer', role: 'player' } });
    expect((await script().ask(createEvent, { body: anEventBody('After') }, bearing(token))).body.code).toBe(
      'EVENTS_BY_ORGANIZERS',
    );
  });

  it('speaks alone: a cookie beside it adds nothing, steps in for nothing, and brings the Origin check back', async () => {
    const [organizer, player] = [await server.person('organizer'), await server.person()];
    const token = await issue(player, 'events:read');
    const both = (headers: Record<string, string>) =>
      organizer.ask(createEvent, { body: anEventBody('Both') }, headers);
    // the organizer's cookie, the player's token
    expect((await both(bearing(token))).body.code).toBe('SCOPE_MISSING');
    expect((await both({ authorization: 'Bearer rs_nonsense' })).body.code).toBe('TOKEN_VOID');
    const able = await issue(organizer, 'events:write');
    const foreign = { ...bearing(able), origin: 'https://evil.example' };
    expect((await both(foreign)).body.code).toBe('FOREIGN_ORIGIN');
    expect((await script().ask(createEvent, { body: anEventBody('Token only') }, foreign)).status).toBe(201);
  });

  it('counts its requests by itself', async () => {
    const organizer = await server.person('organizer');
    const [busy, calm] = [await issue(organizer, 'events:read'), await issue(organizer, 'events:read')];
    const ask = async (token: IssuedApiToken) =>
      (await script().ask(listMyEvents, { query: { limit: 1 } }, bearing(token))).status;
    const statuses: number[] = [];
    while (!statuses.includes(429) && statuses.length < 3 * TOKEN_REQUESTS_PER_MINUTE)
      statuses.push(...(await Promise.all(Array.from({ length: 50 }, () => ask(busy)))));
    expect(statuses.filter((status) => status === 200).length).toBeGreaterThanOrEqual(TOKEN_REQUESTS_PER_MINUTE);
    expect(new Set(statuses)).toEqual(new Set([200, 429]));
    expect([await ask(calm), (await organizer.ask(listMyEvents, { query: {} })).status]).toEqual([200, 200]);
  });

  it('cannot be collected without end, also not by many requests at once', async () => {
    const person = await server.person();
    await server.database.query(
      `insert into api_token (user_id, name, token_hash, beginning, scopes, expires_at)
       select $1, n::text, sha256(n::text::bytea), 'rs_', '{chat:read}', now() + interval '1 day' from generate_series(2, $2) n`,
      [person.id, TOKENS_MAX],
    );
    const body = { name: 'Last', scopes: ['chat:read' as const], days: 1, password: PASSWORD };
    const answers = await Promise.all(Array.from({ length: 4 }, () => person.ask(createApiToken, { body })));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409, 409]);
    expect((await person.call(listApiTokens, {})).items.length).toBe(TOKENS_MAX);
  });
});
