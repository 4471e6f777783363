import { Injectable } from '@nestjs/common';
import type { ContactState, Language } from '@ringside/contracts/notifications';
import type { UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export interface ContactRow {
  readonly id: string;
  readonly at: Date;
  readonly userId: UserId | null;
  readonly name: string;
  readonly address: string;
  readonly language: Language;
  readonly subject: string;
  readonly text: string;
  readonly state: ContactState;
  readonly reply: string | null;
  readonly repliedBy: UserId | null;
  readonly repliedAt: Date | null;
}

export type NewContactRow = Pick<ContactRow, 'userId' | 'name' | 'address' | 'language' | 'subject' | 'text'>;

interface ListWish {
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly state?: ContactState | undefined;
}

const COLUMNS = `id, created_at as "at", user_id as "userId", name, address, language, subject, text, state, reply,
  replied_by as "repliedBy", replied_at as "repliedAt"`;

/** What people wrote by the contact form. */
@Injectable()
export class ContactRepository {
  constructor(private readonly database: Database) {}

  async add({ userId, name, address, language, subject, text }: NewContactRow): Promise<string> {
    const [row] = await this.database.write<{ id: string }>(
      `insert into contact (user_id, name, address, language, subject, text) values ($1, $2, $3, $4, $5, $6) returning id`,
      [userId, name, address, language, subject, text],
    );
    if (!row) throw new Error('The new message did not come back.');
    return row.id;
  }

  /** One row more than the page, when there is a next one. */
  list({ limit, cursor, state }: ListWish): Promise<ContactRow[]> {
    return this.database.query<ContactRow>(
      `select ${COLUMNS} from contact where ($1::uuid is null or id < $1) and ($2::text is null or state = $2)
        order by id desc limit $3`,
      [cursor ?? null, state ?? null, limit + 1],
    );
  }

  async countNew(): Promise<number> {
    const [row] = await this.database.query<{ count: number }>(
      `select count(*)::int as count from contact where state = 'new'`,
    );
    return row?.count ?? 0;
  }

  async find(id: string): Promise<ContactRow | undefined> {
    const [row] = await this.database.query<ContactRow>(`select ${COLUMNS} from contact where id = $1`, [id]);
    return row;
  }

  async putState(id: string, state: ContactState): Promise<ContactRow | undefined> {
    const [row] = await this.database.write<ContactRow>(
      `update contact set state = $2 where id = $1 returning ${COLUMNS}`,
      [id, state],
    );
    return row;
  }

  /** Keeps the one answer; `undefined` when there is one already. */
  async reply(id: string, text: string, by: UserId): Promise<ContactRow | undefined> {
    const [row] = await this.database.write<ContactRow>(
      `update contact set reply = $2, replied_by = $3, replied_at = clock_timestamp(), state = 'done'
        where id = $1 and reply is null returning ${COLUMNS}`,
      [id, text, by],
    );
    return row;
  }

  /** Answers how many; call again while it is `most`. */
  removeOld({ days, most }: { days: number; most: number }): Promise<number> {
    return this.database.change(
      `delete from contact where id in (
         select id from contact where created_at < clock_timestamp() - $1 * interval '1 day' limit $2 for update skip locked)`,
      [days, most],
    );
  }
}
