import { Injectable } from '@nestjs/common';
import type { Language } from '@ringside/contracts/notifications';
import type { Duties, OwnPrivacy } from '@ringside/contracts/privacy';
import type { UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { ERASED_NAME, erasedAccount, IS_ERASED, personalLinks } from './personal-data';

interface Versions {
  readonly version: number;
  /** The last one that people are asked about. */
  readonly asked: number;
}

/** What an account is known by beside its id. */
export interface Known {
  readonly name: string;
  readonly email: string;
}

/** What is needed of somebody to say farewell. */
interface Standing extends Known {
  readonly language: Language;
}

/** `table.column`, taken apart; the names come from our own list. */
const placeOf = (link: string): [string, string] => {
  const [table = '', column = ''] = link.split('.');
  return [table, column];
};

@Injectable()
export class PrivacyRepository {
  constructor(private readonly database: Database) {}

  /** The versions of the privacy page; 0 is the one that comes with Ringside. */
  async versions(): Promise<Versions> {
    const [row] = await this.database.query<Versions>(
      `select coalesce(max(version), 0) as version, coalesce(max(version) filter (where is_material), 0) as asked
         from site_page_version where page = 'privacy'`,
    );
    return row ?? { version: 0, asked: 0 };
  }

  async consentOf(userId: UserId): Promise<OwnPrivacy['consent']> {
    const [row] = await this.database.query<{ version: number; at: Date }>(
      `select version, given_at as at from consent where user_id = $1 and page = 'privacy' order by version desc limit 1`,
      [userId],
    );
    return row ? { version: row.version, givenAt: row.at.toISOString() } : null;
  }

  async consent(userId: UserId, version: number): Promise<void> {
    await this.database.write(
      `insert into consent (user_id, page, version) values ($1, 'privacy', $2) on conflict do nothing`,
      [userId, version],
    );
  }

  async dutiesOf(userId: UserId): Promise<Duties> {
    const [row] = await this.database.query<Duties>(
      `select (select coalesce(jsonb_agg(jsonb_build_object('id', id, 'title', title) order by starts_at, id), '[]')
                 from event where owner_id = $1 and state not in ('finished', 'cancelled')) as events,
              (select coalesce(jsonb_agg(jsonb_build_object('slug', t.slug, 'name', t.name) order by t.name), '[]')
                 from team_member m join team t on t.id = m.team_id
                where m.user_id = $1 and m.role = 'captain' and m.left_at is null and t.disbanded_at is null) as teams`,
      [userId],
    );
    return row ?? { events: [], teams: [] };
  }

  /** Whether nobody else could appoint an admin. */
  async isLastAdmin(userId: UserId): Promise<boolean> {
    const [row] = await this.database.query<{ isLast: boolean }>(
      `select exists (select from app_user where id = $1 and role = 'admin')
          and not exists (select from app_user where id <> $1 and role = 'admin') as "isLast"`,
      [userId],
    );
    return row?.isLast ?? false;
  }

  /** Locks the account and, for an admin's sake, all admins: of two who go at once the second sees that they are the last. */
  async lock(userId: UserId): Promise<Standing | undefined> {
    const rows = await this.database.write<Standing & { id: UserId }>(
      `select id, name, email, language from app_user where id = $1 or role = 'admin' order by id for update`,
      [userId],
    );
    return rows.find(({ id }) => id === userId);
  }

  async accountOf(userId: UserId): Promise<Record<string, unknown>> {
    const [row] = await this.database.query<{ row: Record<string, unknown> }>(
      'select to_jsonb(u) as row from app_user u where id = $1',
      [userId],
    );
    return row?.row ?? {};
  }

  /** The rows that a column links to an account, without the columns that are left out. */
  async rowsOf(link: string, leftOut: readonly string[], userId: UserId): Promise<Record<string, unknown>[]> {
    const [table, column] = placeOf(link);
    const rows = await this.database.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) - $2::text[] as row from ${table} t where t.${column} = $1`,
      [userId, leftOut],
    );
    return rows.map(({ row }) => row);
  }

  /** Does with every row that the account links what was decided, and makes the account nobody's. */
  async erase(userId: UserId, { name, email }: Known): Promise<void> {
    for (const [link, { fate }] of Object.entries(personalLinks)) {
      const [table, column] = placeOf(link);
      if (fate === 'keep') continue;
      if (fate === 'delete') await this.database.change(`delete from ${table} where ${column} = $1`, [userId]);
      else if ('set' in fate)
        await this.database.change(`update ${table} set ${fate.set} where ${column} = $1 and ${fate.where}`, [userId]);
      else await this.database.change(`delete from ${table} where ${column} = $1 and ${fate.deleteWhere}`, [userId]);
    }
    await this.forgetName(userId, name);
    await this.database.change('delete from mail where address = $1', [email]); // mails about the account are not linked to it
    const values = Object.entries(erasedAccount).flatMap(([column, value]) =>
      value === null ? [] : `${column} = ${value}`,
    );
    await this.database.change(`update app_user set ${values.join(', ')} where id = $1`, [userId]);
    await this.database.write('insert into erased_account (user_id) values ($1) on conflict do nothing', [userId]);
  }

  /**
   * Takes the name out of what the system told others: their notifications, and notices in the rooms of events whose
   * tournaments the person played in. Who has the very same name is called by the pseudonym there too.
   */
  private async forgetName(userId: UserId, name: string): Promise<void> {
    const renamed = (params: string) => `(select jsonb_object_agg(p.key,
      case when p.value = to_jsonb($1::text) then to_jsonb($2::text) else p.value end) from jsonb_each(${params}) p)`;
    const names = (params: string) => `exists (select from jsonb_each(${params}) p where p.value = to_jsonb($1::text))`;
    await this.database.change(`update notification n set params = ${renamed('n.params')} where ${names('n.params')}`, [
      name,
      ERASED_NAME,
    ]);
    await this.database.change(
      `update chat_entry c set data = jsonb_set(c.data, '{params}', ${renamed(`c.data -> 'params'`)})
        where c.kind = 'system' and jsonb_typeof(c.data -> 'params') = 'object' and ${names(`c.data -> 'params'`)}
          and c.room_id in (select r.id from entrant e join tournament t on t.id = e.tournament_id
                              join chat_room r on r.event_id = t.event_id where e.user_id = $3)`,
      [name, ERASED_NAME, userId],
    );
  }

  /** Everybody who was ever erased here. */
  async erasedIds(): Promise<readonly UserId[]> {
    const rows = await this.database.query<{ id: UserId }>('select user_id as id from erased_account');
    return rows.map(({ id }) => id);
  }

  /** Those of the ids whose account is there as it was before. */
  standing(ids: readonly UserId[]): Promise<readonly (Known & { userId: UserId })[]> {
    return this.database.query(
      `select id as "userId", name, email from app_user where id = any($1) and not (${IS_ERASED})`,
      [ids],
    );
  }
}
