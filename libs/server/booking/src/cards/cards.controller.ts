import { Controller, Header, Inject, StreamableFile } from '@nestjs/common';
import type { Params, Query } from '@ringside/contracts';
import * as contracts from '@ringside/contracts/box-office';
import { Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import { type Actor, EventDirectory, People, TeamDirectory } from '@ringside/server/ports';
import { TicketCodes } from '../tickets/ticket-codes.service';
import { CardRepository } from './card.repository';
import { printCards } from './cards-pdf';

/** Badges and seat cards to print. */
@Controller()
export class CardsController {
  constructor(
    private readonly cards: CardRepository,
    private readonly codes: TicketCodes,
    @Inject(EventDirectory) private readonly events: EventDirectory,
    @Inject(People) private readonly people: People,
    @Inject(TeamDirectory) private readonly teams: TeamDirectory,
  ) {}

  @Route(contracts.printCards)
  @Header('cache-control', 'no-store')
  async print(
    @Me() me: Actor,
    @ParamsOf(contracts.printCards) { eventId }: Params<typeof contracts.printCards>,
    @QueryOf(contracts.printCards) { kind, language, part, ...which }: Query<typeof contracts.printCards>,
  ): Promise<StreamableFile> {
    const event = await this.events.getVisible(eventId, me);
    const span = { ...which, limit: contracts.CARDS_MAX, offset: part * contracts.CARDS_MAX };
    const rows = await this.cards.of(eventId, span);
    const persons = rows.flatMap(({ called, person }) => (called === null ? [person] : []));
    const names = await this.people.names(persons);
    const teams = await this.teams.teamsOf(persons);
    const codes = await this.codes.write(event, rows);
    const cards = rows.map(({ ticketId, label, ticketType, called, person }) => ({
      ...{ label, ticketType, name: called ?? names.get(person)?.name ?? '' },
      tag: called === null ? (teams.get(person)?.[0]?.tag ?? '') : '',
      code: codes.get(ticketId) ?? '',
    }));
    const bytes = await printCards(event, cards, { kind, language });
    return new StreamableFile(bytes, { type: 'application/pdf', disposition: 'attachment; filename="cards.pdf"' });
  }
}
