import * as z from 'zod';
import { TeamId } from '../ids';
import { socketEvent } from '../socket-command';

/** To the topic `team:<id>`: the team or its people are others. Ask again. */
export const teamChanged = socketEvent('team:changed', { payload: z.strictObject({ teamId: TeamId }) });

/** To every open page of a person: their teams or invitations are others. Ask again. */
export const myTeamsChanged = socketEvent('my-teams:changed', { payload: z.strictObject({}) });
