import { randomUUID } from 'node:crypto';
import type { Seq, StampedDraft } from '@ringside/chat-core';
import { instant, type RoomId, yes } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { anEvent, type TestDatabase, testDatabase } from '@ringside/server/testing';
import { DataSource } from 'typeorm';
import type { ChatLog } from './chat-log';
import { aDraft, type ChatLogHarness, describeChatLog } from './chat-log.suite';
import { type Found, PostgresChatLog } from './postgres-chat-log';

/** A node's worth of connections. */
async function connect(url: string): Promise<DataSource> {
  return new DataSource({ type: 'postgres', url, extra: { max: 4 }, poolErrorHandler: () => undefined }).initialize();
}

async function aRoom(database: TestDatabase): Promise<RoomId> {
  const { eventId } = await anEvent(database);
  const [row] = await database.query<{ id: RoomId }>(
    `insert into chat_room (kind, subject, event_id) values ('event', $1, $1) returning id`,
    [eventId],
  );
  return row!.id;
}

/** Resolves once that many connections of this database wait for a lock. */
async function untilWaiting(database: TestDatabase, count: number): Promise<number[]> {
  for (;;) {
    const rows = await database.query<{ pid: number }>(
      `select distinct pid from pg_locks join pg_stat_activity using (pid) where not granted and datname = current_database()`,
    );
    if (rows.length >= count) return rows.map(({ pid }) => pid);
  }
}

async function harness(): Promise<ChatLogHarness> {
  const database = await testDatabase();
  const sources: DataSource[] = [await connect(database.url), await connect(database.url)];
  let taken = 0;
  return {
    node: () => new PostgresChatLog(new Database(sources[taken++ % sources.length]!)),
    room: () => aRoom(database),
    killed: async (room, append) => {
      const holder = await database.connect();
      await holder.query('begin');
      await holder.query('select 1 from chat_room where id = $1 for update', [room]);
      const appending = append().then(
        () => 'appended',
        () => 'failed',
      );
      const [pid] = await untilWaiting(database, 1);
      await database.query('select pg_terminate_backend($1)', [pid]);
      expect(await appending).toBe('failed');
      await holder.end();
    },
    close: async () => {
      for (const source of sources) await source.destroy();
      await database.drop();
    },
  };
}

describeChatLog('PostgreSQL', harness);

/** Wrong on purpose: numbers from a sequence are drawn before the commit and in no order with it. */
class NumbersFromSequence extends PostgresChatLog {
  protected override async lockAndLook(): Promise<Found> {
    const [row] = await this.database.write<{ n: string }>(`select nextval('wrong_seq') as n`);
    return { head: { seq: Number(row!.n) - 1, at: instant(0) }, found: [] };
  }
}

/** Wrong on purpose: the look-up sees the picture from before the wait for the lock. */
class LooksInOneStatement extends PostgresChatLog {
  protected override async lockAndLook(room: RoomId, _known: Seq, drafts: readonly StampedDraft[]): Promise<Found> {
    const rows = await this.database.write<{
      last_seq: number;
      seq: number | null;
      key: string;
      author: string;
      hash: string;
      at: Date;
    }>(
      `with head as materialized (select last_seq from chat_room where id = $1 for update)
       select last_seq, e.seq, e.key, e.author_id as author, e.content_hash as hash, e.at
         from head left join chat_entry e on e.room_id = $1 and e.key = any($2::uuid[])`,
      [room, drafts.map(({ key }) => key)],
    );
    const found = rows.flatMap(({ seq, key, hash, at }) => {
      const draft = drafts.find((one) => one.key === key);
      return seq === null || !draft ? [] : [{ ...draft, seq, at: instant(at.getTime()), contentHash: hash }];
    });
    return { head: { seq: rows[0]!.last_seq, at: instant(0) }, found };
  }
}

describe('two nodes that append at the same moment', () => {
  let database: TestDatabase;
  let sources: DataSource[];
  let room: RoomId;

  beforeAll(async () => {
    database = await testDatabase();
    sources = [await connect(database.url), await connect(database.url)];
    await database.query('create sequence wrong_seq');
    // an entry with the text "stalled" waits inside its transaction until the spec lets it go
    await database.query(`
      create function stall() returns trigger language plpgsql as $$
      begin
        if new.body = 'stalled' then perform pg_advisory_xact_lock(4711); end if;
        return new;
      end $$`);
    await database.query('create trigger stall before insert on chat_entry for each row execute function stall()');
  }, 60_000);
  beforeEach(async () => {
    room = await aRoom(database);
    await database.query('alter sequence wrong_seq restart');
  });
  afterAll(async () => {
    for (const source of sources) await source.destroy();
    await database.drop();
  });

  /** Node A is stopped between its number and its commit; then node B appends and a reader reads. What both answer. */
  async function overlap(a: ChatLog, b: ChatLog, [first, second]: readonly [StampedDraft, StampedDraft]) {
    const holder = await database.connect();
    await holder.query('select pg_advisory_lock(4711)');
    const stalled = a.append(room, 0, [{ ...first, body: 'stalled' }], () => yes(undefined));
    await untilWaiting(database, 1);
    const quick = b.append(room, 0, [second], () => yes(undefined));
    await Promise.race([quick, untilWaiting(database, 2)]);
    const early = (await b.after(room, 0, 10)).map(({ seq }) => seq);
    await holder.end();
    const outcomes = await Promise.allSettled([stalled, quick]);
    const late = (await b.after(room, early.at(-1) ?? 0, 10)).map(({ seq }) => seq);
    return {
      outcomes: outcomes.map((outcome) => (outcome.status === 'fulfilled' ? outcome.value[0] : 'failed')),
      seen: [...early, ...late],
    };
  }

  const nodes = (Log: typeof PostgresChatLog): [ChatLog, ChatLog] => [
    new Log(new Database(sources[0]!)),
    new Log(new Database(sources[1]!)),
  ];

  it('are read without a hole by whoever asks for what is after the last', async () => {
    const { seen } = await overlap(...nodes(PostgresChatLog), [aDraft(), aDraft()]);
    expect(seen).toEqual([1, 2]);
  });

  it('would leave a hole for ever with numbers from a sequence (negative control)', async () => {
    const { seen } = await overlap(...nodes(NumbersFromSequence), [aDraft(), aDraft()]);
    expect(seen).toEqual([2]);
  });

  it('store an act once when both repeat it', async () => {
    const draft = aDraft({ key: randomUUID(), contentHash: 'same' });
    const { outcomes, seen } = await overlap(...nodes(PostgresChatLog), [draft, draft]);
    expect(outcomes).toMatchObject([
      { state: 'appended', seq: 1 },
      { state: 'repeated', seq: 1 },
    ]);
    expect(seen).toEqual([1]);
  });

  it('would fail the whole batch with the look-up inside the locking statement (negative control)', async () => {
    const draft = aDraft({ key: randomUUID(), contentHash: 'same' });
    const { outcomes } = await overlap(...nodes(LooksInOneStatement), [draft, draft]);
    expect(outcomes).toMatchObject([{ state: 'appended', seq: 1 }, 'failed']);
  });
});
