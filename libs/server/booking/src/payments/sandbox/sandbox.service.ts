import { Injectable } from '@nestjs/common';
import type { SandboxPayment, SandboxSwitches } from '@ringside/contracts/booking';
import { Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { SandboxNoticesJob } from './sandbox-notices.job';
import { SandboxRepository, type SandboxRow } from './sandbox.repository';

/** The sandbox's pay page: whoever has a payment's reference decides it, and how the sandbox misbehaves about it. */
@Injectable()
export class SandboxService {
  constructor(
    private readonly database: Database,
    private readonly sandbox: SandboxRepository,
    private readonly notices: SandboxNoticesJob,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async read(ref: string): Promise<SandboxPayment> {
    const payment = await this.sandbox.find(ref);
    if (!payment) throw new Refusal('NOT_FOUND');
    return told(payment);
  }

  /** @throws Refusal NOT_FOUND or SANDBOX_DECIDED */
  answer(ref: string, answer: 'pay' | 'decline', switches: SandboxSwitches): Promise<SandboxPayment> {
    return this.database.transact(async () => {
      await this.read(ref);
      const isPaid = answer === 'pay';
      if (!(await this.sandbox.decide(ref, isPaid ? 'pending' : 'declined', switches)))
        throw new Refusal('SANDBOX_DECIDED');
      await this.plan(ref, isPaid, switches);
      this.notices.wakeAfterCommit();
      return this.read(ref);
    });
  }

  /** @throws Refusal NOT_FOUND or SANDBOX_DECIDED */
  chargeBack(ref: string): Promise<SandboxPayment> {
    return this.database.transact(async () => {
      await this.read(ref);
      if (!(await this.sandbox.chargeBack(ref))) throw new Refusal('SANDBOX_DECIDED');
      await this.sandbox.addNotice(ref, 'chargedBack', 0);
      this.notices.wakeAfterCommit();
      return this.read(ref);
    });
  }

  /** Which notices go out, and when. */
  private async plan(ref: string, isPaid: boolean, switches: SandboxSwitches): Promise<void> {
    const { lateSeconds, isTwice, isLost, isContradicted } = switches;
    if (isLost) return;
    const news = isPaid ? 'succeeded' : 'failed';
    if (isPaid && lateSeconds > 0) await this.sandbox.addNotice(ref, 'pending', 0);
    await this.sandbox.addNotice(ref, news, lateSeconds);
    if (isTwice) await this.sandbox.addNotice(ref, news, lateSeconds);
    if (isContradicted) await this.sandbox.addNotice(ref, 'failed', lateSeconds);
  }
}

const told = ({ merchantRef: _, ...payment }: SandboxRow): SandboxPayment => payment;
