import { Controller } from '@nestjs/common';
import type { Body, Params, Query } from '@ringside/contracts';
import {
  closeGiftCard,
  type GiftCard,
  type GiftCardsPage,
  issueGiftCards,
  listGiftCards,
} from '@ringside/contracts/booking';
import { BodyOf, Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { GiftCardService } from './gift-card.service';

@Controller()
export class GiftCardController {
  constructor(private readonly cards: GiftCardService) {}

  @Route(listGiftCards)
  list(
    @ParamsOf(listGiftCards) { eventId }: Params<typeof listGiftCards>,
    @QueryOf(listGiftCards) query: Query<typeof listGiftCards>,
  ): Promise<GiftCardsPage> {
    return this.cards.list(eventId, query);
  }

  @Route(issueGiftCards)
  issue(
    @Me() me: Actor,
    @ParamsOf(issueGiftCards) { eventId }: Params<typeof issueGiftCards>,
    @BodyOf(issueGiftCards) wish: Body<typeof issueGiftCards>,
  ) {
    return this.cards.issue(eventId, me, wish);
  }

  @Route(closeGiftCard)
  close(
    @Me() me: Actor,
    @ParamsOf(closeGiftCard) { eventId, cardId }: Params<typeof closeGiftCard>,
  ): Promise<GiftCard> {
    return this.cards.close(eventId, me, cardId);
  }
}
