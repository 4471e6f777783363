import { Injectable } from '@nestjs/common';
import type { OwnPrivacy, PersonalExport } from '@ringside/contracts/privacy';
import { Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { personalLinks } from './personal-data';
import { PrivacyRepository } from './privacy.repository';
import { Turnstile } from '../turnstile';

/** What somebody agreed to, and everything that is kept about them. */
@Injectable()
export class PrivacyService {
  /** An export may be large: one after the other. */
  private readonly exporting = new Turnstile(1, 20);

  constructor(
    private readonly database: Database,
    private readonly privacy: PrivacyRepository,
  ) {}

  async get({ userId }: Actor): Promise<OwnPrivacy> {
    const [consent, { version, asked }, duties, isLastAdmin] = await Promise.all([
      this.privacy.consentOf(userId),
      this.privacy.versions(),
      this.privacy.dutiesOf(userId),
      this.privacy.isLastAdmin(userId),
    ]);
    return { consent, version, isAsked: consent === null || consent.version < asked, duties, isLastAdmin };
  }

  /** @throws Refusal STALE with the version of now */
  async consent({ userId }: Pick<Actor, 'userId'>, version: number): Promise<void> {
    await this.database.transact(async () => {
      const now = await this.privacy.versions();
      if (now.version !== version) throw new Refusal('STALE', { version: now.version });
      await this.privacy.consent(userId, version);
    });
  }

  /** @throws Refusal BUSY when too many wait for theirs */
  export({ userId }: Actor): Promise<PersonalExport> {
    return this.exporting.pass(async () => {
      const records: PersonalExport['records'] = {};
      for (const [link, { told }] of Object.entries(personalLinks)) {
        if (told === false) continue;
        const rows = await this.privacy.rowsOf(link, told === true ? [] : told, userId);
        if (rows.length > 0) records[link] = rows;
      }
      const account = await this.privacy.accountOf(userId);
      return { createdAt: (await this.database.now()).toISOString(), account, records };
    });
  }
}
