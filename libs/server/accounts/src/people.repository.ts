import { Injectable } from '@nestjs/common';
import type { SessionUser } from '@ringside/contracts/accounts';
import type { UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { People, type PersonName } from '@ringside/server/ports';

@Injectable()
export class PeopleRepository extends People {
  constructor(private readonly database: Database) {
    super();
  }

  async find(id: UserId): Promise<SessionUser | undefined> {
    const [row] = await this.database.query<SessionUser>(
      'select id, coalesce(display_username, username) as username, name, role from app_user where id = $1',
      [id],
    );
    return row;
  }

  async names(ids: readonly UserId[]): Promise<ReadonlyMap<UserId, PersonName>> {
    if (ids.length === 0) return new Map();
    const rows = await this.database.query<{ id: UserId; username: string; name: string }>(
      'select id, coalesce(display_username, username) as username, name from app_user where id = any($1)',
      [[...new Set(ids)]],
    );
    return new Map(rows.map((row) => [row.id, { userId: row.id, username: row.username, name: row.name }]));
  }
}
