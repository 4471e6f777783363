import { Injectable } from '@nestjs/common';
import type { PaymentNews } from '@ringside/booking-core';
import type { SandboxSwitches } from '@ringside/contracts/booking';
import { Database } from '@ringside/server/platform';
import type { PaymentWish } from '../payment-providers';

export type SandboxState = 'open' | 'pending' | 'paid' | 'declined' | 'chargedBack';

export interface SandboxRow {
  readonly ref: string;
  readonly merchantRef: string;
  readonly amount: number;
  readonly currency: string;
  readonly state: SandboxState;
  readonly returnTo: string;
}

/** A notice that is due, with the payment as the sandbox tells it. */
export interface DueNotice extends Pick<SandboxRow, 'ref' | 'merchantRef' | 'amount' | 'currency'> {
  readonly id: string;
  readonly news: PaymentNews;
  readonly attempts: number;
  readonly now: Date;
}

const COLUMNS = `s.ref, s.merchant_ref as "merchantRef", s.amount, s.currency, s.return_to as "returnTo",
  case when s.state = 'pending' and s.decided_at <= clock_timestamp() then 'paid' else s.state end as state`;

/** The sandbox's own books. Nothing else reads them: to orders it is somebody else, far away. */
@Injectable()
export class SandboxRepository {
  constructor(private readonly database: Database) {}

  /** Makes a payment, or finds the one that was made for this wish before. */
  async open({ paymentId, amount, currency, returnTo }: PaymentWish, ref: string): Promise<string> {
    const [row] = await this.database.transact(() =>
      this.database.write<{ ref: string }>(
        `insert into sandbox_payment (ref, merchant_ref, amount, currency, return_to) values ($1, $2, $3, $4, $5)
         on conflict on constraint uq_sandbox_payment_merchant do update set return_to = excluded.return_to returning ref`,
        [ref, paymentId, amount, currency, returnTo],
      ),
    );
    if (!row) throw new Error('A payment of the sandbox was not stored.');
    return row.ref;
  }

  async find(ref: string): Promise<SandboxRow | undefined> {
    const [row] = await this.database.query<SandboxRow>(`select ${COLUMNS} from sandbox_payment s where ref = $1`, [
      ref,
    ]);
    return row;
  }

  async findByMerchant(paymentId: string): Promise<SandboxRow | undefined> {
    const [row] = await this.database.query<SandboxRow>(
      `select ${COLUMNS} from sandbox_payment s where merchant_ref = $1`,
      [paymentId],
    );
    return row;
  }

  /** Decides an open payment, now or later. Answers false when it was decided before. */
  async decide(
    ref: string,
    state: 'pending' | 'declined',
    { lateSeconds, failsRefunds }: SandboxSwitches,
  ): Promise<boolean> {
    const decided = await this.database.change(
      `update sandbox_payment set state = $2, decided_at = clock_timestamp() + $3 * interval '1 second', fails_refunds = $4
        where ref = $1 and state = 'open'`,
      [ref, state, lateSeconds, failsRefunds],
    );
    return decided > 0;
  }

  async chargeBack(ref: string): Promise<boolean> {
    const done = await this.database.change(
      `update sandbox_payment set state = 'chargedBack' where ref = $1
          and (state = 'paid' or state = 'pending' and decided_at <= clock_timestamp())`,
      [ref],
    );
    return done > 0;
  }

  async addNotice(ref: string, news: PaymentNews, afterSeconds: number): Promise<void> {
    await this.database.write(
      `insert into sandbox_notice (ref, news, due_at) values ($1, $2, clock_timestamp() + $3 * interval '1 second')`,
      [ref, news, afterSeconds],
    );
  }

  /** Takes the next notice in hand: whoever dies with it leaves it to another in a while, and it may so be sent twice. */
  async claimNotice(): Promise<DueNotice | undefined> {
    const [notice] = await this.database.transact(() =>
      this.database.write<DueNotice>(
        `update sandbox_notice n set attempts = n.attempts + 1,
                due_at = clock_timestamp() + least(power(2, n.attempts), 600) * interval '2 seconds'
           from sandbox_payment s where s.ref = n.ref and n.id = (
             select id from sandbox_notice where delivered_at is null and due_at <= clock_timestamp() and attempts < 20
              order by due_at limit 1 for update skip locked)
         returning n.id, n.news, n.attempts, s.ref, s.merchant_ref as "merchantRef", s.amount, s.currency, clock_timestamp() as now`,
      ),
    );
    return notice;
  }

  async markDelivered(id: string): Promise<void> {
    await this.database.transact(() =>
      this.database.change('update sandbox_notice set delivered_at = clock_timestamp() where id = $1', [id]),
    );
  }

  /** Gives back once under a key, and only what was paid. */
  refund(ref: string, amount: number, key: string): Promise<'settled' | 'refused'> {
    return this.database.transact(async () => {
      const [before] = await this.database.write<{ isDone: boolean }>(
        `select is_done as "isDone" from sandbox_refund where request_key = $1`,
        [key],
      );
      if (before?.isDone) return 'settled';
      const done = await this.database.change(
        `update sandbox_payment set refunded = refunded + $2 where ref = $1 and not fails_refunds and refunded + $2 <= amount
            and (state = 'paid' or state = 'pending' and decided_at <= clock_timestamp())`,
        [ref, amount],
      );
      await this.database.write(
        `insert into sandbox_refund (request_key, ref, amount, is_done) values ($1, $2, $3, $4)
         on conflict (request_key) do update set is_done = excluded.is_done`,
        [key, ref, amount, done > 0],
      );
      return done > 0 ? 'settled' : 'refused';
    });
  }
}
