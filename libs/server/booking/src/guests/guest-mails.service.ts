import { Inject, Injectable } from '@nestjs/common';
import type { Language } from '@ringside/contracts/notifications';
import { Refusal } from '@ringside/kernel';
import { Config, Database, Outbox, TokenBuckets } from '@ringside/server/platform';
import { EventDirectory, type Guest, sendMail } from '@ringside/server/ports';

const HOUR_MS = 3600_000;

/** Where a link is to go, if anywhere, and in which language. */
export interface MailWish {
  readonly address?: string | undefined;
  readonly language: Language;
}

/** Sends guests links to their holds. Whoever has no account may write to any address, so few mails a network and an address. */
@Injectable()
export class GuestMails {
  /** Whether this server sends mails at all. */
  readonly isMailing: boolean;
  private readonly byNetwork: TokenBuckets;
  private readonly byAddress = new TokenBuckets({ burst: 3, perMs: HOUR_MS });

  constructor(
    private readonly database: Database,
    private readonly outbox: Outbox,
    @Inject(EventDirectory) private readonly events: EventDirectory,
    @Inject(Config) { addressLimitFactor, smtpUrl }: Pick<Config, 'addressLimitFactor' | 'smtpUrl'>,
  ) {
    this.isMailing = smtpUrl !== undefined;
    this.byNetwork = new TokenBuckets({ burst: Math.max(1, Math.round(10 * addressLimitFactor)), perMs: HOUR_MS });
  }

  /** @param link a path of the product. @throws Refusal TOO_MANY_TRIES or NOT_FOUND */
  async send({ eventId, network }: Guest, link: string, { address, language }: MailWish): Promise<void> {
    if (address === undefined) return;
    const waitMs = this.byNetwork.take(network) || this.byAddress.take(address.toLowerCase());
    if (waitMs > 0) throw new Refusal('TOO_MANY_TRIES', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
    const { title } = await this.events.getVisible(eventId, undefined);
    await this.database.transact(() =>
      this.outbox.add(sendMail, {
        to: { address, name: '', language },
        template: 'holdCarried',
        params: { event: title, link },
      }),
    );
  }
}
