import { Inject, Injectable } from '@nestjs/common';
import { instant, no, type Or, type UserId, yes } from '@ringside/kernel';
import { Config, Database, seal, unseal } from '@ringside/server/platform';
import { hashOfWord, plainCode } from './secret-word';
import { stepOfCode } from './totp';

interface FactorRow {
  readonly secret: Uint8Array;
  readonly isOn: boolean;
  /** Codes of the app are not judged for so long. */
  readonly closedSeconds: number;
  readonly now: Date;
}

/** So many wrong codes in a row, and those of the app are not judged for a while; twice as long after as many again. */
const WRONG_CODES = 10;
const FIRST_PAUSE_MINUTES = 15;
const LONGEST_PAUSE_MINUTES = 24 * 60;

/**
 * Judges codes of the second factor. A code works once. Six digits can be guessed, so many wrong ones bring a pause, which is
 * the account's and not the asker's; backup codes are too long for guessing and are judged at any time, so that nobody who
 * tries codes keeps the owner out.
 */
@Injectable()
export class TwoFactorCodes {
  constructor(
    private readonly database: Database,
    @Inject(Config) private readonly config: Config,
  ) {}

  async isOn(userId: UserId): Promise<boolean> {
    const rows = await this.database.query('select from two_factor where user_id = $1 and confirmed_at is not null', [
      userId,
    ]);
    return rows.length > 0;
  }

  /** Stores a secret, sealed, that protects nothing yet. Answers whether it could: not in place of one that is in use. */
  async setSecret(userId: UserId, secret: Uint8Array): Promise<boolean> {
    const stored = await this.database.write(
      `insert into two_factor (user_id, secret) values ($1, $2)
       on conflict (user_id) do update set secret = excluded.secret, created_at = clock_timestamp()
         where two_factor.confirmed_at is null returning user_id`,
      [userId, seal(secret, { purpose: 'secondFactor', owner: userId }, this.config.authSecret)],
    );
    return stored.length > 0;
  }

  /**
   * Uses up a code of the app or a backup code, in the running transaction, which must be committed also for a "no": it counts.
   */
  async use(userId: UserId, typed: string): Promise<Or<void, 'WRONG_CODE' | 'TOO_MANY_TRIES'>> {
    const factor = await this.lock(userId);
    if (!factor?.isOn) return no('WRONG_CODE');
    const code = plainCode(typed);
    if (!/^\d{6}$/.test(code)) return (await this.useBackupCode(userId, code)) ? this.accept(userId) : no('WRONG_CODE');
    if (factor.closedSeconds > 0) return no('TOO_MANY_TRIES', { retryAfterSeconds: factor.closedSeconds });
    return (await this.takeStep(userId, code, factor)) ? this.accept(userId) : this.countWrong(userId);
  }

  /** Whether a code belongs to the secret that is being set up; it is used up then. */
  async useFirst(userId: UserId, typed: string): Promise<boolean> {
    const factor = await this.lock(userId);
    return factor !== undefined && (await this.takeStep(userId, plainCode(typed), factor));
  }

  /** One judge at a time for each account. */
  private async lock(userId: UserId): Promise<FactorRow | undefined> {
    await this.database.write('select from two_factor where user_id = $1 for update', [userId]);
    const [row] = await this.database.query<FactorRow>(
      `select secret, confirmed_at is not null as "isOn", clock_timestamp() as now,
              ceil(greatest(0, extract(epoch from closed_until - clock_timestamp())))::int as "closedSeconds"
         from two_factor where user_id = $1`,
      [userId],
    );
    return row;
  }

  private async takeStep(userId: UserId, code: string, { secret, now }: FactorRow): Promise<boolean> {
    const plain = unseal(secret, { purpose: 'secondFactor', owner: userId }, this.config.authSecret);
    const step = plain && stepOfCode(plain, code, instant(now.getTime()));
    if (step === undefined) return false;
    await this.database.change('delete from two_factor_step where user_id = $1 and step < $2', [userId, step - 10]);
    const taken = await this.database.write(
      'insert into two_factor_step (user_id, step) values ($1, $2) on conflict do nothing returning step',
      [userId, step],
    );
    return taken.length > 0;
  }

  private async useBackupCode(userId: UserId, code: string): Promise<boolean> {
    const used = await this.database.change(
      'update backup_code set used_at = clock_timestamp() where user_id = $1 and code_hash = $2 and used_at is null',
      [userId, hashOfWord(code)],
    );
    return used > 0;
  }

  private async accept(userId: UserId): Promise<Or<void, never>> {
    await this.database.change('update two_factor set wrong_codes = 0, closed_until = null where user_id = $1', [
      userId,
    ]);
    return yes(undefined);
  }

  private async countWrong(userId: UserId): Promise<Or<void, 'WRONG_CODE'>> {
    await this.database.change(
      `update two_factor set wrong_codes = wrong_codes + 1,
              closed_until = case when (wrong_codes + 1) % ${WRONG_CODES} = 0 then clock_timestamp() + interval '1 minute' *
                least(${FIRST_PAUSE_MINUTES} * power(2, least((wrong_codes + 1) / ${WRONG_CODES} - 1, 10)), ${LONGEST_PAUSE_MINUTES}) end
        where user_id = $1`,
      [userId],
    );
    return no('WRONG_CODE');
  }
}
