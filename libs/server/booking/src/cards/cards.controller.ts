import { Controller, Header, StreamableFile } from '@nestjs/common';
import type { Body, Params, Query } from '@ringside/contracts';
import * as contracts from '@ringside/contracts/box-office';
import { BodyOf, Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { Cards } from './cards.service';

/** Badges and seat cards to print. */
@Controller()
export class CardsController {
  constructor(private readonly cards: Cards) {}

  @Route(contracts.countCards)
  @Header('cache-control', 'no-store')
  async count(
    @Me() me: Actor,
    @ParamsOf(contracts.countCards) { eventId }: Params<typeof contracts.countCards>,
  ): Promise<{ counts: contracts.CardCount[] }> {
    return { counts: await this.cards.counts(eventId, me) };
  }

  @Route(contracts.printCards)
  print(
    @Me() me: Actor,
    @ParamsOf(contracts.printCards) { eventId }: Params<typeof contracts.printCards>,
    @BodyOf(contracts.printCards) wish: Body<typeof contracts.printCards>,
  ): Promise<contracts.CardPrint> {
    return this.cards.print(eventId, me, wish);
  }

  @Route(contracts.getCardsPdf)
  @Header('cache-control', 'no-store')
  async draw(
    @Me() me: Actor,
    @ParamsOf(contracts.getCardsPdf) { eventId, printId }: Params<typeof contracts.getCardsPdf>,
    @QueryOf(contracts.getCardsPdf) { language }: Query<typeof contracts.getCardsPdf>,
  ): Promise<StreamableFile> {
    const bytes = await this.cards.draw(eventId, me, printId, language);
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: 'attachment; filename="cards.pdf"' });
  }

  @Route(contracts.discardCardPrint)
  discard(
    @Me() me: Actor,
    @ParamsOf(contracts.discardCardPrint) { eventId, printId }: Params<typeof contracts.discardCardPrint>,
  ): Promise<void> {
    return this.cards.discard(eventId, me, printId);
  }
}
