import { Injectable } from '@nestjs/common';
import type { Query } from '@ringside/contracts';
import type { Ban, listUsers, SiteUser, SiteUserDetails, SiteUserPage } from '@ringside/contracts/accounts';
import { Refusal, type UserId } from '@ringside/kernel';
import type { Actor, PersonName } from '@ringside/server/ports';
import { PeopleRepository } from './people.repository';
import { judgeBan, judgeRoleChange, judgeTrust, judgeTwoFactorReset } from './user-admin.policy';
import { type BanRow, UserAdminRepository } from './user-admin.repository';
import { UserListRepository, type UserRow } from './user-list.repository';

/** Shows accounts to those who run the site. */
@Injectable()
export class UserAdminService {
  constructor(
    private readonly lists: UserListRepository,
    private readonly users: UserAdminRepository,
    private readonly people: PeopleRepository,
  ) {}

  async list(asker: Actor, wish: Query<typeof listUsers>): Promise<SiteUserPage> {
    const found = await this.lists.list({ ...wish, byMail: seesMail(asker) });
    const rows = found.slice(0, wish.limit);
    const last = rows.at(-1);
    return {
      items: rows.map((row) => toSiteUser(row, asker)),
      ...(found.length > wish.limit && last ? { next: last.id } : {}),
    };
  }

  /** @throws Refusal NOT_FOUND */
  async get(asker: Actor, userId: UserId): Promise<SiteUserDetails> {
    const row = await this.users.find(userId);
    if (!row) throw new Refusal('NOT_FOUND');
    // one after the other: also the answer of a command, whose transaction has one connection
    const sessions = await this.users.countSessions(userId);
    const bans = await this.users.bans(userId);
    const hasTwoFactor = await this.users.hasTwoFactor(userId);
    const names = await this.people.names(
      bans.flatMap(({ by, liftedBy }) => [by, liftedBy].filter((id) => id !== null)),
    );
    const actor = { id: asker.userId, role: asker.role, isBanned: false };
    const mayBan = judgeBan(actor, row).ok;
    return {
      ...toSiteUser(row, asker),
      sessions,
      isTrusted: row.isTrusted && row.role === 'organizer',
      hasTwoFactor,
      bans: bans.map((ban) => toBan(ban, names)),
      may: {
        setRole: judgeRoleChange(actor, row).ok,
        ban: mayBan && !row.isBanned,
        unban: mayBan && row.isBanned,
        trust: judgeTrust(actor, row).ok,
        resetTwoFactor: hasTwoFactor && judgeTwoFactorReset(actor, row).ok,
      },
    };
  }
}

const seesMail = ({ role }: Actor) => role === 'admin';

const toSiteUser = (row: UserRow, asker: Actor): SiteUser => ({
  id: row.id,
  username: row.username,
  name: row.name,
  ...(row.picture === null ? {} : { picture: row.picture }),
  email: seesMail(asker) ? row.email : null,
  role: row.role,
  createdAt: row.createdAt.toISOString(),
  ban: row.isBanned ? { until: row.bannedUntil?.toISOString() ?? null } : null,
});

function toBan(row: BanRow, names: ReadonlyMap<UserId, PersonName>): Ban {
  const person = (id: UserId | null) => {
    const name = id === null ? undefined : names.get(id)?.name;
    return id === null || name === undefined ? null : { id, name };
  };
  return {
    id: row.id,
    reason: row.reason,
    at: row.at.toISOString(),
    by: person(row.by),
    until: row.until?.toISOString() ?? null,
    liftedAt: row.liftedAt?.toISOString() ?? null,
    liftedBy: person(row.liftedBy),
    isActive: row.isActive,
  };
}
