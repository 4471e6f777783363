import { Injectable } from '@nestjs/common';
import type { AwaitedMoney } from '@ringside/booking-core';
import type { BankAccount, BankMatchKind } from '@ringside/contracts/booking';
import type { EventId, OrderId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { KeyedLine } from '../statements/read-statement';

/** What is awaited under a reference, with the order's name. */
export interface Awaited extends AwaitedMoney {
  readonly orderId: OrderId;
  readonly code: string;
}

export interface NewBankLine extends KeyedLine {
  readonly match: BankMatchKind;
  readonly orderId: OrderId | null;
}

export interface BankLineRow {
  readonly lineId: string;
  readonly bookedOn: string;
  readonly amount: number;
  readonly currency: string;
  readonly payer: string;
  readonly payerIban: string;
  readonly text: string;
  readonly match: BankMatchKind;
  readonly orderId: OrderId | null;
  readonly code: string | null;
  readonly importedAt: Date;
  readonly closedAt: Date | null;
}

const LINE = `
  select l.id as "lineId", to_char(l.booked_on, 'YYYY-MM-DD') as "bookedOn", l.amount, l.currency, l.payer, l.payer_iban as "payerIban",
         l.text, l.match, l.order_id as "orderId", o.code, i.imported_at as "importedAt", l.closed_at as "closedAt"
    from bank_line l join bank_import i on i.id = l.import_id left join booking_order o on o.id = l.order_id`;

/** Accounts, references and imported statements. */
@Injectable()
export class BankRepository {
  constructor(private readonly database: Database) {}

  async account(eventId: EventId): Promise<BankAccount | null> {
    const [account] = await this.database.query<BankAccount>(
      'select holder, iban, bic from bank_account where event_id = $1',
      [eventId],
    );
    return account ?? null;
  }

  async setAccount(eventId: EventId, { holder, iban, bic }: BankAccount): Promise<void> {
    await this.database.write(
      `insert into bank_account (event_id, holder, iban, bic) values ($1, $2, $3, $4)
       on conflict (event_id) do update set holder = $2, iban = $3, bic = $4, updated_at = clock_timestamp()`,
      [eventId, holder, iban, bic],
    );
  }

  /** What the orders of an event await, by reference. Paid and closed ones await nothing. */
  async awaited(eventId: EventId): Promise<ReadonlyMap<string, Awaited>> {
    const rows = await this.database.query<Awaited & { reference: string }>(
      `select b.reference, o.id as "orderId", o.code, o.currency,
              case when o.state in ('awaitingPayment', 'inPayment', 'confirmed') then greatest(o.total - o.paid + o.refunded, 0) else 0 end as due
         from bank_reference b join booking_order o on o.id = b.order_id where b.event_id = $1`,
      [eventId],
    );
    return new Map(rows.map((row) => [row.reference, row]));
  }

  /** Which of these bookings were imported before. */
  async known(eventId: EventId, keys: readonly string[]): Promise<ReadonlySet<string>> {
    const rows = await this.database.query<{ key: string }>(
      'select line_key as key from bank_line where event_id = $1 and line_key = any($2)',
      [eventId, keys],
    );
    return new Set(rows.map(({ key }) => key));
  }

  /** Whether an order has a booking of that day over that amount from a file of another format: the same one, told twice. */
  async isToldOtherwise(orderId: OrderId, { bookedOn, amount }: KeyedLine, format: string): Promise<boolean> {
    const rows = await this.database.query(
      `select from bank_line l join bank_import i on i.id = l.import_id
        where l.order_id = $1 and l.booked_on = $2 and l.amount = $3 and i.format <> $4 limit 1`,
      [orderId, bookedOn, amount, format],
    );
    return rows.length > 0;
  }

  async addImport(eventId: EventId, by: UserId, format: string, lines: number): Promise<string> {
    const [added] = await this.database.write<{ id: string }>(
      'insert into bank_import (event_id, format, lines, imported_by) values ($1, $2, $3, $4) returning id',
      [eventId, format, lines, by],
    );
    if (!added) throw new Error('An import was not stored.');
    return added.id;
  }

  /** Keeps a booking; nothing when it is kept already. */
  async addLine(eventId: EventId, importId: string, line: NewBankLine): Promise<string | undefined> {
    const { key, bookedOn, amount, currency, payer, payerIban, text, match, orderId } = line;
    const [added] = await this.database.write<{ id: string }>(
      `insert into bank_line (event_id, import_id, line_key, booked_on, amount, currency, payer, payer_iban, text, match, order_id)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
       on conflict on constraint uq_bank_line do nothing returning id`,
      [eventId, importId, key, bookedOn, amount, currency, payer, payerIban, text, match, orderId],
    );
    return added?.id;
  }

  async setPayment(lineId: string, orderId: OrderId, paymentId: string): Promise<void> {
    await this.database.change(
      'update bank_line set order_id = $2, payment_id = $3, closed_at = clock_timestamp() where id = $1',
      [lineId, orderId, paymentId],
    );
  }

  /** Closes a booking that nobody has decided about. Answers false when somebody has. */
  async close(lineId: string): Promise<boolean> {
    const closed = await this.database.change(
      'update bank_line set closed_at = clock_timestamp() where id = $1 and closed_at is null and payment_id is null',
      [lineId],
    );
    return closed > 0;
  }

  /** A booking of this event that nobody else decides about until the end of the transaction. */
  async lock(eventId: EventId, lineId: string): Promise<BankLineRow | undefined> {
    await this.database.write('select from bank_line where id = $1 and event_id = $2 for update', [lineId, eventId]);
    const [line] = await this.database.query<BankLineRow>(`${LINE} where l.id = $1 and l.event_id = $2`, [
      lineId,
      eventId,
    ]);
    return line;
  }

  async orderByCode(eventId: EventId, text: string): Promise<{ orderId: OrderId; currency: string } | undefined> {
    const [order] = await this.database.query<{ orderId: OrderId; currency: string }>(
      `select o.id as "orderId", o.currency from booking_order o left join bank_reference b on b.order_id = o.id
        where o.event_id = $1 and (o.code = upper($2) or b.reference = upper(regexp_replace($2, '\\s', '', 'g')))`,
      [eventId, text],
    );
    return order;
  }

  /** One row more than the page. */
  lines(eventId: EventId, wish: { limit: number; after: string | undefined; isOpen: boolean }): Promise<BankLineRow[]> {
    return this.database.query<BankLineRow>(
      `${LINE} where l.event_id = $1 and ($2::uuid is null or l.id < $2)
          and (not $4 or l.closed_at is null and l.match in ('unmatched', 'ambiguous', 'otherCurrency')) order by l.id desc limit $3`,
      [eventId, wish.after ?? null, wish.limit + 1, wish.isOpen],
    );
  }
}
