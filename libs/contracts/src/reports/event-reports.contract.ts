import * as z from 'zod';
import { endpoint } from '../endpoint';
import { TournamentId } from '../ids';
import { RegistrationState } from '../registrations/registration-facts.contract';
import { TournamentState } from '../tournaments/tournament.contract';
import { Count, ofEvent, overTime, series } from './report.fields';

const byState = z.record(RegistrationState, Count);

export const RegistrationReport = z
  .strictObject({
    ...series({
      /** Those who registered in this time, by the state that their registration has now. */
      states: byState,
      /** Everybody who had registered at its end. */
      total: Count,
    }),
    capacity: Count,
    /** All registrations by their state now. */
    states: byState,
  })
  .meta({ id: 'RegistrationReport' });
export type RegistrationReport = z.output<typeof RegistrationReport>;

export const getRegistrationReport = endpoint({
  ...ofEvent,
  method: 'GET',
  path: '/events/:eventId/reports/registrations',
  summary: 'Count the registrations of an event over time',
  query: z.strictObject(overTime),
  response: RegistrationReport,
  errors: ['NOT_FOUND'],
});

const occupancy = { seats: Count, taken: Count, held: Count, blocked: Count };

export const SeatReport = z
  .strictObject({
    ...series({
      /** Seats that somebody took in this time. */
      taken: Count,
      /** Seats that were given back. */
      returned: Count,
      /** Seats that had somebody at its end. */
      total: Count,
    }),
    ...occupancy,
    /** In the order of the plan; empty for an event without seats. */
    sections: z.array(z.strictObject({ no: z.int(), name: z.string(), ...occupancy })),
    /** Standing areas and free seating, by name. */
    areas: z.array(z.strictObject({ key: z.string(), name: z.string(), capacity: Count, taken: Count, held: Count })),
  })
  .meta({ id: 'SeatReport' });
export type SeatReport = z.output<typeof SeatReport>;

export const getSeatReport = endpoint({
  ...ofEvent,
  method: 'GET',
  path: '/events/:eventId/reports/seats',
  summary: 'Count the seats of an event over time, by section and by area',
  description: 'A seat is taken once somebody has a ticket for it; one that is only held is counted apart.',
  query: z.strictObject(overTime),
  response: SeatReport,
  errors: ['NOT_FOUND'],
});

export const ChatReport = z
  .strictObject({
    ...series({
      messages: Count,
      /** Different people who wrote in this time. */
      people: Count,
    }),
    messages: Count,
    people: Count,
  })
  .meta({ id: 'ChatReport' });
export type ChatReport = z.output<typeof ChatReport>;

export const getChatReport = endpoint({
  ...ofEvent,
  method: 'GET',
  path: '/events/:eventId/reports/chat',
  summary: 'Count what is written in the rooms of an event',
  description: 'Messages as they were written; those that were erased later are among them.',
  query: z.strictObject(overTime),
  response: ChatReport,
  errors: ['NOT_FOUND'],
});

export const TournamentReport = z
  .strictObject({
    tournaments: z.array(
      z.strictObject({
        id: TournamentId,
        name: z.string(),
        state: TournamentState,
        cap: Count,
        /** Those who take part, or took part until they dropped out. */
        entrants: Count,
        /** Those who entered and withdrew before the start. */
        withdrawn: Count,
        /** Those who left a running tournament, or were sent away. */
        dropped: Count,
        matches: z.strictObject({
          /** Decided by a result. */
          played: Count,
          /** Decided because a side did not come, gave up or was sent away. */
          walkovers: Count,
          /** Not decided yet. */
          open: Count,
        }),
      }),
    ),
  })
  .meta({ id: 'TournamentReport' });
export type TournamentReport = z.output<typeof TournamentReport>;

export const getTournamentReport = endpoint({
  ...ofEvent,
  method: 'GET',
  path: '/events/:eventId/reports/tournaments',
  summary: 'Count entrants, matches and no-shows of an event’s tournaments',
  description: 'In the order in which they were made. Byes are no matches.',
  response: TournamentReport,
  errors: ['NOT_FOUND'],
});
