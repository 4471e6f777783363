import { Injectable } from '@nestjs/common';
import type { CodeSignIn, SignIn } from '@ringside/contracts/accounts';
import { orRefuse, Refusal, type UserId, yes } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { AccountRepository, type Credential } from './account.repository';
import { Challenges, type Halfway } from './challenges';
import type { Device } from './device';
import { verifyPassword } from './password';
import { RightsService } from './rights.service';
import { makeWord } from './secret-word';
import { SessionService } from './session.service';

/** Somebody who is in now: the cookie to set. */
export interface Started {
  readonly userId: UserId;
  readonly cookie: string;
}

@Injectable()
export class SignInService {
  /** Takes as long as a real one: who is unknown is not told apart by the time of an answer. */
  private readonly decoy: Promise<string>;

  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly sessions: SessionService,
    private readonly rights: RightsService,
    private readonly challenges: Challenges,
  ) {
    this.decoy = accounts.hash(makeWord());
  }

  /** @throws Refusal WRONG_CREDENTIALS, alike for unknown people and wrong passwords; BANNED only to who knows the password */
  async signIn({ identifier, password }: SignIn, device: Device): Promise<Started | Halfway> {
    const found = await this.accounts.findCredential(identifier);
    const isRight = await verifyPassword({ hash: found?.hash ?? (await this.decoy), password });
    if (!found || !isRight) throw new Refusal('WRONG_CREDENTIALS');
    await this.rights.refuseBanned(found.userId);
    return this.database.transact(() => this.goOn(found, device));
  }

  private async goOn(credential: Credential, device: Device): Promise<Started | Halfway> {
    const { userId } = credential;
    if (!(await this.accounts.holds(credential))) throw new Refusal('WRONG_CREDENTIALS'); // changed while it was compared
    return (await this.challenges.issue(userId)) ?? this.begin(userId, device);
  }

  /** @throws Refusal CHALLENGE_OVER, WRONG_CODE, BANNED, or TOO_MANY_TRIES */
  async signInWithCode({ challenge, code }: CodeSignIn, device: Device): Promise<Started> {
    const outcome = await this.database.transact(async () => {
      const answer = await this.challenges.answer(challenge, code);
      return answer.ok ? yes(await this.begin(answer.value, device)) : answer; // a "no" is refused after COMMIT
    });
    const started = orRefuse(outcome);
    await this.rights.refuseBanned(started.userId);
    return started;
  }

  private async begin(userId: UserId, device: Device): Promise<Started> {
    return { userId, cookie: await this.sessions.begin(userId, device) };
  }
}
