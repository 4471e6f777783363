import * as z from 'zod';
import { endpoint } from '../endpoint';
import { page, paging } from '../fields';
import { EventHead } from '../events/event-head.contract';
import { Tournament } from './tournament.contract';

/** A tournament that I have entered, with its event. */
export const OwnTournament = z.strictObject({ event: EventHead, tournament: Tournament }).meta({ id: 'OwnTournament' });
export type OwnTournament = z.output<typeof OwnTournament>;

export const OwnTournamentPage = page(OwnTournament).meta({ id: 'OwnTournamentPage' });
export type OwnTournamentPage = z.output<typeof OwnTournamentPage>;

export const listMyTournaments = endpoint({
  method: 'GET',
  path: '/me/tournaments',
  summary: 'List the tournaments I have entered',
  description: 'Those of events that are open to everyone, the tournament that was made last first.',
  permission: 'tournament.own',
  query: z.strictObject(paging),
  response: OwnTournamentPage,
  errors: [],
});
