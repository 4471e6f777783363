import * as z from 'zod';
import { endpoint } from '../endpoint';
import { Moment, page, paging } from '../fields';
import { EventId, UserId } from '../ids';
import { AUDIT_ACTIONS, AUDIT_TARGETS } from './audit.actions';

const Facts = z.record(z.string(), z.unknown()).nullable();

/** One deed of somebody with special rights. Entries are never changed nor removed. */
export const AuditEntry = z
  .strictObject({
    /** Counts from 1 without a gap. */
    seq: z.int(),
    at: Moment,
    /** `null` for the system; the name is `null` when the account is gone. */
    actor: z.strictObject({ id: UserId, name: z.string().nullable() }).nullable(),
    action: z.enum(AUDIT_ACTIONS),
    target: z.strictObject({
      kind: z.enum(AUDIT_TARGETS),
      id: z.string(),
      /** An account's name as it is now, anything else's as it was then. */
      name: z.string().nullable(),
    }),
    eventId: EventId.nullable(),
    /** What the deed changed, as it was and as it became. */
    before: Facts,
    after: Facts,
    reason: z.string().nullable(),
    /** Finds the request in the server's log. */
    requestId: z.string().nullable(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.output<typeof AuditEntry>;

export const AuditPage = page(AuditEntry).meta({ id: 'AuditPage' });
export type AuditPage = z.output<typeof AuditPage>;

export const listAudit = endpoint({
  method: 'GET',
  path: '/audit',
  summary: 'Search the audit log',
  description:
    'The latest first. `search` is part of a reason, of what a deed was done to, or of the name or username of whoever did ' +
    'it or had it done to them.',
  permission: 'audit.read',
  query: z.strictObject({
    ...paging,
    search: z.string().trim().min(1).max(100).optional(),
    actor: UserId.optional(),
    action: z.enum(AUDIT_ACTIONS).optional(),
    /** The id of what it was done to. */
    target: z.string().min(1).max(100).optional(),
    eventId: EventId.optional(),
    /** From this moment on. */
    from: Moment.optional(),
    /** Before this moment. */
    to: Moment.optional(),
    cursor: z
      .string()
      .regex(/^\d{1,15}$/)
      .optional(),
  }),
  response: AuditPage,
  errors: [],
});
