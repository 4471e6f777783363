import { Injectable } from '@nestjs/common';
import { Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import * as z from 'zod';
import { MoneySettlement } from '../money-settlement.service';
import { PaymentRepository } from '../payment.repository';
import { NoticeSignature, type SignedNotice } from './notice-signature';

/** What a notice of the sandbox says. */
const Notice = z.strictObject({
  merchantRef: z.uuid(),
  ref: z.string(),
  amount: z.int(),
  currency: z.string(),
  news: z.enum(['pending', 'failed', 'succeeded', 'chargedBack']),
});

/** Hears the sandbox's notices: genuine ones, each once. What they say may be old, repeated or out of order. */
@Injectable()
export class SandboxNoticeService {
  constructor(
    private readonly database: Database,
    private readonly signature: NoticeSignature,
    private readonly payments: PaymentRepository,
    private readonly settlement: MoneySettlement,
  ) {}

  /** @throws Refusal NOTICE_REFUSED; nothing has changed then */
  async hear(signed: SignedNotice): Promise<void> {
    const now = await this.database.now();
    if (!this.signature.isGenuine(signed, now)) throw new Refusal('NOTICE_REFUSED');
    const { merchantRef, amount, currency, news } = contentOf(signed.notice);
    const payment = await this.payments.find(merchantRef);
    if (payment?.provider !== 'sandbox' || payment.currency !== currency) throw new Refusal('NOTICE_REFUSED');
    await this.database.transact(async () => {
      const { paymentId } = payment;
      const said = { paymentId, news, sentAt: new Date(signed.sentAt) };
      if (!(await this.payments.keepNotice('sandbox', signed.nonce, said))) throw new Refusal('NOTICE_REFUSED');
      await this.settlement.hear(payment, news, amount);
    });
  }
}

function contentOf(notice: string): z.output<typeof Notice> {
  try {
    return Notice.parse(JSON.parse(Buffer.from(notice, 'base64url').toString('utf8')));
  } catch {
    throw new Refusal('NOTICE_REFUSED');
  }
}
