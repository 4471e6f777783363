import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line, Moment } from '../fields';
import { EventId } from '../ids';
import { LIST_NAME_MAX } from './check-in.limits';

export const ofEvent = z.strictObject({ eventId: EventId });
export const ofList = z.strictObject({ eventId: EventId, listId: z.uuid() });

/** Who may enter by a list, and when. */
export const CheckInListFacts = z
  .strictObject({
    name: line(LIST_NAME_MAX),
    /** Ids of ticket types; empty for whatever ticket. */
    ticketTypes: z.array(z.uuid()).max(50),
    opensAt: Moment.nullable(),
    closesAt: Moment.nullable(),
    /** Whoever leaves by a scan may come in again. */
    reEntry: z.boolean(),
    admitsUnpaid: z.boolean(),
  })
  .refine(({ opensAt, closesAt }) => opensAt === null || closesAt === null || opensAt < closesAt, {
    error: 'must open before it closes',
    path: ['closesAt'],
  })
  .meta({ id: 'CheckInListFacts' });
export type CheckInListFacts = z.output<typeof CheckInListFacts>;

export const CheckInList = z
  .strictObject({
    listId: z.uuid(),
    ...CheckInListFacts.shape,
    isActive: z.boolean(),
    /** How many came in, how many of them are inside now, and how many scans contradict others. */
    entries: z.int(),
    inside: z.int(),
    conflicts: z.int(),
    /** How many tickets are on it. */
    expected: z.int(),
  })
  .meta({ id: 'CheckInList' });
export type CheckInList = z.output<typeof CheckInList>;

const CheckInLists = z.strictObject({ lists: z.array(CheckInList) }).meta({ id: 'CheckInLists' });
export type CheckInLists = z.output<typeof CheckInLists>;

export const getCheckInLists = endpoint({
  method: 'GET',
  path: '/events/:eventId/check-in/lists',
  summary: 'The check-in lists of an event',
  description: 'An event that sells anything has one from the beginning, for every ticket.',
  permission: 'checkIn.scan',
  params: ofEvent,
  response: CheckInLists,
  errors: ['NOT_FOUND'],
});

export const addCheckInList = endpoint({
  method: 'POST',
  path: '/events/:eventId/check-in/lists',
  summary: 'Add a check-in list',
  permission: 'checkIn.manage',
  params: ofEvent,
  body: CheckInListFacts,
  response: CheckInLists,
  errors: ['NOT_FOUND', 'LIST_NAME_TAKEN', 'TOO_MANY_LISTS'],
});

export const changeCheckInList = endpoint({
  method: 'PUT',
  path: '/events/:eventId/check-in/lists/:listId',
  summary: 'Change a check-in list, or put it away',
  description: 'Who came in by it stays counted.',
  permission: 'checkIn.manage',
  params: ofList,
  body: z.strictObject({ facts: CheckInListFacts, isActive: z.boolean() }).meta({ id: 'CheckInListChange' }),
  response: CheckInLists,
  errors: ['NOT_FOUND', 'LIST_NAME_TAKEN'],
});
