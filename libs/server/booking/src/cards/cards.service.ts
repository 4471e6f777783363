import { Injectable } from '@nestjs/common';
import type { Body } from '@ringside/contracts';
import { type CardCount, type CardPrint, CARDS_MAX, type printCards } from '@ringside/contracts/box-office';
import type { Language } from '@ringside/contracts/notifications';
import { type EventId, Refusal } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { DeskCommands } from '../commands/desk-commands.service';
import { TicketCodes } from '../tickets/ticket-codes.service';
import { CardPeople } from './card-people.service';
import { CardRepository } from './card.repository';
import { type Card, drawCards } from './cards-pdf';

/** Badges and seat cards to print. */
@Injectable()
export class Cards {
  constructor(
    private readonly desk: DeskCommands,
    private readonly cards: CardRepository,
    private readonly codes: TicketCodes,
    private readonly people: CardPeople,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async counts(eventId: EventId, me: Actor): Promise<CardCount[]> {
    await this.desk.demandVisible(eventId, me);
    return this.cards.counts(eventId);
  }

  /** @throws Refusal NOT_FOUND or NOTHING_TO_PRINT; nothing has changed then */
  print(eventId: EventId, me: Actor, { kind, part, ...which }: Body<typeof printCards>): Promise<CardPrint> {
    return this.desk.run(eventId, me, async () => {
      const span = { ...which, kind, limit: CARDS_MAX, offset: part * CARDS_MAX };
      const print = await this.cards.add(eventId, me.userId, span);
      if (print.cards === 0) throw new Refusal('NOTHING_TO_PRINT');
      return { ...print, kind };
    });
  }

  /** @throws Refusal NOT_FOUND */
  async draw(eventId: EventId, me: Actor, printId: string, language: Language): Promise<Buffer> {
    const event = await this.desk.event(eventId, me);
    const kind = await this.cards.kindOf(eventId, printId);
    if (!kind) throw new Refusal('NOT_FOUND');
    const rows = await this.cards.of(eventId, printId);
    const codes = await this.codes.write(event, rows);
    const named = await this.people.of(rows);
    const cards: Card[] = rows.map((row, index) => {
      const { ticketId, label, ticketType } = row;
      return { label, ticketType, ...named[index]!, code: codes.get(ticketId) ?? '' };
    });
    return drawCards(event, cards, { kind, language });
  }

  /** @throws Refusal NOT_FOUND */
  discard(eventId: EventId, me: Actor, printId: string): Promise<void> {
    return this.desk.run(eventId, me, async () => {
      if (!(await this.cards.discard(eventId, printId))) throw new Refusal('NOT_FOUND');
    });
  }
}
