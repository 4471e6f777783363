import { randomUUID } from 'node:crypto';
import { RoomView, type SeenEntry, type Seq } from '@ringside/chat-core';
import type { Acknowledgement, CommandAck, EventPayload } from '@ringside/contracts';
import {
  type ChatEntry,
  entriesAdded,
  getEntries,
  getEventRoom,
  headTold,
  joinRoom,
  sendMessage,
} from '@ringside/contracts/chat';
import { type EventId, instant, type RoomId } from '@ringside/kernel';
import { Database, Outbox, SocketServer } from '@ringside/server/platform';
import { roomNotice } from '@ringside/server/ports';
import { anEvent } from '@ringside/server/testing';
import { jest } from '@jest/globals';
import type { Socket } from 'socket.io-client';
import type { Person, WholeApp } from './testing';
import { wholeApp } from './testing';

jest.setTimeout(60_000);

const ALL = 100_000;
/** How often a reader, and each third time everybody, is cut off. */
const ROUNDS = 60;
const text = (body: string) => ({ key: randomUUID(), body });
type Sent = Acknowledgement<CommandAck<typeof sendMessage>>;

const seen = (entry: ChatEntry): SeenEntry =>
  entry.kind === 'hidden' ? entry : ({ ...entry, at: instant(Date.parse(entry.at)) } as SeenEntry);

/** Somebody who stays in a room whatever happens to their sockets: joins, fetches what they missed, follows. */
class Reader {
  readonly view = new RoomView();
  /** Every number that came by socket, in the order it came, one list for each connection. */
  readonly delivered: Seq[][] = [];
  connections = 0;
  private socket: Socket | undefined;
  private stopped = false;
  private waiting: { readonly seq: Seq; readonly resolve: () => void }[] = [];

  constructor(
    private readonly person: Person,
    private readonly room: RoomId,
  ) {
    this.view.addPage({ from: 1, to: 0, messages: [] });
  }

  async enter(): Promise<void> {
    const socket = await this.person.socket();
    this.socket = socket;
    this.connections += 1;
    const raw: Seq[] = [];
    this.delivered.push(raw);
    socket.on(entriesAdded.name, ({ entries }: EventPayload<typeof entriesAdded>) => {
      raw.push(...entries.map(({ seq }) => seq));
      this.take(entries);
      if (this.view.isBehind) void this.catchUp();
    });
    socket.on(headTold.name, ({ head }: EventPayload<typeof headTold>) => {
      this.view.noteHead(head);
      if (this.view.isBehind) void this.catchUp();
    });
    socket.on('disconnect', () => void this.comeBack());
    if (!socket.connected) throw new Error('cut');
    const joined = await this.person.send(socket, joinRoom, { room: this.room });
    if (joined.ok) this.view.noteHead(joined.value.head);
    await this.catchUp();
  }

  drop(): void {
    this.socket?.io.engine.close();
  }

  leave(): void {
    this.stopped = true;
    this.socket?.close();
  }

  /** Resolves once everything up to `seq` is there. */
  reaches(seq: Seq): Promise<void> {
    return new Promise((resolve) => {
      this.waiting.push({ seq, resolve });
      this.tellProgress();
    });
  }

  private async comeBack(): Promise<void> {
    while (!this.stopped) {
      const isIn = await this.enter().then(
        () => true,
        () => false,
      );
      if (isIn) return;
    }
  }

  private async catchUp(): Promise<void> {
    while (this.view.isBehind) {
      const query = { after: this.view.last, limit: 7 };
      const page = await this.person.call(getEntries, { params: { roomId: this.room }, query });
      this.take(page.entries);
    }
  }

  private take(entries: readonly ChatEntry[]): void {
    this.view.addEntries(entries.map(seen));
    this.tellProgress();
  }

  private tellProgress(): void {
    for (const one of this.waiting) if (one.seq <= this.view.last) one.resolve();
    this.waiting = this.waiting.filter(({ seq }) => seq > this.view.last);
  }
}

