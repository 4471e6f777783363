import { Injectable } from '@nestjs/common';
import {
  type Entry,
  type Judge,
  type Outcome,
  planAppend,
  type Seq,
  type StampedDraft,
  type StampedEntry,
} from '@ringside/chat-core';
import { type Details, type Instant, instant, Refusal, type RoomId, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { ChatLog } from './chat-log';

interface EntryRow {
  readonly seq: number;
  readonly kind: Entry['kind'];
  readonly author_id: UserId;
  readonly key: string;
  readonly at: Date;
  readonly target: number | null;
  readonly body: string | null;
  readonly data: Details | null;
  readonly content_hash: string;
}

interface Head {
  readonly seq: Seq;
  readonly at: Instant;
}

/** The room's head, locked, and the entries that the judge or a repeat is about. */
export interface Found {
  readonly head: Head;
  readonly found: readonly StampedEntry[];
}

const COLUMNS = 'seq, kind, author_id, key, at, target, body, data, content_hash';

/** The chat log in PostgreSQL. The room row's lock makes the order of numbers the order of commits. */
@Injectable()
export class PostgresChatLog extends ChatLog {
  constructor(protected readonly database: Database) {
    super();
  }

  override append(
    room: RoomId,
    known: Seq,
    drafts: readonly StampedDraft[],
    judge: Judge,
  ): Promise<readonly Outcome[]> {
    return this.database.transact(async () => {
      const { head, found } = await this.lockAndLook(room, known, drafts);
      const now = instant((await this.database.now()).getTime());
      const news = found.filter(({ seq }) => seq > known);
      const plan = planAppend({ head: head.seq, headAt: head.at, now, news, stored: found }, drafts, judge);
      await this.insert(room, plan.entries);
      return plan.outcomes;
    });
  }

  /** The two reads, in this order: see `readNewsAndRepeats`. The specs replace them by wrong ones, which must be found. */
  protected async lockAndLook(room: RoomId, known: Seq, drafts: readonly StampedDraft[]): Promise<Found> {
    const head = await this.lockHead(room);
    return { head, found: await this.readNewsAndRepeats(room, known, drafts) };
  }

  private async lockHead(room: RoomId): Promise<Head> {
    const [row] = await this.database.write<{ last_seq: number; last_at: Date }>(
      'select last_seq, last_at from chat_room where id = $1 for update',
      [room],
    );
    if (!row) throw new Refusal('NOT_FOUND');
    return { seq: row.last_seq, at: instant(row.last_at.getTime()) };
  }

  /**
   * What the judge has not seen, and what shares a key with a draft. A statement of its own *after* the lock: within the
   * locking one it would look with the picture from before the wait, and miss a repeat that another node just stored.
   */
  private async readNewsAndRepeats(room: RoomId, known: Seq, drafts: readonly StampedDraft[]): Promise<StampedEntry[]> {
    const rows = await this.database.query<EntryRow>(
      `select ${COLUMNS} from chat_entry where room_id = $1 and seq > $2
        union all
       select ${COLUMNS} from chat_entry join unnest($3::uuid[], $4::uuid[]) as mine (author, draft_key)
           on author_id = author and key = draft_key
        where room_id = $1 and seq <= $2
        order by seq`,
      [room, known, drafts.map(({ author }) => author), drafts.map(({ key }) => key)],
    );
    return rows.map((row) => ({ ...toEntry(row), contentHash: row.content_hash }));
  }

  private async insert(room: RoomId, entries: readonly StampedEntry[]): Promise<void> {
    const last = entries.at(-1);
    if (!last) return;
    const column = <T>(read: (entry: StampedEntry) => T) => entries.map(read);
    await this.database.write(
      `insert into chat_entry (room_id, ${COLUMNS})
       select $1, * from unnest($2::int[], $3::text[], $4::uuid[], $5::uuid[], $6::timestamptz[], $7::int[], $8::text[],
                                $9::jsonb[], $10::text[])`,
      [
        room,
        column(({ seq }) => seq),
        column(({ kind }) => kind),
        column(({ author }) => author),
        column(({ key }) => key),
        column(({ at }) => new Date(at)),
        column(({ target }) => target ?? null),
        column(({ body }) => body ?? null),
        column(({ data }) => (data ? JSON.stringify(data) : null)),
        column(({ contentHash }) => contentHash),
      ],
    );
    await this.database.change('update chat_room set last_seq = $2, last_at = $3 where id = $1', [
      room,
      last.seq,
      new Date(last.at),
    ]);
  }

  override async heads(rooms: readonly RoomId[]): Promise<ReadonlyMap<RoomId, Seq>> {
    if (rooms.length === 0) return new Map();
    const rows = await this.database.query<{ id: RoomId; last_seq: number }>(
      'select id, last_seq from chat_room where id = any($1::uuid[])',
      [[...rooms]],
    );
    return new Map(rows.map((row) => [row.id, row.last_seq]));
  }

  override async after(room: RoomId, seq: Seq, limit: number): Promise<readonly Entry[]> {
    const rows = await this.database.query<EntryRow>(
      `select ${COLUMNS} from chat_entry where room_id = $1 and seq > $2 order by seq limit $3`,
      [room, seq, limit],
    );
    return rows.map(toEntry);
  }

  override async before(room: RoomId, seq: Seq, limit: number): Promise<readonly Entry[]> {
    const rows = await this.database.query<EntryRow>(
      `select ${COLUMNS} from chat_entry where room_id = $1 and seq < $2 order by seq desc limit $3`,
      [room, seq, limit],
    );
    return rows.map(toEntry);
  }

  override async touching(room: RoomId, targets: readonly Seq[]): Promise<readonly Entry[]> {
    if (targets.length === 0) return [];
    const rows = await this.database.query<EntryRow>(
      `select ${COLUMNS} from chat_entry where room_id = $1 and target = any($2::int[]) order by seq`,
      [room, [...targets]],
    );
    return rows.map(toEntry);
  }
}

function toEntry(row: EntryRow): Entry {
  return {
    ...{ seq: row.seq, kind: row.kind, author: row.author_id, key: row.key, at: instant(row.at.getTime()) },
    ...(row.target === null ? {} : { target: row.target }),
    ...(row.body === null ? {} : { body: row.body }),
    ...(row.data === null ? {} : { data: row.data }),
  };
}
