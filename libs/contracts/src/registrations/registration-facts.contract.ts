import * as z from 'zod';
import { Moment, page } from '../fields';
import { EventSummary } from '../events/event-facts.contract';
import { EventId, PictureId, UserId } from '../ids';
import * as limits from './registration.limits';

export const RegistrationState = z.enum(limits.REGISTRATION_STATES);
export type RegistrationState = z.output<typeof RegistrationState>;

const settings = {
  /** `null`: from the event’s publication on. */
  opensAt: Moment.nullable(),
  /** `null`: until the event’s end. */
  closesAt: Moment.nullable(),
  mode: z.enum(limits.REGISTRATION_MODES),
  /** Whether whoever comes too late may wait for a place. */
  hasWaitlist: z.boolean(),
  audience: z.enum(limits.LIST_AUDIENCES),
};

export const RegistrationSettings = z
  .strictObject(settings)
  .refine(
    ({ opensAt, closesAt }) => opensAt === null || closesAt === null || Date.parse(opensAt) < Date.parse(closesAt),
    {
      path: ['closesAt'],
      error: 'must be after the opening',
    },
  )
  .meta({ id: 'RegistrationSettings' });
export type RegistrationSettings = z.output<typeof RegistrationSettings>;

export const RegistrationCounts = z
  .strictObject({
    capacity: z.int(),
    /** Accepted or present. */
    taken: z.int(),
    waiting: z.int(),
  })
  .meta({ id: 'RegistrationCounts' });
export type RegistrationCounts = z.output<typeof RegistrationCounts>;

export const MyRegistration = z
  .strictObject({
    id: z.uuid(),
    state: RegistrationState,
    /** From 1 on, while it waits. */
    place: z.int().nullable(),
    /** Whether the participants’ list shows this person by name. */
    isListed: z.boolean(),
    /** What the organizers wrote when they rejected it. */
    reason: z.string().nullable(),
    registeredAt: Moment,
  })
  .meta({ id: 'MyRegistration' });
export type MyRegistration = z.output<typeof MyRegistration>;

/** How registration for an event stands for whoever asks. */
export const EventRegistration = z
  .strictObject({
    eventId: EventId,
    ...settings,
    counts: RegistrationCounts,
    mine: MyRegistration.nullable(),
    may: z.strictObject({
      /** Why not, for a person who has no registration that counts. */
      registerBar: z.enum(limits.REGISTRATION_BARS).nullable(),
      withdraw: z.boolean(),
      join: z.boolean(),
      /** Whether the participants’ list is open to the asker. */
      seeParticipants: z.boolean(),
    }),
  })
  .meta({ id: 'EventRegistration' });
export type EventRegistration = z.output<typeof EventRegistration>;

const person = {
  userId: UserId,
  username: z.string(),
  name: z.string(),
  /** Their picture, 128 pixels wide at `/media/:pictureId/128`; absent without one. */
  picture: PictureId.optional(),
};

/** Somebody on the participants’ list. */
export const Participant = z
  .strictObject({ ...person, state: z.enum(['accepted', 'joined']) })
  .meta({ id: 'Participant' });
export type Participant = z.output<typeof Participant>;

export const ParticipantPage = page(Participant)
  .extend({
    /** How many take part in all. */
    total: z.int(),
    /** How many of them are not shown by name. */
    unlisted: z.int(),
  })
  .meta({ id: 'ParticipantPage' });
export type ParticipantPage = z.output<typeof ParticipantPage>;

/** A registration as the organizers see it. */
export const Registration = z
  .strictObject({
    id: z.uuid(),
    person: z.strictObject(person),
    state: RegistrationState,
    place: z.int().nullable(),
    isListed: z.boolean(),
    reason: z.string().nullable(),
    registeredAt: Moment,
    changedAt: Moment,
  })
  .meta({ id: 'Registration' });
export type Registration = z.output<typeof Registration>;

export const RegistrationPage = page(Registration)
  .extend({
    /** How many there are in each state, whatever was searched for. */
    counts: z.record(RegistrationState, z.int()),
    capacity: z.int(),
  })
  .meta({ id: 'RegistrationPage' });
export type RegistrationPage = z.output<typeof RegistrationPage>;

/** One of my registrations, with its event. */
export const OwnRegistration = z
  .strictObject({ event: EventSummary, registration: MyRegistration })
  .meta({ id: 'OwnRegistration' });
export type OwnRegistration = z.output<typeof OwnRegistration>;

export const OwnRegistrationPage = page(OwnRegistration).meta({ id: 'OwnRegistrationPage' });
export type OwnRegistrationPage = z.output<typeof OwnRegistrationPage>;
