import { randomUUID } from 'node:crypto';
import { jest } from '@jest/globals';
import {
  getEntries,
  getEventRoom,
  getMessages,
  getRoom,
  joinRoom,
  postEntry,
  RATE_BURST,
  roomClosed,
  sendMessage,
} from '@ringside/contracts/chat';
import type { EventPayload } from '@ringside/contracts';
import { createEvent, suspendEvent } from '@ringside/contracts/events';
import type { RoomId, UserId } from '@ringside/kernel';
import { Database, Outbox } from '@ringside/server/platform';
import { roomNotice } from '@ringside/server/ports';
import { anEvent } from '@ringside/server/testing';
import { nextEvent, type Person, untilTasksAreDone, type WholeApp, wholeApp } from './testing';

jest.setTimeout(30_000);

const text = (body: string) => ({ key: randomUUID(), body });

/** The figure of a presence event, once it is the wanted one. */
const presenceOf = (socket: Awaited<ReturnType<Person['socket']>>, online: number) =>
  new Promise<void>((resolve) => {
    socket.on('chat:presence', (told: { online: number }) => {
      if (told.online === online) resolve();
    });
  });

describe('the chat room of an event', () => {
  let server: WholeApp;
  let person: Person;
  let room: RoomId;

  beforeAll(async () => {
    server = await wholeApp();
    person = await server.person();
  }, 60_000);
  beforeEach(async () => {
    const { eventId } = await anEvent(server.database);
    room = (await server.visitor().call(getEventRoom, { params: { eventId } })).room;
    person = await server.person();
  });
  afterAll(() => server.close());

  const entriesOf = async (asker: Person = server.visitor()) =>
    (await asker.call(getEntries, { params: { roomId: room }, query: { after: 0 } })).entries;

  it('is one and the same for everybody who asks at once, and ever after', async () => {
    const { eventId } = await anEvent(server.database);
    const asked = await Promise.all(
      Array.from({ length: 8 }, () => server.visitor().call(getEventRoom, { params: { eventId } })),
    );
    const again = await person.call(getEventRoom, { params: { eventId } });
    expect(new Set([...asked, again].map((snapshot) => snapshot.room)).size).toBe(1);
    expect(again).toMatchObject({
      head: 0,
      floor: 0,
      from: 1,
      to: 0,
      messages: [],
      may: { write: true, moderate: false },
    });
    expect(asked[0]?.may).toEqual({ read: true, write: false, moderate: false });
  });

  it('is made when the event is created, before anybody asks', async () => {
    const organizer = await server.person('organizer');
    const event = await organizer.call(createEvent, { body: aPlan() });
    // the worker of the outbox does it; without one this never ends
    let rooms: unknown[] = [];
    while (rooms.length === 0) {
      rooms = await server.database.query('select 1 from chat_room where subject = $1', [event.id]);
    }
    expect(rooms).toHaveLength(1);
  });

  it('is not found by who may not see the event, whatever they try, and open to its owner', async () => {
    const { eventId, ownerId } = await anEvent(server.database, { state: 'draft', ownerId: person.id });
    expect(ownerId).toBe(person.id);
    const { room: roomId, may } = await person.call(getEventRoom, { params: { eventId } });
    expect(may).toEqual({ read: true, write: true, moderate: true });
    const stranger = await server.person();
    const socket = await stranger.socket();
    const refusals = [
      await stranger.ask(getEventRoom, { params: { eventId } }),
      await stranger.ask(getRoom, { params: { roomId } }),
      await stranger.ask(getEntries, { params: { roomId }, query: { after: 0 } }),
      await stranger.ask(getMessages, { params: { roomId }, query: { before: 1 } }),
      await stranger.ask(postEntry, { params: { roomId }, body: text('let me in') }),
    ].map(({ status, body }) => [status, body.code]);
    expect(refusals).toEqual(Array(5).fill([404, 'NOT_FOUND']));
    for (const [name, payload] of [
      ['chat:join', { room: roomId }],
      ['chat:ask-head', { room: roomId }],
      ['chat:send', { room: roomId, ...text('let me in') }],
    ] as const) {
      expect(await socket.emitWithAck(name, payload)).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    }
  });

  it('is read by visitors, who may not write', async () => {
    const visitor = server.visitor();
    const socket = await visitor.socket();
    expect(await visitor.send(socket, joinRoom, { room })).toMatchObject({
      ok: true,
      value: { head: 0, may: { write: false } },
    });
    expect(await visitor.send(socket, sendMessage, { room, ...text('hi') })).toMatchObject({
      error: { code: 'NOT_SIGNED_IN' },
    });
    const posted = await visitor.ask(postEntry, { params: { roomId: room }, body: text('hi') });
    expect([posted.status, posted.body.code]).toEqual([401, 'NOT_SIGNED_IN']);
  });

  it('brings a message to everyone in it, under the name of the session', async () => {
    const [reader, outsider, writer] = await Promise.all([server.visitor().socket(), person.socket(), person.socket()]);
    const heard: unknown[] = [];
    outsider.on('chat:entries', (frame) => heard.push(frame));
    await reader.emitWithAck('chat:join', { room });
    const frame = nextEvent<{ room: string; entries: unknown[] }>(reader, 'chat:entries');
    const draft = text('  gg <b>wp</b>\r\nsecond line  ');
    const answer = await person.send(writer, sendMessage, { room, ...draft });
    expect(answer).toMatchObject({ ok: true, value: { seq: 1 } });
    expect(await frame).toEqual({
      room,
      entries: [
        {
          ...{ seq: 1, kind: 'message', author: person.id, name: person.user?.name, key: draft.key },
          body: 'gg <b>wp</b>\r\nsecond line',
          at: expect.stringMatching(/Z$/),
        },
      ],
    });
    expect(heard).toEqual([]); // a socket that has not joined hears nothing
  });

  it('refuses a sender who claims to be somebody else', async () => {
    const socket = await person.socket();
    const forged = { room, ...text('I am the admin'), author: randomUUID(), name: 'admin' };
    expect(await socket.emitWithAck('chat:send', forged)).toMatchObject({ error: { code: 'INVALID' } });
    expect(await entriesOf()).toEqual([]);
  });

  it('stores a message once however often it is sent, and answers each time with its place', async () => {
    const socket = await person.socket();
    const draft = text('only once');
    const bySocket = await Promise.all(
      Array.from({ length: 6 }, () => person.send(socket, sendMessage, { room, ...draft })),
    );
    const byPost = await person.call(postEntry, {
      params: { roomId: room },
      body: { ...draft, key: draft.key.toUpperCase() },
    });
    expect(new Set(bySocket.map((answer) => answer.ok && answer.value.seq))).toEqual(new Set([1]));
    expect(byPost.seq).toBe(1);
    expect(await entriesOf()).toHaveLength(1);
  });

  it('refuses other words under a key that was used', async () => {
    const draft = text('first');
    await person.call(postEntry, { params: { roomId: room }, body: draft });
    const reused = await person.ask(postEntry, { params: { roomId: room }, body: { ...draft, body: 'second' } });
    expect([reused.status, reused.body.code]).toEqual([422, 'KEY_REUSED']);
  });

  it('keeps the order of one person’s messages, also of many sent in one breath', async () => {
    const socket = await person.socket();
    const bodies = ['one', 'two', 'three', 'four', 'five'];
    await Promise.all(bodies.map((body) => person.send(socket, sendMessage, { room, ...text(body) })));
    expect((await entriesOf()).map((entry) => 'body' in entry && entry.body)).toEqual(bodies);
  });

  it('lets five messages in five seconds through, says when the next may come, and still answers repeats', async () => {
    const socket = await person.socket();
    const drafts = Array.from({ length: RATE_BURST + 1 }, (_, index) => text(`quick ${index}`));
    const answers = await Promise.all(drafts.map((draft) => person.send(socket, sendMessage, { room, ...draft })));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true, true, true, false]);
    expect(answers.at(-1)).toMatchObject({ error: { code: 'RATE_LIMITED', details: { waitMs: expect.any(Number) } } });
    expect(await person.send(socket, sendMessage, { room, ...drafts[0]! })).toMatchObject({
      ok: true,
      value: { seq: 1 },
    });
    const other = await server.person();
    expect((await other.ask(postEntry, { params: { roomId: room }, body: text('me too') })).status).toBe(201);
  });

  it('does not let one person keep the log busy with refusals', async () => {
    const tries = Array.from({ length: 140 }, () =>
      person.ask(postEntry, { params: { roomId: room }, body: text('again') }),
    );
    const codes = (await Promise.all(tries)).map(({ status }) => status);
    expect(codes.filter((status) => status === 201)).toHaveLength(RATE_BURST);
    expect(codes.filter((status) => status === 429)).toHaveLength(140 - RATE_BURST);
    const other = await server.person();
    expect((await other.ask(postEntry, { params: { roomId: room }, body: text('me too') })).status).toBe(201);
  });

  it('refuses a message that is too long with the limit', async () => {
    const answer = await person.ask(postEntry, { params: { roomId: room }, body: text('x'.repeat(2001)) });
    expect([answer.status, answer.body.code, answer.body.details]).toEqual([422, 'TOO_LONG', { max: 2000 }]);
    expect((await person.ask(postEntry, { params: { roomId: room }, body: text('x'.repeat(2000)) })).status).toBe(201);
  });

  it.each([
    ['nothing', undefined],
    ['null', null],
    ['a list', []],
    ['a number', 7],
    ['a text', 'chat'],
    ['no body', { key: randomUUID() }],
    ['an empty body', { ...text('') }],
    ['blanks', text(' \n\t ')],
    ['invisible characters', text('\u200b\u2060\ufeff')],
    ['a control character', text('a\u0000b')],
    ['half a character', text('a\ud800b')],
    ['a body that is an operator', { key: randomUUID(), body: { $ne: null } }],
    ['a body beyond all measure', text('x'.repeat(8001))],
    ['a key that is no UUID', { key: '1', body: 'hi' }],
    ['a field too many', { ...text('hi'), seq: 1 }],
    [
      'a prototype',
      JSON.parse('{"key":"00000000-0000-4000-8000-000000000000","body":"hi","__proto__":{"role":"admin"}}') as object,
    ],
  ])('acknowledges %s as refused and lives on', async (_what, payload) => {
    const socket = await person.socket();
    const sent =
      typeof payload === 'object' && payload !== null && !Array.isArray(payload) ? { room, ...payload } : payload;
    const answer = (await socket.timeout(5000).emitWithAck('chat:send', sent)) as {
      ok: boolean;
      error: { code: string };
    };
    expect([answer.ok, answer.error.code]).toEqual([false, 'INVALID']);
    expect(await entriesOf()).toEqual([]);
  });

  it.each(['chat:join', 'chat:leave', 'chat:ask-head'])('refuses %s for what is no room', async (name) => {
    const socket = await person.socket();
    for (const payload of [undefined, {}, { room: 'lobby' }, { room: 'x' + room }, { room: { toString: 'x' } }]) {
      expect(await socket.timeout(5000).emitWithAck(name, payload)).toMatchObject({
        ok: false,
        error: { code: 'INVALID' },
      });
    }
  });

  it('cannot be watched as a topic to get round its own door', async () => {
    const socket = await person.socket();
    for (const topic of [`chat:${room}`, `room:${room}`]) {
      expect(await socket.emitWithAck('live:watch', { topic })).toMatchObject({ error: { code: 'NOT_FOUND' } });
    }
    expect(await socket.emitWithAck('live:watch', { topic: `chat/${room}` })).toMatchObject({
      error: { code: 'INVALID' },
    });
  });

  it('pages backwards without holes', async () => {
    const people = await Promise.all(Array.from({ length: 3 }, () => server.person()));
    for (const one of people) {
      for (let i = 0; i < 5; i++) await one.call(postEntry, { params: { roomId: room }, body: text(`m${i}`) });
    }
    const page = await person.call(getMessages, { params: { roomId: room }, query: { before: 11, limit: 4 } });
    expect(page).toMatchObject({ from: 7, to: 10, asOf: 15, floor: 0 });
    expect(page.messages.map(({ seq, rev }) => [seq, rev])).toEqual([7, 8, 9, 10].map((seq) => [seq, seq]));
    const beyond = await person.call(getMessages, { params: { roomId: room }, query: { before: 999 } });
    expect([beyond.from, beyond.to, beyond.messages.length]).toEqual([1, 15, 15]);
    const first = await person.call(getMessages, { params: { roomId: room }, query: { before: 1 } });
    expect([first.from, first.to, first.messages]).toEqual([1, 0, []]);
  });

  it('shows what later entries did to a message, and no erased text', async () => {
    await person.call(postEntry, { params: { roomId: room }, body: text('tpyo') });
    await person.call(postEntry, { params: { roomId: room }, body: text('secret') });
    await server.database.query(
      `insert into chat_entry (room_id, seq, kind, author_id, key, at, target, body, content_hash) values
         ($1, 3, 'edit', $2, gen_random_uuid(), now(), 1, 'typo', ''), ($1, 4, 'erase', $2, gen_random_uuid(), now(), 2, null, '')`,
      [room, person.id],
    );
    await server.database.query('update chat_room set last_seq = 4 where id = $1', [room]);
    const page = await person.call(getMessages, { params: { roomId: room }, query: { before: 3 } });
    expect(page.messages).toMatchObject([
      { seq: 1, rev: 3, body: 'typo', edited: true },
      { seq: 2, rev: 4, erased: true },
    ]);
    expect(JSON.stringify(page)).not.toContain('secret');
  });

  it('tells how many people are there: each person once, visitors by page', async () => {
    const [first, second, visitor] = await Promise.all([person.socket(), person.socket(), server.visitor().socket()]);
    const three = presenceOf(first, 2);
    for (const socket of [first, second, visitor]) await socket.emitWithAck('chat:join', { room });
    await three;
    expect((await person.call(getRoom, { params: { roomId: room } })).online).toBe(2);
    visitor.close();
    second.close();
    await presenceOf(first, 1);
  });

  it('puts everyone out who may see the event no longer, at once, and keeps its staff', async () => {
    const { eventId, ownerId } = await anEvent(server.database, { ownerId: person.id });
    const { room: closing } = await person.call(getEventRoom, { params: { eventId } });
    const [owner, stranger] = [await person.socket(), await (await server.person()).socket()];
    for (const socket of [owner, stranger]) await socket.emitWithAck('chat:join', { room: closing });
    const heard: unknown[] = [];
    owner.on('chat:closed', (told) => heard.push(told));
    stranger.on('chat:entries', (frame) => heard.push(frame));
    const closed = nextEvent<EventPayload<typeof roomClosed>>(stranger, 'chat:closed');
    const moderator = await server.person('moderator');
    await moderator.call(suspendEvent, { params: { eventId }, body: { reason: 'A complaint is being looked into.' } });
    expect(await closed).toEqual({ room: closing, code: 'NOT_FOUND' });
    const still = nextEvent(owner, 'chat:entries');
    expect(await person.send(owner, sendMessage, { room: closing, ...text('still here') })).toMatchObject({ ok: true });
    await still;
    expect(await stranger.emitWithAck('chat:send', { room: closing, ...text('and me?') })).toMatchObject({
      error: { code: 'NOT_FOUND' },
    });
    expect(heard).toEqual([]);
    expect(ownerId).toBe(person.id);
  });

  it('lets other features speak as the system, once for each task', async () => {
    const { eventId } = await anEvent(server.database);
    const { room: roomId } = await person.call(getEventRoom, { params: { eventId } });
    const socket = await server.visitor().socket();
    await socket.emitWithAck('chat:join', { room: roomId });
    const frame = nextEvent<{ entries: { author: UserId }[] }>(socket, 'chat:entries');
    const [database, outbox] = [server.app.get(Database), server.app.get(Outbox)];
    const notice = { eventId, code: 'matchCalled', params: { match: 'Final', station: '4' } };
    await database.transact(() => outbox.add(roomNotice, notice));
    expect((await frame).entries).toMatchObject([
      { kind: 'system', data: { code: 'matchCalled', params: notice.params } },
    ]);
    // a worker that died after its work and before its commit does the task again
    const task = (await frame).entries.map((entry) => (entry as unknown as { key: string }).key)[0];
    await server.database.query('insert into outbox (id, name, payload) values ($1, $2, $3)', [
      task,
      'room.notice',
      notice,
    ]);
    await untilTasksAreDone(server);
    expect((await person.call(getRoom, { params: { roomId } })).head).toBe(1);
  });
});

/** A valid event. */
function aPlan() {
  const startsAt = new Date(Date.UTC(2031, 4, 2, 10)).toISOString();
  const endsAt = new Date(Date.UTC(2031, 4, 3, 10)).toISOString();
  const details = {
    title: `Chat Cup ${randomUUID().slice(0, 8)}`,
    summary: '',
    description: '',
    games: [],
    venue: null,
  };
  return { ...details, startsAt, endsAt, timeZone: 'Europe/Paris', capacity: 32 };
}
