import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { BACKUP_CODES, type TwoFactorSetup } from '@ringside/contracts/accounts';
import { orRefuse, Refusal, type UserId, yes } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { AccountMails } from './account-mails';
import { AccountRepository } from './account.repository';
import { toBase32 } from './base32';
import { hashOfWord, makeBackupCode, plainCode } from './secret-word';
import { SessionService } from './session.service';
import { otpauthUri } from './totp';
import { TwoFactorCodes } from './two-factor-codes';

/** What authenticator apps show above the code. */
const ISSUER = 'Ringside';
/** As long as the hash that codes are made with (RFC 4226, 4, R6). */
const SECRET_BYTES = 20;

/** A change of the second factor, with the cookie under which the asker's session goes on. */
interface Switched {
  readonly cookie: string;
}

/** Sets the second factor up and takes it away. */
@Injectable()
export class TwoFactorService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly codes: TwoFactorCodes,
    private readonly sessions: SessionService,
    private readonly mails: AccountMails,
  ) {}

  /** A new secret, which protects nothing until a code of it was given. @throws Refusal TWO_FACTOR_ON */
  async begin(actor: Actor): Promise<TwoFactorSetup> {
    const secret = randomBytes(SECRET_BYTES);
    await this.database.transact(async () => {
      if (!(await this.codes.setSecret(actor.userId, secret))) throw new Refusal('TWO_FACTOR_ON');
    });
    return { secret: toBase32(secret), uri: otpauthUri(secret, ISSUER, actor.username) };
  }

  /** @throws Refusal WRONG_CODE, TWO_FACTOR_ON, or TWO_FACTOR_OFF when none was begun */
  async confirm(actor: Actor, code: string): Promise<Switched & { backupCodes: string[] }> {
    const { userId } = actor;
    return this.database.transact(async () => {
      const [factor] = await this.database.write<{ isOn: boolean }>(
        'select confirmed_at is not null as "isOn" from two_factor where user_id = $1 for update',
        [userId],
      );
      if (!factor) throw new Refusal('TWO_FACTOR_OFF');
      if (factor.isOn) throw new Refusal('TWO_FACTOR_ON');
      if (!(await this.codes.useFirst(userId, code))) throw new Refusal('WRONG_CODE');
      await this.database.change('update two_factor set confirmed_at = clock_timestamp() where user_id = $1', [userId]);
      const backupCodes = await this.makeBackupCodes(userId);
      await this.mails.tell(userId, 'twoFactorOn');
      return { backupCodes, cookie: await this.sessions.renew(actor) };
    });
  }

  /** The earlier backup codes are void. @throws Refusal WRONG_CODE, TWO_FACTOR_OFF or TOO_MANY_TRIES */
  async renewBackupCodes({ userId }: Actor, code: string): Promise<string[]> {
    return this.proven(userId, code, () => this.makeBackupCodes(userId));
  }

  /** @throws Refusal TWO_FACTOR_REQUIRED, WRONG_CODE, TWO_FACTOR_OFF or TOO_MANY_TRIES */
  async end(actor: Actor, code: string): Promise<Switched> {
    const { userId } = actor;
    if (this.accounts.isRequired((await this.accounts.get(userId)).role)) throw new Refusal('TWO_FACTOR_REQUIRED');
    return this.proven(userId, code, async () => {
      await this.database.change('delete from two_factor where user_id = $1', [userId]);
      await this.mails.tell(userId, 'twoFactorOff');
      return { cookie: await this.sessions.renew(actor) };
    });
  }

  /** Does something once a code was right. A wrong code is refused after COMMIT, since it counts. */
  private async proven<T>(userId: UserId, code: string, act: () => Promise<T>): Promise<T> {
    if (!(await this.codes.isOn(userId))) throw new Refusal('TWO_FACTOR_OFF');
    const outcome = await this.database.transact(async () => {
      const verdict = await this.codes.use(userId, code);
      return verdict.ok ? yes(await act()) : verdict;
    });
    return orRefuse(outcome);
  }

  private async makeBackupCodes(userId: UserId): Promise<string[]> {
    const codes = Array.from({ length: BACKUP_CODES }, makeBackupCode);
    await this.database.change('delete from backup_code where user_id = $1', [userId]);
    await this.database.write('insert into backup_code (user_id, code_hash) select $1, unnest($2::bytea[])', [
      userId,
      codes.map((code) => hashOfWord(plainCode(code))),
    ]);
    return codes;
  }
}
