import { Inject, Injectable } from '@nestjs/common';
import type { Body, Query } from '@ringside/contracts';
import type { GiftCard, GiftCardsPage, issueGiftCards, listGiftCards } from '@ringside/contracts/booking';
import { type EventId, Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { type Actor, AuditLog } from '@ringside/server/ports';
import { SaleTermsRepository } from '../../catalogue/sale-terms.repository';
import { hashOfGiftCard, newGiftCardCode, tailOf } from './gift-card-code';
import { GiftCardRepository, type GiftCardRow } from './gift-card.repository';

/** Gift cards as the staff of an event have to do with them. */
@Injectable()
export class GiftCardService {
  constructor(
    private readonly database: Database,
    private readonly cards: GiftCardRepository,
    private readonly terms: SaleTermsRepository,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  async list(eventId: EventId, { limit, cursor, search }: Query<typeof listGiftCards>): Promise<GiftCardsPage> {
    const rows = await this.cards.list(eventId, { limit, after: cursor, search });
    const items = rows.slice(0, limit).map(told);
    const last = items.at(-1);
    return { items, ...(rows.length > limit && last ? { next: last.cardId } : {}) };
  }

  /** Answers the codes, which nobody can read again. */
  issue(eventId: EventId, me: Actor, { count, amount, note }: Body<typeof issueGiftCards>) {
    return this.database.transact(async () => {
      const { currency } = await this.terms.get(eventId);
      const cards: { cardId: string; code: string }[] = [];
      while (cards.length < count) {
        const code = newGiftCardCode();
        const card = { hash: hashOfGiftCard(code), tail: tailOf(code), amount, currency, note };
        cards.push({ cardId: await this.cards.issue(eventId, me.userId, card), code });
      }
      await this.record(eventId, me, 'giftCard.issue', { count, amount, currency });
      return { cards };
    });
  }

  /** @throws Refusal NOT_FOUND */
  close(eventId: EventId, me: Actor, cardId: string): Promise<GiftCard> {
    return this.database.transact(async () => {
      const card = await this.cards.close(eventId, cardId);
      if (!card) throw new Refusal('NOT_FOUND');
      await this.record(eventId, me, 'giftCard.close', { tail: card.tail });
      return told(card);
    });
  }

  private record(
    eventId: EventId,
    actor: Actor,
    action: 'giftCard.issue' | 'giftCard.close',
    after: Record<string, unknown>,
  ): Promise<void> {
    return this.audit.record({ actor, action, target: { kind: 'event', id: eventId }, eventId, after });
  }
}

const told = ({ createdAt, closedAt, ...card }: GiftCardRow): GiftCard => ({
  ...card,
  createdAt: createdAt.toISOString(),
  closedAt: closedAt?.toISOString() ?? null,
});
