import { Inject, Injectable } from '@nestjs/common';
import { type EventId, Refusal, type TicketId, type UserId } from '@ringside/kernel';
import { DomainEvents } from '@ringside/server/platform';
import { type Actor, People, type PersonName } from '@ringside/server/ports';
import { buyerChanged } from '../booking.facts';
import { BuyerCommands } from '../commands/buyer-commands.service';
import { type TicketFacts, TicketRepository, type TicketTerms } from './ticket.repository';

/** A ticket that somebody wants to change. */
export interface TicketRef {
  readonly eventId: EventId;
  readonly ticketId: TicketId;
}

/** What all changes of tickets have in common. A refusal rolls everything back. */
@Injectable()
export class TicketCommands {
  constructor(
    private readonly commands: BuyerCommands,
    private readonly tickets: TicketRepository,
    private readonly events: DomainEvents,
    @Inject(People) private readonly people: People,
  ) {}

  /** Runs while seats of the event can be booked. @throws Refusal NOT_FOUND or BOOKING_CLOSED */
  run<T>(eventId: EventId, me: Actor, command: (terms: TicketTerms) => Promise<T>): Promise<T> {
    return this.commands.runWhileOpen(eventId, me, async () => {
      const terms = await this.tickets.terms(eventId);
      if (!terms) throw new Refusal('NOT_FOUND');
      return command(terms);
    });
  }

  /** Changes a ticket that somebody has a right over, under its lock. @throws Refusal NOT_FOUND, BOOKING_CLOSED … */
  change(
    { eventId, ticketId }: TicketRef,
    me: Actor,
    has: (ticket: TicketFacts) => boolean,
    command: (ticket: TicketFacts, terms: TicketTerms) => Promise<void>,
  ): Promise<void> {
    return this.run(eventId, me, async (terms) => {
      await this.tickets.lock(ticketId);
      const ticket = await this.tickets.find(eventId, ticketId);
      if (!ticket || !has(ticket)) throw new Refusal('NOT_FOUND');
      await command(ticket, terms);
      this.told(eventId, ticket);
    });
  }

  /** Has the pages of everybody who has to do with a ticket ask again. */
  told(eventId: EventId, { bearer, seatManager, userManager, participant }: TicketFacts): void {
    this.toldPeople(eventId, [bearer, seatManager, userManager, ...(participant ? [participant] : [])]);
  }

  toldPeople(eventId: EventId, people: readonly UserId[]): void {
    for (const buyer of new Set(people)) this.events.record(buyerChanged, { eventId, buyer });
  }

  /** @throws Refusal PERSON_UNKNOWN */
  async person(username: string): Promise<PersonName> {
    const person = await this.people.byUsername(username);
    const standing = person && (await this.people.standings([person.userId])).get(person.userId);
    if (!person || !standing || standing.isBanned) throw new Refusal('PERSON_UNKNOWN', { username });
    return person;
  }
}

/** @throws Refusal TICKET_CHECKED_IN */
export function demandOutside({ checkedInAt }: TicketFacts): void {
  if (checkedInAt) throw new Refusal('TICKET_CHECKED_IN');
}
