import * as z from 'zod';
import { line, Moment, page, prose, TimeZone } from '../fields';
import { STAFF_ROLES } from '../grant';
import { EventId, UserId } from '../ids';
import { Picture } from '../pictures/picture-facts.contract';
import * as limits from './event.limits';

export const EventState = z.enum(limits.EVENT_STATES);
export type EventState = z.output<typeof EventState>;

export const EventCommand = z.enum(limits.EVENT_COMMANDS);
export type EventCommand = z.output<typeof EventCommand>;

export const EventGap = z.enum(limits.EVENT_GAPS);
export type EventGap = z.output<typeof EventGap>;

export const Venue = z
  .strictObject({ name: line(limits.VENUE_NAME_MAX), address: line(limits.VENUE_ADDRESS_MAX, 0).default('') })
  .meta({ id: 'Venue' });
export type Venue = z.output<typeof Venue>;

/** Years that an event can plausibly lie in, and that every layer below can store. */
export const PlannedMoment = Moment.refine((at) => at >= '2000' && at < '2200', 'must lie between 2000 and 2199');

export const EventTitle = line(limits.EVENT_TITLE_MAX, limits.EVENT_TITLE_MIN);

const writable = {
  title: EventTitle,
  /** One or two sentences for lists. May be empty until the event is submitted. */
  summary: line(limits.EVENT_SUMMARY_MAX, 0).default(''),
  /** Markdown. May be empty until the event is submitted. */
  description: prose(limits.EVENT_DESCRIPTION_MAX).default(''),
  games: z.array(line(limits.EVENT_GAME_MAX)).max(limits.EVENT_GAMES_MAX).default([]),
  /** `null` for an online event. */
  venue: Venue.nullable(),
  startsAt: PlannedMoment,
  endsAt: PlannedMoment,
  timeZone: TimeZone,
  capacity: z.int().min(1).max(limits.EVENT_CAPACITY_MAX),
};

/** A moment that is none has its own message: it is not also told to be out of order. */
const startsBeforeItEnds = ({ startsAt, endsAt }: { startsAt: string; endsAt: string }) =>
  !(Date.parse(startsAt) >= Date.parse(endsAt));
const endPointer = { path: ['endsAt'], error: 'must be after the start' };

export const NewEvent = z.strictObject(writable).refine(startsBeforeItEnds, endPointer).meta({ id: 'NewEvent' });
export type NewEvent = z.output<typeof NewEvent>;

/** The revision that the sender has seen; another one by now refuses with STALE, and nothing is changed. */
export const Revision = z.int().min(1);

export const EventEdit = z
  .strictObject({ ...writable, rev: Revision })
  .refine(startsBeforeItEnds, endPointer)
  .meta({ id: 'EventEdit' });
export type EventEdit = z.output<typeof EventEdit>;

const summary = {
  id: EventId,
  title: z.string(),
  summary: z.string(),
  games: z.array(z.string()),
  venue: z.strictObject({ name: z.string(), address: z.string() }).nullable(),
  startsAt: Moment,
  endsAt: Moment,
  timeZone: z.string(),
  capacity: z.int(),
  state: EventState,
  organizer: z.strictObject({ id: UserId, name: z.string() }),
  /** The first of its pictures. */
  cover: Picture.nullable(),
};

/** An event as lists show it. */
export const EventSummary = z.strictObject(summary).meta({ id: 'EventSummary' });
export type EventSummary = z.output<typeof EventSummary>;

/** An event whole, with what the asker may do to it now. */
export const EventDetails = z
  .strictObject({
    ...summary,
    /** Markdown, as it was written. */
    description: z.string(),
    /** The description as HTML that is safe to put into a page. */
    descriptionHtml: z.string(),
    rev: Revision,
    createdAt: Moment,
    updatedAt: Moment,
    /** From then on its manager may start it. */
    startableFrom: Moment,
    /** The last decision of a moderator that gave a reason. Only its staff and moderators are told. */
    review: z.strictObject({ reason: z.string(), at: Moment }).nullable(),
    /** The latest proposed edit while it waits or after it was sent back. Only those who lead it and moderators are told. */
    edit: z.strictObject({ state: z.enum(['open', 'rejected']), at: Moment }).nullable(),
    /** Why it was cancelled, for everybody who sees it. */
    cancelReason: z.string().nullable(),
    /** What it lacks before it can be submitted. Empty for people who cannot submit it. */
    missing: z.array(EventGap),
    /** The roles that the asker has in its staff. */
    myRoles: z.array(z.enum(STAFF_ROLES)),
    may: z.strictObject({
      /** Is its owner, manager or an admin. */
      manage: z.boolean(),
      /** Their submission and edits are public without a moderator. */
      publish: z.boolean(),
      /** May judge it: a moderator or admin who is not of its staff. */
      moderate: z.boolean(),
      /** It is a draft that was never submitted, and the asker may remove it. */
      delete: z.boolean(),
      /** The commands that its state and the asker's role allow now; `start` may still be too early. */
      commands: z.array(EventCommand),
    }),
  })
  .meta({ id: 'EventDetails' });
export type EventDetails = z.output<typeof EventDetails>;

export const EventPage = page(EventSummary).meta({ id: 'EventPage' });
export type EventPage = z.output<typeof EventPage>;
