import { Inject, Injectable } from '@nestjs/common';
import { Refusal } from '@ringside/kernel';
import { Config, network, TokenBuckets } from '@ringside/server/platform';

const MINUTE = 60_000;

/**
 * Slows guessing down without a lock that a stranger could trigger: tries count by address, and by address and account
 * together, so the owner still gets in from elsewhere.
 */
@Injectable()
export class SignInLimits {
  private readonly byAddress: TokenBuckets;
  private readonly byAccount: TokenBuckets;
  private readonly signUps: TokenBuckets;
  private readonly mails: TokenBuckets;

  constructor(@Inject(Config) { addressLimitFactor }: Pick<Config, 'addressLimitFactor'>) {
    const times = (count: number) => Math.max(1, Math.round(count * addressLimitFactor));
    this.byAddress = new TokenBuckets({ burst: times(100), perMs: 5 * MINUTE });
    this.byAccount = new TokenBuckets({ burst: 10, perMs: 15 * MINUTE });
    this.signUps = new TokenBuckets({ burst: times(30), perMs: 30 * MINUTE });
    this.mails = new TokenBuckets({ burst: 5, perMs: 15 * MINUTE });
  }

  /** @throws Refusal TOO_MANY_TRIES */
  demandSignIn(address: string, identifier: string): void {
    refuse(this.byAddress.take(network(address)));
    refuse(this.byAccount.take(accountKey(address, identifier)));
  }

  /** The password was right: earlier tries were the owner's own. */
  forgive(address: string, identifier: string): void {
    this.byAccount.reset(accountKey(address, identifier));
  }

  /** For a mail that somebody at an address asks for. @throws Refusal TOO_MANY_TRIES */
  demandMail(address: string, about: string): void {
    refuse(this.byAddress.take(network(address)));
    refuse(this.mails.take(accountKey(address, about)));
  }

  /** @throws Refusal TOO_MANY_TRIES */
  demandSignUp(address: string): void {
    refuse(this.signUps.take(network(address)));
  }
}

const accountKey = (address: string, identifier: string) => `${network(address)} ${identifier.toLowerCase()}`;

function refuse(waitMs: number): void {
  if (waitMs > 0) throw new Refusal('TOO_MANY_TRIES', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
}
