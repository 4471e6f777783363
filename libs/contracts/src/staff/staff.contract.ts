import * as z from 'zod';
import { FoundPerson } from '../accounts/people.contract';
import { endpoint } from '../endpoint';
import { Moment } from '../fields';
import { STAFF_ROLES } from '../grant';
import { EventId, UserId } from '../ids';
import { GRANTABLE_ROLES } from './staff.limits';

const params = z.strictObject({ eventId: EventId });
const Grantable = z.enum(GRANTABLE_ROLES);

export const StaffMember = z
  .strictObject({
    person: FoundPerson,
    roles: z.array(
      z.strictObject({
        role: z.enum(STAFF_ROLES),
        since: Moment,
        /** Whether the asker may take it. */
        mayWithdraw: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'StaffMember' });
export type StaffMember = z.output<typeof StaffMember>;

/** Everybody who runs an event: its owner first, then by role and name. */
export const EventStaff = z
  .strictObject({
    members: z.array(StaffMember),
    may: z.strictObject({
      /** The roles that the asker may give. */
      grant: z.array(Grantable),
      handOver: z.boolean(),
    }),
  })
  .meta({ id: 'EventStaff' });
export type EventStaff = z.output<typeof EventStaff>;

export const listStaff = endpoint({
  method: 'GET',
  path: '/events/:eventId/staff',
  summary: 'List the staff of an event',
  description: 'For its owner, its managers and admins. No e-mail address is told.',
  permission: 'staff.manage',
  params,
  response: EventStaff,
  errors: [],
});

export const grantStaffRole = endpoint({
  method: 'POST',
  path: '/events/:eventId/staff',
  summary: 'Give somebody a role in the staff of an event',
  description:
    'The owner and admins give every role but the owner’s; managers give all of these but their own. It holds from the ' +
    'answer on, for requests and for sockets. A repeat changes nothing.',
  permission: 'staff.manage',
  params,
  body: z.strictObject({ userId: UserId, role: Grantable }).meta({ id: 'StaffGrant' }),
  response: EventStaff,
  status: 200,
  errors: ['STAFF_OWNER', 'STAFF_FULL'],
});

export const withdrawStaffRole = endpoint({
  method: 'DELETE',
  path: '/events/:eventId/staff/:userId/:role',
  summary: 'Take a role in the staff of an event from somebody',
  description:
    'Whoever may give a role may take it; one’s own role anybody may lay down. Their sockets close and come back with ' +
    'the rights that are left. Nobody removes the owner.',
  permission: 'staff.withdraw',
  params: params.extend({ userId: UserId, role: z.enum(STAFF_ROLES) }),
  response: z.void(),
  errors: ['STAFF_OWNER'],
});

export const handEventOver = endpoint({
  method: 'POST',
  path: '/events/:eventId/owner',
  summary: 'Hand an event over to another organizer',
  description:
    'The new owner has to be an organizer or admin. Whoever owned it stays as a manager. Refused with STALE when `from` is ' +
    'no longer its owner.',
  permission: 'staff.handOver',
  params,
  body: z
    .strictObject({
      userId: UserId,
      /** The owner that the asker has seen. */
      from: UserId,
    })
    .meta({ id: 'EventHandOver' }),
  response: z.void(),
  errors: ['STAFF_NOT_ORGANIZER', 'STAFF_OWNER', 'EVENT_VENUE_TAKEN'],
});
