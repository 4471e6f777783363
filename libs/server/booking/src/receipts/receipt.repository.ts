import { Injectable } from '@nestjs/common';
import type { ReceiptLine, ToldReceipt } from '@ringside/booking-core';
import type { Receipt } from '@ringside/contracts/booking';
import type { EventId, OrderId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { InvoiceParties, type Parties } from './invoice-parties.repository';

/** A receipt with all that is printed on it. */
export interface PrintedReceipt extends Parties, Pick<Receipt, 'number' | 'kind' | 'amount'> {
  readonly lines: readonly ReceiptLine[];
  readonly currency: string;
  readonly issuedAt: Date;
  readonly orderCode: string;
  readonly buyer: UserId;
  /** Whose bank account the event names; nothing without one. */
  readonly holder: string | null;
}

/** The number of the receipt r of a sale e, as people read it. */
export const RECEIPT_NUMBER = `e.number || '-' || lpad(r.number::text, 5, '0')`;

/** Invoices and credit notes. They are only ever added. */
@Injectable()
export class ReceiptRepository {
  constructor(
    private readonly database: Database,
    private readonly parties: InvoiceParties,
  ) {}

  /** What an order has sold now; nothing unless it is confirmed. */
  sold(orderId: OrderId): Promise<ReceiptLine[]> {
    return this.database.query<ReceiptLine>(
      `select l.id as "lineId", l.seat_label as label, l.ticket_type_name as "ticketType", l.price - l.discount as amount,
              l.tax_rate as "taxRate", l.tax
         from order_line l join booking_order o on o.id = l.order_id
        where o.id = $1 and o.state = 'confirmed' and l.state = 'live' and l.price > l.discount
        order by l.seat_no nulls last, l.id`,
      [orderId],
    );
  }

  /** What the receipts of an order say. */
  told(orderId: OrderId): Promise<ToldReceipt[]> {
    return this.database.query<ToldReceipt>('select kind, lines from receipt where order_id = $1 order by number', [
      orderId,
    ]);
  }

  /**
   * Writes a receipt with the next number of its event: an invoice from and to whom that is now, a credit note as the order's
   * last receipt. The caller has the order's lock.
   */
  async add(orderId: OrderId, kind: Receipt['kind'], lines: readonly ReceiptLine[]): Promise<void> {
    const parties = kind === 'invoice' ? await this.parties.of(orderId) : undefined;
    const amount = lines.reduce((sum, line) => sum + line.amount, 0);
    await this.database.write(
      `with counted as (
         insert into receipt_counter (event_id, last) select event_id, 1 from booking_order where id = $1
         on conflict (event_id) do update set last = receipt_counter.last + 1 returning event_id, last)
       insert into receipt (event_id, order_id, number, kind, lines, amount, currency, issuer, recipient)
       select c.event_id, o.id, c.last, $2, $3::jsonb, $4, o.currency, case when $5 then $6::jsonb else last.issuer end,
              case when $5 then $7::jsonb else last.recipient end
         from counted c join booking_order o on o.id = $1
         left join lateral (select issuer, recipient from receipt where order_id = $1 order by number desc limit 1) last on true`,
      [
        orderId,
        kind,
        JSON.stringify(lines),
        amount,
        parties !== undefined,
        json(parties?.issuer),
        json(parties?.recipient),
      ],
    );
  }

  async find(eventId: EventId, orderId: OrderId, receiptId: string): Promise<PrintedReceipt | undefined> {
    const [receipt] = await this.database.query<PrintedReceipt>(
      `select ${RECEIPT_NUMBER} as number, r.kind, r.amount, r.lines, r.currency, r.issued_at as "issuedAt", r.issuer, r.recipient,
              o.code as "orderCode", o.buyer, (select b.holder from bank_account b where b.event_id = r.event_id) as holder
         from receipt r join booking_order o on o.id = r.order_id join event_sale e on e.event_id = r.event_id
        where r.event_id = $1 and r.order_id = $2 and r.id = $3`,
      [eventId, orderId, receiptId],
    );
    return receipt;
  }
}

const json = (value: object | null | undefined): string | null => (value ? JSON.stringify(value) : null);
