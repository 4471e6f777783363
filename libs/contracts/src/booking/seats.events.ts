import * as z from 'zod';
import { socketEvent } from '../socket-command';
import { SeatChanges, SeatPos } from './seats.contract';

/**
 * To the topic `seats:<eventId>`: everything that changed since `from` and was visible at `pos`. Batches may overlap.
 * A client whose `pos[0]` is smaller than `from` has a gap and asks `GET /events/:eventId/seats?since=`.
 */
export const seatChanged = socketEvent('seat:changed', {
  payload: z.strictObject({ epoch: z.uuid(), from: z.int(), pos: SeatPos, changes: SeatChanges }),
});

/** To the same topic: the position of the last batch. A client that is behind it, or of another epoch, asks anew. */
export const seatHead = socketEvent('seat:head', {
  payload: z.strictObject({ epoch: z.uuid(), pos: SeatPos }),
});

/** To one person's pages: their hold or their tickets changed. */
export const mineChanged = socketEvent('booking:mine-changed', { payload: z.strictObject({}) });
