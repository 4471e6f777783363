import { Injectable } from '@nestjs/common';
import { type Or, Refusal, type UserId, yes } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { hashOfWord, makeWord } from './secret-word';
import { TwoFactorCodes } from './two-factor-codes';

const CHALLENGE_MINUTES = 10;

/** Somebody whose password was right, and who is asked for a code now. */
export interface Halfway {
  readonly challenge: string;
  readonly until: Date;
}

/** Sign-ins whose password was right and whose code is still to come. */
@Injectable()
export class Challenges {
  constructor(
    private readonly database: Database,
    private readonly codes: TwoFactorCodes,
  ) {}

  /** Asks for a code where the account wants one. */
  async issue(userId: UserId): Promise<Halfway | undefined> {
    if (!(await this.codes.isOn(userId))) return undefined;
    const challenge = makeWord();
    await this.database.change('delete from sign_in_challenge where expires_at < clock_timestamp()');
    const [row] = await this.database.write<{ until: Date }>(
      `insert into sign_in_challenge (token_hash, user_id, expires_at)
       values ($1, $2, clock_timestamp() + interval '${CHALLENGE_MINUTES} minutes') returning expires_at as until`,
      [hashOfWord(challenge), userId],
    );
    if (!row) throw new Error('The challenge was not stored.');
    return { challenge, until: row.until };
  }

  /**
   * Whose sign-in is complete with this code, in the running transaction, which must be committed also for a "no": it counts.
   * @throws Refusal CHALLENGE_OVER
   */
  async answer(challenge: string, code: string): Promise<Or<UserId>> {
    const userId = await this.lock(challenge);
    const verdict = await this.codes.use(userId, code);
    if (!verdict.ok) return verdict;
    await this.endAll(userId);
    return yes(userId);
  }

  private async lock(challenge: string): Promise<UserId> {
    const [row] = await this.database.write<{ userId: UserId }>(
      `select user_id as "userId" from sign_in_challenge
        where token_hash = $1 and expires_at > clock_timestamp() for update`,
      [hashOfWord(challenge)],
    );
    if (!row) throw new Refusal('CHALLENGE_OVER');
    return row.userId;
  }

  async endAll(userId: UserId): Promise<void> {
    await this.database.change('delete from sign_in_challenge where user_id = $1', [userId]);
  }
}
