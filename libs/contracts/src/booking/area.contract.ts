import * as z from 'zod';
import { endpoint } from '../endpoint';
import { EventId } from '../ids';
import { socketEvent } from '../socket-command';

/** How full a standing area is, as everyone may know it. */
export const AreaCount = z
  .strictObject({
    /** The area’s key in the plan. */
    key: z.string(),
    /** Places left: exact below 50, else rounded down. */
    free: z.int().min(0),
  })
  .meta({ id: 'AreaCount' });
export type AreaCount = z.output<typeof AreaCount>;

export const AreaCounts = z.strictObject({ areas: z.array(AreaCount) }).meta({ id: 'AreaCounts' });
export type AreaCounts = z.output<typeof AreaCounts>;

export const getAreaCounts = endpoint({
  method: 'GET',
  path: '/events/:eventId/areas',
  summary: 'The places left in the standing areas',
  permission: 'booking.see',
  params: z.strictObject({ eventId: EventId }),
  response: AreaCounts,
  errors: ['NOT_FOUND'],
});

/** To the topic `seats:<eventId>`: areas whose count is another now, in the same batches as the seats. */
export const areaChanged = socketEvent('area:changed', { payload: AreaCounts });