describe('what is said in a room', () => {
  let server: WholeApp;
  let second: WholeApp;
  let room: RoomId;
  let eventId: EventId;
  let readers: Reader[] = [];

  beforeAll(async () => {
    server = await wholeApp();
    second = await server.node();
  }, 60_000);
  beforeEach(async () => {
    ({ eventId } = await anEvent(server.database));
    ({ room } = await server.visitor().call(getEventRoom, { params: { eventId } }));
  });
  afterEach(() => {
    for (const reader of readers) reader.leave();
    readers = [];
  });
  afterAll(async () => {
    await second.close();
    await server.close();
  });

  const aReader = async (node: WholeApp): Promise<Reader> => {
    const reader = new Reader(node.visitor(), room);
    readers.push(reader);
    await reader.enter();
    return reader;
  };

  /** Speaks as the system, which no rate holds back, through the same log. */
  const say = async (count: number, node = server) => {
    const [database, outbox] = [node.app.get(Database), node.app.get(Outbox)];
    for (let i = 0; i < count; i++) {
      await database.transact(() => outbox.add(roomNotice, { eventId, code: 'note', params: { n: i } }));
    }
  };

  const storedLog = async () =>
    server.database.query<{ seq: number; key: string; body: string | null }>(
      'select seq, key, body from chat_entry where room_id = $1 order by seq',
      [room],
    );

  it('reaches every reader whole, once and in one order, whatever happens to their sockets', async () => {
    for (let i = 0; i < 3; i++) {
      await aReader(server);
      await aReader(second);
    }
    const writers = await Promise.all(Array.from({ length: 10 }, (_, i) => (i % 2 ? server : second).person()));
    let silent = false;
    const disturbing = (async () => {
      for (let round = 0; !silent && round < ROUNDS; round++) {
        if (round % 3 === 0) (round % 2 ? server : second).app.get(SocketServer).io.local.disconnectSockets(true);
        readers[round % readers.length]!.drop();
        await server.visitor().call(getEventRoom, { params: { eventId } }); // a moment, measured in answers
      }
    })();
    await Promise.all([
      say(40),
      say(40, second),
      ...writers.map(async (writer, index) => {
        for (let i = 0; i < 5; i++) await sendUntilStored(writer, text(`${index}-${i}`));
      }),
    ]);
    const outboxIsEmpty = async () => (await server.database.query('select 1 from outbox')).length === 0;
    while (!(await outboxIsEmpty())) await server.app.get(Outbox).drain();
    silent = true;
    await disturbing;

    const log = await storedLog();
    expect(log.length).toBe(80 + 50);
    await Promise.all(readers.map((reader) => reader.reaches(log.length)));
    for (const { view, delivered } of readers) {
      expect(view.newest(ALL).map(({ seq, key }) => [seq, key])).toEqual(log.map(({ seq, key }) => [seq, key]));
      for (const raw of delivered) expect(raw).toEqual(raw.toSorted((a, b) => a - b));
    }
    expect(readers.reduce((sum, { connections }) => sum + connections, 0)).toBeGreaterThan(readers.length + 5);
    for (let writer = 0; writer < 10; writer++) {
      const own = log.filter(({ body }) => body?.startsWith(`${writer}-`)).map(({ body }) => body);
      expect(own).toEqual([0, 1, 2, 3, 4].map((i) => `${writer}-${i}`));
    }
  });

  /** Sends a message, and rejects when the connection is cut: what is sent on a closed socket would wait for its limit. */
  function sendUnlessCut(socket: Socket, draft: { key: string; body: string }): Promise<Sent> {
    return new Promise((resolve, reject) => {
      if (!socket.connected) reject(new Error('cut'));
      socket.once('disconnect', () => reject(new Error('cut')));
      socket.emitWithAck(sendMessage.name, { room, ...draft }).then(resolve, reject);
    });
  }

  /** Sends as a page does: under one key until an answer comes. */
  async function sendUntilStored(writer: Person, draft: { key: string; body: string }): Promise<Sent> {
    for (;;) {
      try {
        const socket = await writer.socket();
        const answer = await sendUnlessCut(socket, draft);
        socket.close();
        if (answer.ok || !['UNAVAILABLE', 'BUSY'].includes(answer.error.code)) return answer;
      } catch {
        // cut off before the answer: nobody knows, the same key settles it
      }
    }
  }

  it('reaches readers of another node without any message between the nodes', async () => {
    const reader = await aReader(second);
    const writer = await server.person();
    await sendUntilStored(writer, text('from the first node'));
    await reader.reaches(1);
    expect(reader.delivered.flat()).toEqual([1]); // by socket, not by asking
  });

  it('is repaired when a broadcast is lost', async () => {
    const reader = await aReader(server);
    const writer = await server.person();
    await sendUntilStored(writer, text('one'));
    await reader.reaches(1);
    // the reader’s socket leaves the room behind its back: what follows is not broadcast to it
    const name = `chat/${room}`;
    const { io } = server.app.get(SocketServer);
    const inRoom = await io.in(name).fetchSockets();
    for (const socket of inRoom) socket.leave(name);
    await sendUntilStored(writer, text('two'));
    for (const socket of inRoom) socket.join(name);
    await sendUntilStored(writer, text('three'));
    await reader.reaches(3);
    expect(reader.delivered.flat()).toEqual([1, 3]);
    expect(reader.view.newest(ALL).map(({ body }) => body)).toEqual(['one', 'two', 'three']);
  });

  it('holds the rate of one person over two nodes', async () => {
    const writer = await server.person();
    const elsewhere = second.visitor();
    elsewhere.cookie = writer.cookie;
    const sockets = [await writer.socket(), await elsewhere.socket()];
    const answers = await Promise.all(
      Array.from({ length: 12 }, (_, i) => writer.send(sockets[i % 2]!, sendMessage, { room, ...text(`m${i}`) })),
    );
    expect(answers.filter(({ ok }) => ok)).toHaveLength(5);
    expect(await storedLog()).toHaveLength(5);
  });

  it('is stored once when two nodes get the same message at the same moment', async () => {
    const writer = await server.person();
    const elsewhere = second.visitor();
    elsewhere.cookie = writer.cookie;
    const sockets = [await writer.socket(), await elsewhere.socket()];
    const draft = text('twice on its way');
    const answers = await Promise.all(
      Array.from({ length: 10 }, (_, i) => writer.send(sockets[i % 2]!, sendMessage, { room, ...draft })),
    );
    expect(answers).toEqual(Array(10).fill({ ok: true, value: { seq: 1, at: expect.any(String) } }));
    expect(await storedLog()).toHaveLength(1);
  });

  it('was stored if it was acknowledged, also when the database’s connections are killed meanwhile', async () => {
    const writers = await Promise.all(Array.from({ length: 8 }, (_, i) => (i % 2 ? server : second).person()));
    const drafts = writers.map(() => Array.from({ length: 5 }, (_, i) => text(`m${i}`)));
    const first: Sent[] = [];
    let done = false;
    const killing = (async () => {
      while (!done) {
        await server.database.query(
          `select pg_terminate_backend(pid) from pg_stat_activity
            where datname = current_database() and application_name = 'ringside' and query ilike '%chat_%' and pid <> pg_backend_pid()`,
        );
      }
    })();
    await Promise.all(
      writers.map(async (writer, index) => {
        const socket = await writer.socket();
        for (const draft of drafts[index]!) first.push(await writer.send(socket, sendMessage, { room, ...draft }));
      }),
    );
    done = true;
    await killing;
    // not a single one went unanswered, and the kills were felt
    expect(first).toHaveLength(40);
    expect(first.some((answer) => !answer.ok && answer.error.code === 'UNAVAILABLE')).toBe(true);
    expect(first.every((answer) => answer.ok || ['UNAVAILABLE', 'BUSY'].includes(answer.error.code))).toBe(true);
    const again = await Promise.all(
      writers.map(async (writer, index) => {
        const answers: Sent[] = [];
        for (const draft of drafts[index]!) answers.push(await sendUntilStored(writer, draft));
        return answers;
      }),
    );
    const log = await storedLog();
    expect(log.map(({ seq }) => seq)).toEqual(Array.from({ length: log.length }, (_, i) => i + 1));
    expect(new Set(log.map(({ key }) => key)).size).toBe(log.length);
    const placeOf = new Map(log.map(({ key, seq }) => [key, seq]));
    const settled = drafts.flat().map(({ key }, i) => [placeOf.get(key), again.flat()[i]!] as const);
    for (const [place, answer] of settled) expect(answer).toMatchObject({ ok: true, value: { seq: place } });
    for (const answer of first) if (answer.ok) expect(log.some(({ seq }) => seq === answer.value.seq)).toBe(true);
  });

  it('was stored if it was acknowledged, also while the server goes away', async () => {
    const leaving = await server.node();
    const writers = await Promise.all(Array.from({ length: 6 }, () => server.person()));
    const sockets = await Promise.all(
      writers.map((writer) => {
        const there = leaving.visitor();
        there.cookie = writer.cookie;
        return there.socket();
      }),
    );
    const answers: Sent[] = [];
    const sending = sockets.map(async (socket) => {
      for (let i = 0; i < 5; i++) answers.push(await sendUnlessCut(socket, text(`m${i}`)));
    });
    await Promise.race(sockets.map((socket) => sendUnlessCut(socket, text('first'))));
    leaving.app.get(SocketServer).drain();
    await leaving.close();
    await Promise.allSettled(sending);
    const places = (await storedLog()).map(({ seq }) => seq);
    expect(places.length).toBeGreaterThan(0);
    for (const answer of answers) if (answer.ok) expect(places).toContain(answer.value.seq);
    expect(places).toEqual(places.map((_, i) => i + 1));
  });
});
