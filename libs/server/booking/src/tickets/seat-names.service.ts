import { Inject, Injectable } from '@nestjs/common';
import type { NameAudience, SeatNames, TeamSeating } from '@ringside/contracts/tickets';
import type { EventId } from '@ringside/kernel';
import { type Actor, EventDirectory, type LedTeam, People, TeamDirectory } from '@ringside/server/ports';
import { SeatNamesRepository } from './seat-names.repository';
import { whoComes } from './ticket-rights.service';
import { type TicketFacts, TicketRepository, type TicketTerms } from './ticket.repository';

/** Who sits where, for those whom each person lets see it. */
@Injectable()
export class SeatNamesService {
  constructor(
    private readonly names: SeatNamesRepository,
    private readonly tickets: TicketRepository,
    @Inject(EventDirectory) private readonly events: EventDirectory,
    @Inject(People) private readonly people: People,
    @Inject(TeamDirectory) private readonly teams: TeamDirectory,
  ) {}

  /** @throws Refusal NOT_FOUND */
  async between(eventId: EventId, me: Actor, { from, to }: { from: number; to: number }): Promise<SeatNames> {
    await this.events.getVisible(eventId, me);
    const sitting = await this.names.sitting(eventId, from, to);
    const ids = [...new Set([me.userId, ...sitting.map(({ userId }) => userId)])];
    const names = await this.people.names(ids);
    const teams = await this.teams.teamsOf(ids);
    const mine = new Set(teams.get(me.userId)?.map(({ teamId }) => teamId));
    return {
      seats: sitting.flatMap((person) => {
        const [name, theirs] = [names.get(person.userId)?.name, teams.get(person.userId) ?? []];
        const shared = theirs.find(({ teamId }) => mine.has(teamId));
        const isShown = person.userId === me.userId || shows(person.shownTo, shared !== undefined);
        if (!isShown || name === undefined) return [];
        return [{ seatNo: person.seatNo, name, tag: (shared ?? theirs[0])?.tag ?? null }];
      }),
    };
  }

  choiceOf({ userId }: Actor): Promise<NameAudience> {
    return this.names.choiceOf(userId);
  }

  choose({ userId }: Actor, shownTo: NameAudience): Promise<void> {
    return this.names.choose(userId, shownTo);
  }

  /** The teams that somebody leads, each with everybody's ticket. @throws Refusal NOT_FOUND */
  async ofMyTeams(eventId: EventId, me: Actor): Promise<TeamSeating[]> {
    await this.events.getVisible(eventId, me);
    const led = await this.teams.ledBy(me.userId);
    const terms = await this.tickets.terms(eventId);
    const people = [...new Set(led.flatMap(({ members }) => members))];
    const names = await this.people.names(people);
    const tickets = await this.tickets.ofPeople(eventId, people);
    const known = (userId: (typeof people)[number]) => names.get(userId) ?? { name: '', username: '' };
    return led.map((team) => seatingOf(team, tickets, { known, terms }));
  }
}

const shows = (audience: NameAudience, isTeamMate: boolean): boolean =>
  audience === 'everyone' || (audience === 'teams' && isTeamMate);

function seatingOf(
  { teamId, name, tag, members }: LedTeam,
  tickets: readonly TicketFacts[],
  {
    known,
    terms,
  }: {
    known: (userId: LedTeam['members'][number]) => { name: string; username: string };
    terms: TicketTerms | undefined;
  },
): TeamSeating {
  const rows = members.flatMap((userId) => {
    const own = tickets.filter((ticket) => whoComes(ticket) === userId);
    const { name: person, username } = known(userId);
    return (own.length > 0 ? own : [undefined]).map((ticket) => ({
      name: person,
      username,
      ticket: ticket
        ? { ticketId: ticket.ticketId, seatNo: ticket.seatNo, label: ticket.label, ticketType: ticket.typeName }
        : null,
      maySeat: ticket !== undefined && !ticket.checkedInAt && terms?.isSeatingLocked === false,
    }));
  });
  return { teamId, name, tag, members: rows };
}
