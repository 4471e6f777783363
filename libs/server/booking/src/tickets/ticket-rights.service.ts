import { Inject, Injectable } from '@nestjs/common';
import type { UserId } from '@ringside/kernel';
import { TeamDirectory } from '@ringside/server/ports';
import type { SeatMove } from '../seats/seat-move.repository';
import type { TicketFacts } from './ticket.repository';

/** Who comes with a ticket: whoever was named, or its bearer while nobody was. */
export const whoComes = ({ participant, participantName, bearer }: TicketFacts): UserId | null =>
  participant ?? (participantName === null ? bearer : null);

/** Who may do what with a ticket. */
@Injectable()
export class TicketRights {
  constructor(@Inject(TeamDirectory) private readonly teams: TeamDirectory) {}

  /** Its seat manager, and captains of a team of whoever comes with it. */
  async maySeat(me: UserId, ticket: TicketFacts): Promise<boolean> {
    if (ticket.seatManager === me) return true;
    const person = whoComes(ticket);
    if (person === null) return false;
    const led = await this.teams.ledBy(me);
    return led.some(({ members }) => members.includes(person));
  }

  /** For whom seats that are kept for a group are open to a ticket: its bearer, who comes, and their teams. */
  async openFor(ticket: TicketFacts): Promise<SeatMove['as']> {
    const people = [...new Set([ticket.bearer, whoComes(ticket) ?? ticket.bearer])];
    const teams = [...(await this.teams.teamsOf(people)).values()].flat().map(({ teamId }) => teamId);
    return { people, teams, typeId: ticket.typeId };
  }
}
