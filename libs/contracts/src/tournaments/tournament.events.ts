import * as z from 'zod';
import { EventId, TournamentId } from '../ids';
import { socketEvent } from '../socket-command';
import { BracketChange } from './bracket.contract';

/** To `tournament:<id>`: matches moved. Numbered: whoever has another `from` than the last `to` asks for the bracket again. */
export const tournamentMoved = socketEvent('tournament:moved', { payload: BracketChange });

/** To `tournament:<id>`: facts, entrants or seeding changed; ask again. */
export const tournamentChanged = socketEvent('tournament:changed', {
  payload: z.strictObject({ tournamentId: TournamentId }),
});

/** To `event:<id>`: the event's list of tournaments is another; ask again. */
export const tournamentsChanged = socketEvent('tournaments:changed', { payload: z.strictObject({ eventId: EventId }) });
