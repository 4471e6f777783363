import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line, Moment, prose } from '../fields';
import { EventId } from '../ids';
import { Revision } from './event-facts.contract';
import * as limits from './programme.limits';

export const ScheduleItemId = z.uuid();
export const ScheduleKind = z.enum(limits.SCHEDULE_KINDS);
export type ScheduleKind = z.output<typeof ScheduleKind>;

const written = {
  kind: ScheduleKind,
  title: line(limits.SCHEDULE_TITLE_MAX),
  place: line(limits.SCHEDULE_PLACE_MAX, 0).default(''),
  description: prose(limits.SCHEDULE_TEXT_MAX).default(''),
  startsAt: Moment,
  /** `null`: a moment, such as the opening of the doors. */
  endsAt: Moment.nullable().default(null),
};
const startsBeforeItEnds = ({ startsAt, endsAt }: { startsAt: string; endsAt: string | null }) =>
  endsAt === null || !(Date.parse(startsAt) >= Date.parse(endsAt));
const endPointer = { path: ['endsAt'], error: 'must be after the start' };

export const NewScheduleItem = z
  .strictObject(written)
  .refine(startsBeforeItEnds, endPointer)
  .meta({ id: 'NewScheduleItem' });
export type NewScheduleItem = z.output<typeof NewScheduleItem>;

export const ScheduleItemEdit = z
  .strictObject({ ...written, rev: Revision })
  .refine(startsBeforeItEnds, endPointer)
  .meta({ id: 'ScheduleItemEdit' });
export type ScheduleItemEdit = z.output<typeof ScheduleItemEdit>;

/** A line of an event's timetable. */
export const ScheduleItem = z
  .strictObject({
    id: ScheduleItemId,
    rev: Revision,
    kind: ScheduleKind,
    title: z.string(),
    place: z.string(),
    description: z.string(),
    startsAt: Moment,
    endsAt: Moment.nullable(),
  })
  .meta({ id: 'ScheduleItem' });
export type ScheduleItem = z.output<typeof ScheduleItem>;

/** An event's timetable, in the order of time. Its times are meant in the event's zone. */
export const Schedule = z.strictObject({ items: z.array(ScheduleItem) }).meta({ id: 'Schedule' });
export type Schedule = z.output<typeof Schedule>;

const ofEvent = z.strictObject({ eventId: EventId });
const ofItem = z.strictObject({ eventId: EventId, itemId: ScheduleItemId });

export const getSchedule = endpoint({
  method: 'GET',
  path: '/events/:eventId/schedule',
  summary: 'Get the timetable of an event',
  permission: 'event.read',
  params: ofEvent,
  response: Schedule,
  errors: [],
});

export const addScheduleItem = endpoint({
  method: 'POST',
  path: '/events/:eventId/schedule',
  summary: 'Add a line to the timetable',
  description: 'Within a day before the start and after the end of the event. A timetable needs no review.',
  permission: 'event.manage',
  params: ofEvent,
  body: NewScheduleItem,
  response: Schedule,
  errors: ['EVENT_WRONG_STATE', 'SCHEDULE_OUTSIDE', 'SCHEDULE_FULL'],
  idempotent: true,
});

export const putScheduleItem = endpoint({
  method: 'PUT',
  path: '/events/:eventId/schedule/:itemId',
  summary: 'Change a line of the timetable',
  description: 'Refused with STALE when somebody else was faster.',
  permission: 'event.manage',
  params: ofItem,
  body: ScheduleItemEdit,
  response: Schedule,
  errors: ['EVENT_WRONG_STATE', 'SCHEDULE_OUTSIDE'],
});

export const removeScheduleItem = endpoint({
  method: 'DELETE',
  path: '/events/:eventId/schedule/:itemId',
  summary: 'Take a line out of the timetable',
  permission: 'event.manage',
  params: ofItem,
  response: Schedule,
  status: 200,
  errors: ['EVENT_WRONG_STATE'],
});
