import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@ringside/kernel';
import { Database, DomainEvents } from '@ringside/server/platform';
import { type Actor, AuditLog, rightsChanged } from '@ringside/server/ports';

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');

/** How a site without an administrator gets its first: whoever can read what the server prints may claim the role, once. */
@Injectable()
export class AdminClaimService {
  constructor(
    private readonly database: Database,
    private readonly events: DomainEvents,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  async hasAdmin(): Promise<boolean> {
    return (await this.database.query(`select 1 from app_user where role = 'admin' limit 1`)).length > 0;
  }

  /** A new one-time token, while there is no administrator; earlier tokens are void then. */
  issue(): Promise<string | undefined> {
    return this.database.transact(async () => {
      if (await this.hasAdmin()) return undefined;
      const token = randomBytes(15).toString('base64url');
      await this.database.write(
        `insert into admin_claim (token_hash) values ($1)
         on conflict (singleton) do update set token_hash = excluded.token_hash, issued_at = clock_timestamp()`,
        [hashOf(token)],
      );
      return token;
    });
  }

  /** @throws Refusal WRONG_CLAIM; nothing has changed then, and the token is still good. */
  async claim(actor: Actor, token: string): Promise<void> {
    await this.database.transact(async () => {
      // the row is the lock: of two who claim at once, the second finds it gone
      const [claim] = await this.database.query<{ hash: string }>(
        'select token_hash as hash from admin_claim for update',
      );
      if (!claim || !isSame(claim.hash, hashOf(token)) || (await this.hasAdmin())) throw new Refusal('WRONG_CLAIM');
      await this.database.change('delete from admin_claim');
      await this.database.change(`update app_user set role = 'admin', updated_at = clock_timestamp() where id = $1`, [
        actor.userId,
      ]);
      this.events.record(rightsChanged, { userId: actor.userId });
      await this.audit.record({
        actor,
        action: 'admin.claim',
        target: { kind: 'user', id: actor.userId },
        before: { role: actor.role },
        after: { role: 'admin' },
      });
    });
  }
}

const isSame = (one: string, other: string) => timingSafeEqual(Buffer.from(one), Buffer.from(other));
