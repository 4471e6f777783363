import { Inject, Injectable } from '@nestjs/common';
import type { NewContact } from '@ringside/contracts/notifications';
import { Refusal } from '@ringside/kernel';
import { Config, Database, TokenBuckets } from '@ringside/server/platform';
import { People, type Visitor } from '@ringside/server/ports';
import { ContactHerald } from './contact-herald';
import { ContactRepository } from './contact.repository';

const HOUR_MS = 3600_000;

interface Writer {
  readonly name: string;
  readonly address: string;
}

/** Takes what people write to those who run the site. */
@Injectable()
export class ContactFormService {
  private readonly byAddress: TokenBuckets;
  /** Against one who has many addresses. */
  private readonly overall: TokenBuckets;

  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly herald: ContactHerald,
    @Inject(People) private readonly people: People,
    @Inject(Config) { addressLimitFactor }: Pick<Config, 'addressLimitFactor'>,
  ) {
    const perHour = (count: number) =>
      new TokenBuckets({ burst: Math.max(1, Math.round(count * addressLimitFactor)), perMs: HOUR_MS });
    this.byAddress = perHour(5);
    this.overall = perHour(200);
  }

  /** Keeps a message and tells the administrators. What a program wrote is thanked for and thrown away. @throws Refusal RATE_LIMITED, or INVALID for a visitor without a name and an address */
  async send(from: Visitor, { website, ...message }: NewContact, networkAddress: string): Promise<void> {
    this.demandRate(networkAddress);
    if (website !== '') return;
    const writer = await this.writerOf(from, message);
    await this.database.transact(async () => {
      const id = await this.contacts.add({ ...message, ...writer, userId: from?.userId ?? null });
      await this.herald.arrived(id, message.subject);
    });
  }

  private async writerOf(from: Visitor, { name, address }: Pick<NewContact, 'name' | 'address'>): Promise<Writer> {
    const account = from && (await this.people.contacts([from.userId])).get(from.userId);
    if (account) return { name: account.name, address: account.address };
    if (name !== undefined && address !== undefined) return { name, address };
    throw new Refusal('INVALID', { missing: ['name', 'address'] });
  }

  private demandRate(networkAddress: string): void {
    const waitMs = this.byAddress.take(networkAddress) || this.overall.take('everybody');
    if (waitMs > 0) throw new Refusal('RATE_LIMITED', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
  }
}
