import * as z from 'zod';
import { EventId } from '../ids';
import { socketEvent } from '../socket-command';

/** To the topic `orders:<event id>`: orders are new or have another state, some of them told at once. Ask again. */
export const ordersChanged = socketEvent('orders:changed', { payload: z.strictObject({ eventId: EventId }) });
