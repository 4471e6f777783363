import { Injectable } from '@nestjs/common';
import type { GiftCard } from '@ringside/contracts/booking';
import type { EventId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export type GiftCardRow = Omit<GiftCard, 'createdAt' | 'closedAt'> & {
  readonly createdAt: Date;
  readonly closedAt: Date | null;
};

export interface Taken {
  readonly cardId: string;
  readonly amount: number;
}

interface Entry {
  readonly eventId: EventId;
  readonly paymentId: string;
  readonly amount: number;
}

const COLUMNS = `c.id as "cardId", c.tail, c.currency, c.amount, c.balance, c.note, c.created_at as "createdAt", c.closed_at as "closedAt"`;

/**
 * Gift cards and their ledger, which only grows. A balance is a counter that one statement takes from: the last cent goes to
 * exactly one of those who want it (B17).
 */
@Injectable()
export class GiftCardRepository {
  constructor(private readonly database: Database) {}

  async issue(
    eventId: EventId,
    by: UserId,
    card: {
      readonly hash: string;
      readonly tail: string;
      readonly amount: number;
      readonly currency: string;
      readonly note: string;
    },
  ): Promise<string> {
    const [issued] = await this.database.write<{ id: string }>(
      `with card as (
         insert into gift_card (event_id, code_hash, tail, currency, amount, balance, note, issued_by)
         values ($1, $2, $3, $4, $5, $5, $6, $7) returning id, event_id, amount),
       entry as (insert into gift_card_entry (event_id, card_id, kind, amount) select event_id, id, 'issue', amount from card)
       select id from card`,
      [eventId, card.hash, card.tail, card.currency, card.amount, card.note, by],
    );
    if (!issued) throw new Error('A gift card was not stored.');
    return issued.id;
  }

  async isKnown(eventId: EventId, hash: string, currency: string): Promise<boolean> {
    const rows = await this.database.query(
      'select from gift_card where event_id = $1 and code_hash = $2 and currency = $3 and closed_at is null',
      [eventId, hash, currency],
    );
    return rows.length > 0;
  }

  /** Takes up to an amount from a card; nothing when there is nothing on it. */
  async take(eventId: EventId, hash: string, most: number): Promise<Taken | undefined> {
    const [taken] = await this.database.write<Taken>(TAKE, [eventId, hash, most]);
    return taken;
  }

  async enterPayment(cardId: string, { eventId, paymentId, amount }: Entry): Promise<void> {
    await this.database.write(
      `insert into gift_card_entry (event_id, card_id, kind, amount, payment_id) values ($1, $2, 'pay', $3, $4)`,
      [eventId, cardId, -amount, paymentId],
    );
  }

  /** Puts money back on the card that it came from; also on one that was closed, for staff to see. */
  async refund(
    cardId: string,
    { eventId, paymentId, refundId, amount }: Entry & { readonly refundId: string },
  ): Promise<void> {
    await this.database.write(
      `with entry as (
         insert into gift_card_entry (event_id, card_id, kind, amount, payment_id, refund_id) values ($1, $2, 'refund', $3, $4, $5))
       update gift_card set balance = balance + $3 where id = $2`,
      [eventId, cardId, amount, paymentId, refundId],
    );
  }

  /** Voids a card; what it has is taken off. Answers nothing for one that is not of this event. */
  async close(eventId: EventId, cardId: string): Promise<GiftCardRow | undefined> {
    const [card] = await this.database.write<{ balance: number }>(
      'select balance from gift_card where id = $1 and event_id = $2 for update',
      [cardId, eventId],
    );
    if (!card) return undefined;
    if (card.balance > 0) {
      await this.database.write(
        `insert into gift_card_entry (event_id, card_id, kind, amount) values ($1, $2, 'close', $3)`,
        [eventId, cardId, -card.balance],
      );
    }
    const [closed] = await this.database.write<GiftCardRow>(
      `update gift_card c set balance = 0, closed_at = coalesce(closed_at, clock_timestamp()) where id = $1 returning ${COLUMNS}`,
      [cardId],
    );
    return closed;
  }

  /** One row more than the page, the newest first. */
  list(eventId: EventId, { limit, after, search }: Wanted): Promise<GiftCardRow[]> {
    return this.database.query<GiftCardRow>(
      `select ${COLUMNS} from gift_card c where c.event_id = $1 and ($2::uuid is null or c.id < $2)
          and ($4::text is null or c.tail = right(upper(regexp_replace($4, '[^A-Za-z0-9]', '', 'g')), 4) or position(lower($4) in lower(c.note)) > 0)
        order by c.id desc limit $3`,
      [eventId, after ?? null, limit + 1, search ?? null],
    );
  }
}

interface Wanted {
  readonly limit: number;
  readonly after: string | undefined;
  readonly search: string | undefined;
}

/** The statement that decides who has the last cent: the balance that is read is the balance that is written. */
export const TAKE = `
  update gift_card set balance = balance - least(balance, $3::int)
   where event_id = $1 and code_hash = $2 and balance > 0 and closed_at is null
  returning id as "cardId", old.balance - new.balance as amount`;
