import { Inject, Injectable } from '@nestjs/common';
import type { UserId } from '@ringside/kernel';
import { Outbox } from '@ringside/server/platform';
import { AuditLog, type Deed, notifyPeople } from '@ringside/server/ports';

/** Writes down what was done to accounts, and tells people what they should know of it. */
@Injectable()
export class RightsChronicle {
  constructor(
    private readonly outbox: Outbox,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  async record(deed: Deed): Promise<void> {
    const role = deed.after?.['role'];
    if (deed.action === 'user.role' && typeof role === 'string') {
      await this.outbox.add(notifyPeople, {
        to: [deed.target.id as UserId],
        kind: 'roleChanged',
        params: { role },
        link: '/',
        key: `role:${crypto.randomUUID()}`,
      });
    }
    await this.audit.record(deed);
  }
}
