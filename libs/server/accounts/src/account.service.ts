import { Injectable } from '@nestjs/common';
import type { Account, ProfileChange } from '@ringside/contracts/accounts';
import { Database, DomainEvents, Outbox } from '@ringside/server/platform';
import { type Actor, rightsChanged } from '@ringside/server/ports';
import { AccountRepository } from './account.repository';
import { linkWanted } from './mail-link.service';

/** One's own account: what it says of its person, and the address that it is reached at. */
@Injectable()
export class AccountService {
  constructor(
    private readonly database: Database,
    private readonly accounts: AccountRepository,
    private readonly outbox: Outbox,
    private readonly events: DomainEvents,
  ) {}

  async get({ userId }: Actor): Promise<Account> {
    const row = await this.accounts.get(userId);
    return {
      username: row.username,
      name: row.name,
      email: row.email,
      isConfirmed: row.isConfirmed,
      newEmail: row.newEmail,
      language: row.language,
      timeZone: row.timeZone,
      twoFactor: {
        since: row.twoFactorSince?.toISOString() ?? null,
        backupCodes: row.backupCodes,
        isRequired: this.accounts.isRequired(row.role),
      },
    };
  }

  async change(actor: Actor, change: ProfileChange): Promise<Account> {
    await this.database.transact(async () => {
      await this.accounts.change(actor.userId, change);
      // the name is part of what is remembered of a session
      if (change.name !== undefined) this.events.record(rightsChanged, { userId: actor.userId });
    });
    return this.get(actor);
  }

  /** Sends a link to a new address; nothing changes until it is opened. */
  async wantAddress({ userId }: Actor, address: string): Promise<void> {
    await this.database.transact(() => this.outbox.add(linkWanted, { purpose: 'confirmNewAddress', userId, address }));
  }

  async wantConfirmation({ userId }: Actor): Promise<void> {
    await this.database.transact(() => this.outbox.add(linkWanted, { purpose: 'confirmAddress', userId }));
  }
}
