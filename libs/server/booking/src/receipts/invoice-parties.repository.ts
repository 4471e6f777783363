import { Inject, Injectable } from '@nestjs/common';
import type { EventIssuer, InvoiceAddress, InvoiceIssuer } from '@ringside/contracts/booking';
import type { EventId, OrderId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { SiteRules } from '@ringside/server/ports';

/** Both sides of an invoice, as far as they were said. */
export interface Parties {
  readonly issuer: InvoiceIssuer | null;
  readonly recipient: InvoiceAddress | null;
}

/** Who writes invoices, and whom to. */
@Injectable()
export class InvoiceParties {
  constructor(
    private readonly database: Database,
    @Inject(SiteRules) private readonly site: SiteRules,
  ) {}

  async of(orderId: OrderId): Promise<Parties> {
    const [order] = await this.database.query<{ eventId: EventId }>(
      'select event_id as "eventId" from booking_order where id = $1',
      [orderId],
    );
    const { issuer, usual } = order ? await this.issuers(order.eventId) : { issuer: null, usual: null };
    return { issuer: issuer ?? usual, recipient: await this.address(orderId) };
  }

  async issuers(eventId: EventId): Promise<EventIssuer> {
    const [row] = await this.database.query<{ issuer: InvoiceIssuer }>(
      'select issuer from invoice_issuer where event_id = $1',
      [eventId],
    );
    return { issuer: row?.issuer ?? null, usual: await this.site.invoiceIssuer() };
  }

  async putIssuer(eventId: EventId, issuer: InvoiceIssuer | null): Promise<void> {
    if (issuer === null) {
      await this.database.change('delete from invoice_issuer where event_id = $1', [eventId]);
      return;
    }
    await this.database.write(
      `insert into invoice_issuer (event_id, issuer) values ($1, $2::jsonb)
       on conflict (event_id) do update set issuer = excluded.issuer`,
      [eventId, JSON.stringify(issuer)],
    );
  }

  /** Nothing where its buyer has said nothing. */
  async address(orderId: OrderId): Promise<InvoiceAddress | null> {
    const [row] = await this.database.query<InvoiceAddress>(
      'select name, company, address, tax_number as "taxNumber" from invoice_address where order_id = $1',
      [orderId],
    );
    return row ?? null;
  }

  async putAddress(orderId: OrderId, buyer: UserId, wish: InvoiceAddress | null): Promise<void> {
    await this.database.change('delete from invoice_address where order_id = $1', [orderId]);
    if (wish === null) return;
    await this.database.write(
      `insert into invoice_address (order_id, buyer, name, company, address, tax_number) values ($1, $2, $3, $4, $5, $6)`,
      [orderId, buyer, wish.name, wish.company, wish.address, wish.taxNumber],
    );
  }
}
