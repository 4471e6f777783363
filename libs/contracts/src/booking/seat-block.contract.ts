import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line } from '../fields';
import { EventId, SeatNo } from '../ids';
import { BLOCK_REASON_MAX, SEATS_MAX } from './booking.limits';

/** Seats that are taken off sale for one reason. */
export const SeatBlock = z.strictObject({ reason: z.string(), seatNos: z.array(SeatNo) }).meta({ id: 'SeatBlock' });
export type SeatBlock = z.output<typeof SeatBlock>;

export const SeatBlocks = z.strictObject({ blocks: z.array(SeatBlock) }).meta({ id: 'SeatBlocks' });
export type SeatBlocks = z.output<typeof SeatBlocks>;

const params = z.strictObject({ eventId: EventId });
const permission = 'booking.keepSeats';
const seatNos = z
  .array(SeatNo)
  .min(1)
  .max(SEATS_MAX)
  .refine((all) => new Set(all).size === all.length, { error: 'must name each seat once' });

export const listSeatBlocks = endpoint({
  method: 'GET',
  path: '/events/:eventId/seat-blocks',
  summary: 'The blocked seats of an event',
  permission,
  params,
  response: SeatBlocks,
  errors: ['NOT_FOUND'],
});

export const blockSeats = endpoint({
  method: 'POST',
  path: '/events/:eventId/seat-blocks',
  summary: 'Take seats off sale',
  description: 'All of them or none: a seat that somebody has is refused. Blocked seats get the new reason.',
  permission,
  params,
  body: z.strictObject({ seatNos, reason: line(BLOCK_REASON_MAX) }),
  response: SeatBlocks,
  errors: ['NOT_FOUND', 'SEAT_TAKEN'],
  idempotent: true,
});

export const unblockSeats = endpoint({
  method: 'POST',
  path: '/events/:eventId/seat-blocks/end',
  summary: 'Put blocked seats on sale again',
  description: 'Those of the seats that are blocked; the others are left as they are.',
  permission,
  params,
  body: z.strictObject({ seatNos }),
  response: SeatBlocks,
  errors: ['NOT_FOUND'],
  status: 200,
  idempotent: true,
});
