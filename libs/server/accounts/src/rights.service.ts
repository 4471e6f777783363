import { Injectable } from '@nestjs/common';
import { BAN_DAYS_MAX, type BanOrder, type RoleChange } from '@ringside/contracts/accounts';
import { orRefuse, Refusal, type UserId } from '@ringside/kernel';
import { Database, DomainEvents } from '@ringside/server/platform';
import { type Actor, rightsChanged, sessionClosed } from '@ringside/server/ports';
import { RightsChronicle } from './rights.chronicle';
import { SessionRepository } from './session.repository';
import { judgeBan, judgeRoleChange, judgeTrust, type Standing } from './user-admin.policy';
import { UserAdminRepository } from './user-admin.repository';

interface Pair {
  readonly actor: Standing;
  readonly target: Standing;
}

const DAY_MS = 24 * 3_600_000;

/**
 * Gives and takes site roles, bans and lifts bans. Each command judges under a lock on both accounts, with the rights that
 * its actor has at that moment: whoever changes a role is an admin when it is committed, so an admin always remains.
 */
@Injectable()
export class RightsService {
  constructor(
    private readonly database: Database,
    private readonly users: UserAdminRepository,
    private readonly sessions: SessionRepository,
    private readonly events: DomainEvents,
    private readonly audit: RightsChronicle,
  ) {}

  /** @throws Refusal NOT_FOUND, FORBIDDEN, OWN_ACCOUNT, or STALE with the role that it is by now */
  async setRole(actor: Actor, userId: UserId, { role, from, reason }: RoleChange): Promise<void> {
    await this.database.transact(async () => {
      const { actor: admin, target } = await this.lock(actor, userId);
      orRefuse(judgeRoleChange(admin, target));
      if (target.role === role) return;
      if (target.role !== from) throw new Refusal('STALE', { role: target.role });
      await this.users.setRole(userId, role);
      this.events.record(rightsChanged, { userId });
      await this.audit.record({
        actor,
        action: 'user.role',
        target: { kind: 'user', id: userId },
        before: { role: from },
        after: { role },
        reason: reason ?? null,
      });
    });
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN, OWN_ACCOUNT or NOT_ORGANIZER */
  async setTrust(actor: Actor, userId: UserId, isTrusted: boolean): Promise<void> {
    await this.database.transact(async () => {
      const { actor: judge, target } = await this.lock(actor, userId);
      orRefuse(judgeTrust(judge, target));
      if (!(await this.users.setTrust(userId, isTrusted))) return;
      const action = isTrusted ? 'user.trust' : 'user.distrust';
      await this.audit.record({ actor, action, target: { kind: 'user', id: userId } });
    });
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN, OWN_ACCOUNT, ALREADY_BANNED, or BAN_END */
  async ban(actor: Actor, userId: UserId, { reason, until }: BanOrder): Promise<void> {
    await this.database.transact(async () => {
      const { actor: judge, target } = await this.lock(actor, userId);
      orRefuse(judgeBan(judge, target));
      if (target.isBanned) throw new Refusal('ALREADY_BANNED');
      const end = until === null ? null : new Date(until);
      if (end) demandBanEnd(end, await this.database.now());
      await this.users.ban(userId, actor.userId, reason, end);
      await this.endSessions(userId);
      this.events.record(rightsChanged, { userId }); // their scripts have no session
      await this.audit.record({
        actor,
        action: 'user.ban',
        target: { kind: 'user', id: userId },
        after: { until: end?.toISOString() ?? null },
        reason,
      });
    });
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN, OWN_ACCOUNT or NOT_BANNED */
  async unban(actor: Actor, userId: UserId, reason: string | undefined): Promise<void> {
    await this.database.transact(async () => {
      const { actor: judge, target } = await this.lock(actor, userId);
      orRefuse(judgeBan(judge, target));
      const lifted = await this.users.lift(userId, actor.userId);
      if (!lifted) throw new Refusal('NOT_BANNED');
      await this.audit.record({
        actor,
        action: 'user.unban',
        target: { kind: 'user', id: userId },
        before: { until: lifted.until?.toISOString() ?? null, reason: lifted.reason },
        reason: reason ?? null,
      });
    });
  }

  /**
   * Refuses somebody whose password was right. The session that signing in has just begun is ended with all others.
   * @throws Refusal BANNED with the reason and, unless it is for good, `until`
   */
  async refuseBanned(userId: UserId): Promise<void> {
    const ban = await this.users.findActiveBan(userId);
    if (!ban) return;
    await this.database.transact(() => this.endSessions(userId));
    throw new Refusal('BANNED', { reason: ban.reason, ...(ban.until ? { until: ban.until.toISOString() } : {}) });
  }

  private async lock({ userId }: Actor, targetId: UserId): Promise<Pair> {
    const found = await this.users.lock([userId, targetId]);
    const actor = found.get(userId);
    const target = found.get(targetId);
    if (!actor) throw new Refusal('FORBIDDEN');
    if (!target) throw new Refusal('NOT_FOUND');
    return { actor, target };
  }

  private async endSessions(userId: UserId): Promise<void> {
    for (const sessionId of await this.sessions.endAll(userId))
      this.events.record(sessionClosed, { sessionId, userId });
  }
}

function demandBanEnd(end: Date, now: Date): void {
  const isWithin = end > now && end.getTime() <= now.getTime() + BAN_DAYS_MAX * DAY_MS;
  if (!isWithin) throw new Refusal('BAN_END', { days: BAN_DAYS_MAX });
}
