import * as z from 'zod';
import { endpoint } from '../endpoint';
import { SeatNo, TeamId } from '../ids';
import { MyTicket, ofEvent } from './ticket.contract';
import { NAME_AUDIENCES, NAMED_SEATS_SPAN } from './ticket.limits';

const seatNumber = z.coerce.number().int().min(0).max(999_999);

export const SeatNames = z
  .strictObject({
    seats: z.array(z.strictObject({ seatNo: SeatNo, name: z.string(), tag: z.string().nullable() })),
  })
  .meta({ id: 'SeatNames' });
export type SeatNames = z.output<typeof SeatNames>;

export const getSeatNames = endpoint({
  method: 'GET',
  path: '/events/:eventId/seats/names',
  summary: 'Who sits where',
  description:
    'The names of people who come, for those whom each of them lets see it: everyone who is signed in, their teams, or ' +
    `nobody. For a span of at most ${NAMED_SEATS_SPAN} seats. The public state of seats never tells a person.`,
  permission: 'ticket.seeNames',
  params: ofEvent,
  query: z
    .strictObject({ from: seatNumber, to: seatNumber })
    .refine(({ from, to }) => from <= to && to - from < NAMED_SEATS_SPAN, {
      error: `must span 1 to ${NAMED_SEATS_SPAN} seats`,
    })
    .meta({ example: { from: 0, to: 99 } }),
  response: SeatNames,
  errors: ['NOT_FOUND'],
});

const Choice = z.strictObject({ shownTo: z.enum(NAME_AUDIENCES) }).meta({ id: 'SeatNameChoice' });
export type SeatNameChoice = z.output<typeof Choice>;

export const getNameChoice = endpoint({
  method: 'GET',
  path: '/me/seat-name',
  summary: 'Who may read my name at my seats',
  permission: 'ticket.own',
  response: Choice,
  errors: [],
});

export const chooseNameAudience = endpoint({
  method: 'PUT',
  path: '/me/seat-name',
  summary: 'Choose who may read my name at my seats',
  permission: 'ticket.own',
  body: Choice,
  response: Choice,
  errors: [],
});

/** A team with its people at an event, for its captain. */
export const TeamSeating = z
  .strictObject({
    teamId: TeamId,
    name: z.string(),
    tag: z.string(),
    members: z.array(
      z.strictObject({
        name: z.string(),
        username: z.string(),
        /** `null` for who has no ticket. */
        ticket: MyTicket.pick({ ticketId: true, seatNo: true, label: true, ticketType: true }).nullable(),
        /** Whether the captain may seat them now. */
        maySeat: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'TeamSeating' });
export type TeamSeating = z.output<typeof TeamSeating>;

export const getTeamSeating = endpoint({
  method: 'GET',
  path: '/events/:eventId/team-seating',
  summary: 'Where the people of my teams sit',
  description: 'The teams that I lead, each with its people and their tickets at the event.',
  permission: 'ticket.own',
  params: ofEvent,
  response: z.strictObject({ teams: z.array(TeamSeating) }).meta({ id: 'TeamSeatings' }),
  errors: ['NOT_FOUND'],
});
