import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line, Moment } from '../fields';
import { EventId, SeatNo, TeamId, UserId } from '../ids';
import * as limits from './booking.limits';

const SeatGroupId = z.uuid();
const Color = z.string().regex(/^#[0-9a-f]{6}$/);
const params = z.strictObject({ eventId: EventId });
const ofGroup = params.extend({ groupId: SeatGroupId });

const shown = {
  name: line(limits.SEAT_GROUP_NAME_MAX),
  /** A few letters for the map. */
  tag: line(limits.SEAT_GROUP_TAG_MAX, 0),
  /** `#rrggbb` */
  color: Color.nullable(),
};
const times = {
  /** From when its members may take its seats; at once without. */
  opensAt: Moment.nullable(),
  /** When what nobody has taken opens to all, by the database’s clock; never without. */
  releasesAt: Moment.nullable(),
};

/** A group that somebody is in. */
export const OpenGroup = z
  .strictObject({ groupId: SeatGroupId, ...shown, seatNos: z.array(SeatNo) })
  .meta({ id: 'OpenGroup' });
export type OpenGroup = z.output<typeof OpenGroup>;

export const SeatGroupMember = z
  .discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('user'), userId: UserId, name: z.string() }),
    z.strictObject({ kind: z.literal('team'), teamId: TeamId, name: z.string(), tag: z.string() }),
    z.strictObject({ kind: z.literal('ticketType'), ticketTypeId: z.uuid(), name: z.string() }),
  ])
  .meta({ id: 'SeatGroupMember' });
export type SeatGroupMember = z.output<typeof SeatGroupMember>;

/** Seats that are kept for people, as the event’s organizers see it. */
export const SeatGroup = z
  .strictObject({
    groupId: SeatGroupId,
    ...shown,
    ...times,
    isReleased: z.boolean(),
    /** Whether a code opens it. The code itself is told to nobody. */
    hasCode: z.boolean(),
    seatNos: z.array(SeatNo),
    members: z.array(SeatGroupMember),
  })
  .meta({ id: 'SeatGroup' });
export type SeatGroup = z.output<typeof SeatGroup>;

export const SeatGroups = z.strictObject({ groups: z.array(SeatGroup) }).meta({ id: 'SeatGroups' });
export type SeatGroups = z.output<typeof SeatGroups>;

/** What organizers say of a group. */
export const SeatGroupFacts = z
  .strictObject({
    ...shown,
    ...times,
    /** Whoever knows it becomes a member. Absent: as it is; `null`: none. */
    code: line(limits.SEAT_GROUP_CODE_MAX, limits.SEAT_GROUP_CODE_MIN).nullable().optional(),
  })
  .meta({ id: 'SeatGroupFacts' });
export type SeatGroupFacts = z.output<typeof SeatGroupFacts>;

const seatNos = z
  .array(SeatNo)
  .max(limits.SEATS_MAX)
  .refine((all) => new Set(all).size === all.length, { error: 'must name each seat once' });

const permission = 'booking.keepSeats';

export const listSeatGroups = endpoint({
  method: 'GET',
  path: '/events/:eventId/seat-groups',
  summary: 'The seat groups of an event',
  permission,
  params,
  response: SeatGroups,
  errors: ['NOT_FOUND'],
});

export const addSeatGroup = endpoint({
  method: 'POST',
  path: '/events/:eventId/seat-groups',
  summary: 'Add a seat group',
  permission,
  params,
  body: SeatGroupFacts,
  response: SeatGroup,
  errors: ['NOT_FOUND', 'NO_SEATING', 'SEAT_GROUP_NAME_TAKEN', 'TOO_MANY_SEAT_GROUPS'],
  idempotent: true,
});

export const changeSeatGroup = endpoint({
  method: 'PUT',
  path: '/events/:eventId/seat-groups/:groupId',
  summary: 'Change a seat group',
  permission,
  params: ofGroup,
  body: SeatGroupFacts,
  response: SeatGroup,
  errors: ['NOT_FOUND', 'SEAT_GROUP_NAME_TAKEN'],
});

export const removeSeatGroup = endpoint({
  method: 'DELETE',
  path: '/events/:eventId/seat-groups/:groupId',
  summary: 'Remove a seat group',
  description: 'Its seats are for everybody then; what was taken stays taken.',
  permission,
  params: ofGroup,
  response: z.void(),
  errors: ['NOT_FOUND'],
});

export const setGroupSeats = endpoint({
  method: 'PUT',
  path: '/events/:eventId/seat-groups/:groupId/seats',
  summary: 'Set the seats of a group',
  description: 'Exactly these. A seat is in one group at most: it leaves the one that it was in. Who has it keeps it.',
  permission,
  params: ofGroup,
  body: z.strictObject({ seatNos }),
  response: SeatGroup,
  errors: ['NOT_FOUND'],
});

export const setGroupMembers = endpoint({
  method: 'PUT',
  path: '/events/:eventId/seat-groups/:groupId/members',
  summary: 'Set who a group is for',
  description: 'Exactly these people, teams and ticket types. What members have taken they keep.',
  permission,
  params: ofGroup,
  body: z.strictObject({
    userIds: z.array(UserId).max(limits.SEAT_GROUP_MEMBERS_MAX),
    teamIds: z.array(TeamId).max(limits.SEAT_GROUP_MEMBERS_MAX),
    ticketTypeIds: z.array(z.uuid()).max(limits.SEAT_GROUP_MEMBERS_MAX),
  }),
  response: SeatGroup,
  errors: ['NOT_FOUND'],
});

/** For buyers: a code makes one a member of the group that it opens. */
export const joinSeatGroup = endpoint({
  method: 'POST',
  path: '/events/:eventId/seat-groups/join',
  summary: 'Open kept seats by a code',
  permission: 'booking.hold',
  params,
  body: z.strictObject({ code: z.string().trim().min(1).max(limits.SEAT_GROUP_CODE_MAX) }),
  response: OpenGroup,
  errors: ['NOT_FOUND', 'SEAT_GROUP_CODE_WRONG', 'RATE_LIMITED'],
  status: 200,
});
