import { randomUUID } from 'node:crypto';
import { banUser, setRole } from '@ringside/contracts/accounts';
import { getEventRoom, joinRoom, sendMessage } from '@ringside/contracts/chat';
import { eventChanged, myEventsChanged, startEvent } from '@ringside/contracts/events';
import { rightsChanged, sessionEnded, watchTopic } from '@ringside/contracts/platform';
import { createApiToken, revokeApiToken, type Scope } from '@ringside/contracts/tokens';
import { SessionWatch } from '@ringside/server/accounts';
import { anEvent } from '@ringside/server/testing';
import { nextEvent, type Person, type WholeApp, wholeApp } from './testing';

const FOREIGN = { origin: 'https://evil.example' };

describe('a socket of a script', () => {
  let server: WholeApp;
  let other: WholeApp;
  beforeAll(async () => {
    server = await wholeApp();
    other = await server.node();
    // what the other node knows, it was told
    other.app.get(SessionWatch).onApplicationShutdown();
  }, 60_000);
  afterAll(async () => {
    await other.close();
    await server.close();
  });

  const issue = (person: Person, ...scopes: Scope[]) =>
    person.call(createApiToken, { body: { name: 'Bot', scopes, days: 7, password: 'a long enough pass' } });
  const ended = async (socket: Awaited<ReturnType<Person['socket']>>, name: string) => {
    const [told, closed] = [nextEvent(socket, name), nextEvent<string>(socket, 'disconnect')];
    return Promise.all([told, closed]).then(([, why]) => why);
  };

  it('is opened by a token alone, and watches what its scopes reach', async () => {
    const organizer = await server.person('organizer');
    const { eventId } = await anEvent(server.database, { ownerId: organizer.id });
    const draft = await anEvent(server.database, { ownerId: organizer.id, state: 'draft' });
    const stranger = await anEvent(server.database, { state: 'draft' });
    const { token } = await issue(organizer, 'events:read');
    const script = server.visitor();
    const socket = await script.scriptSocket(token);
    const watch = async (topic: string) => {
      const answer = await script.send(socket, watchTopic, { topic });
      return answer.ok ? 'watched' : `${answer.error.code} ${String(answer.error.details?.['scope'] ?? '')}`.trim();
    };
    expect(await watch(`event:${eventId}`)).toBe('watched');
    expect(await watch(`event:${draft.eventId}`)).toBe('watched'); // its person's own
    expect(await watch('home')).toBe('watched');
    expect(await watch(`event:${stranger.eventId}`)).toBe('NOT_FOUND');
    expect(await watch(`seats:${eventId}`)).toBe('SCOPE_MISSING seats:read');
    expect(await watch(`tournament:${eventId}`)).toBe('SCOPE_MISSING tournaments:read');
    expect(await watch(`team:${eventId}`)).toBe('SCOPE_MISSING teams:read');
    expect(await watch('moderation')).toBe('NOT_BY_TOKEN');

    const [heard, page] = [nextEvent(socket, eventChanged.name), await organizer.socket()];
    const personal: unknown[] = [];
    socket.on(myEventsChanged.name, (told) => personal.push(told));
    const toPage = nextEvent(page, myEventsChanged.name);
    await server.database.query(`update event set starts_at = now() where id = $1`, [eventId]);
    await organizer.call(startEvent, { params: { eventId } });
    expect(await heard).toMatchObject({ eventId });
    await toPage; // told with the same step, after what the topic was told
    expect(await watch('home')).toBe('watched'); // whatever was sent before has arrived
    expect(personal).toEqual([]);
  });

  it('writes with the scope to write, not with the one to read', async () => {
    const player = await server.person();
    const { eventId } = await anEvent(server.database);
    const { room } = await player.call(getEventRoom, { params: { eventId } });
    const script = server.visitor();
    const say = async (...scopes: Scope[]) => {
      const socket = await script.scriptSocket((await issue(player, ...scopes)).token);
      const joined = await script.send(socket, joinRoom, { room });
      const sent = await script.send(socket, sendMessage, { room, key: randomUUID(), body: 'Beep.' });
      return [joined, sent].map((answer) => (answer.ok ? 'done' : answer.error));
    };
    const missing = (scope: Scope) => ({ code: 'SCOPE_MISSING', details: { scope } });
    expect(await say('chat:read')).toEqual(['done', missing('chat:write')]);
    expect(await say('chat:write')).toEqual([missing('chat:read'), 'done']);
    expect(await say('chat:read', 'chat:write')).toEqual(['done', 'done']);
  });

  it('is turned away with a token that is void, also where a good cookie stands beside it', async () => {
    const player = await server.person();
    const { token } = await issue(player, 'events:read');
    const wrong = token.replace(/.$/, (last) => (last === 'x' ? 'y' : 'x'));
    for (const auth of [{ token: wrong }, { token: '' }, { token: 7 }, { token: { $ne: null } }]) {
      await expect(player.socket({}, auth)).rejects.toMatchObject({
        message: 'TOKEN_VOID',
        data: { code: 'TOKEN_VOID' },
      });
    }
    await expect(server.visitor().scriptSocket(wrong)).rejects.toThrow('TOKEN_VOID');
  });

  it('speaks by its token alone: the cookie beside it adds nothing', async () => {
    const [moderator, player] = [await server.person('moderator'), await server.person()];
    const { token } = await issue(player, 'events:read');
    const socket = await moderator.socket({}, { token });
    const answer = await moderator.send(socket, watchTopic, { topic: 'moderation' });
    expect(answer).toMatchObject({ ok: false, error: { code: 'NOT_BY_TOKEN' } });
  });

  it('may come from nowhere or, with the header, from anywhere; with a cookie only from the product itself', async () => {
    const player = await server.person();
    const { token } = await issue(player, 'events:read');
    const header = { authorization: `Bearer ${token}` };
    const script = server.visitor();
    expect((await script.scriptSocket(token, header)).connected).toBe(true);
    expect((await script.scriptSocket(token, { ...header, ...FOREIGN })).connected).toBe(true);
    // a foreign page can send a token in the handshake, but no header with it
    await expect(script.scriptSocket(token, FOREIGN)).rejects.toThrow();
    const cookie = { cookie: player.cookie };
    await expect(script.scriptSocket(token, cookie)).rejects.toThrow();
    await expect(script.scriptSocket(token, { ...header, ...cookie, ...FOREIGN })).rejects.toThrow();
    expect((await script.scriptSocket(token, { ...header, ...cookie, origin: server.origin })).connected).toBe(true);
  });

  it('is closed on every node when its token is revoked, and no other socket of its person', async () => {
    const player = await server.person();
    const [revoked, kept] = [await issue(player, 'events:read'), await issue(player, 'events:read')];
    const [here, there] = [server.visitor(), other.visitor()];
    const sockets = [await here.scriptSocket(revoked.token), await there.scriptSocket(revoked.token)];
    const others = [await there.scriptSocket(kept.token), await player.socket()];
    const closed = sockets.map((socket) => ended(socket, sessionEnded.name));
    await player.call(revokeApiToken, { params: { tokenId: revoked.id } });
    expect(await Promise.all(closed)).toEqual(['io server disconnect', 'io server disconnect']);
    for (const socket of others) {
      expect(await player.send(socket, watchTopic, { topic: 'home' })).toEqual({ ok: true, value: {} });
    }
    await expect(there.scriptSocket(revoked.token)).rejects.toThrow('TOKEN_VOID');
  });

  it('is closed on every node when its person is banned, and comes back with what is left after a lost role', async () => {
    const [admin, person] = [await server.person('admin'), await server.person('organizer')];
    const { token } = await issue(person, 'events:read');
    const params = { userId: person.id };
    const open = () => Promise.all([server.visitor().scriptSocket(token), other.visitor().scriptSocket(token)]);
    const renewed = (await open()).map((socket) => ended(socket, rightsChanged.name));
    await admin.call(setRole, { params, body: { from: 'organizer', role: 'player' } });
    await Promise.all(renewed);
    const closed = (await open()).map((socket) => ended(socket, rightsChanged.name));
    await admin.call(banUser, { params, body: { reason: 'Cheating', until: null } });
    await Promise.all(closed);
    await expect(open()).rejects.toThrow('TOKEN_VOID');
  });

  it('is closed by the clock when its token is out of time', async () => {
    const player = await server.person();
    const { id, token } = await issue(player, 'events:read');
    const closed = ended(await server.visitor().scriptSocket(token), sessionEnded.name);
    await server.database.query(
      `update api_token set created_at = now() - interval '2 days', expires_at = now() - interval '1 day' where id = $1`,
      [id],
    );
    expect(await closed).toBe('io server disconnect');
  });
});
