import * as z from 'zod';
import { endpoint } from '../endpoint';
import { EventState } from '../events/event-facts.contract';
import { Moment, TimeZone } from '../fields';
import { SITE_ROLES } from '../grant';
import { EventId } from '../ids';
import { MAIL_STATES } from '../notifications/mail.states';
import { Count, overTime, series } from './report.fields';

const ofSite = { permission: 'report.ofSite', method: 'GET', errors: [] } as const;

export const AccountReport = z
  .strictObject({
    ...series({
      /** Accounts that were made in this time. */
      created: Count,
      /** Accounts that there were at its end, of those that are there now. */
      total: Count,
    }),
    roles: z.record(z.enum(SITE_ROLES), Count),
    /** People with a session that is not over. */
    signedIn: Count,
    banned: Count,
  })
  .meta({ id: 'AccountReport' });
export type AccountReport = z.output<typeof AccountReport>;

export const getAccountReport = endpoint({
  ...ofSite,
  path: '/reports/accounts',
  summary: 'Count the accounts of the site over time',
  query: z.strictObject({ ...overTime, zone: TimeZone.default('UTC') }),
  response: AccountReport,
});

export const EventsReport = z
  .strictObject({
    states: z.record(EventState, Count),
    /** What moderators have to decide. */
    waiting: z.strictObject({ events: Count, edits: Count }),
  })
  .meta({ id: 'EventsReport' });
export type EventsReport = z.output<typeof EventsReport>;

export const getEventsReport = endpoint({
  ...ofSite,
  path: '/reports/events',
  summary: 'Count the events of the site by state, and what waits for moderators',
  response: EventsReport,
});

export const MailReport = z
  .strictObject({
    mails: z.record(z.enum(MAIL_STATES), Count),
    /** Messages of the contact form that nobody has read. */
    unread: Count,
  })
  .meta({ id: 'MailReport' });
export type MailReport = z.output<typeof MailReport>;

export const getMailReport = endpoint({
  ...ofSite,
  path: '/reports/mail',
  summary: 'Count the mails by what became of them, and unread messages',
  description: 'Mails that were sent are forgotten after a while, so `sent` is not all that ever were.',
  response: MailReport,
});

export const ServerReport = z
  .strictObject({
    version: z.string(),
    node: z.string(),
    /** When the process that answers was started. */
    startedAt: Moment,
    memoryBytes: Count,
    /** Live connections to the process that answers. */
    sockets: Count,
    database: z.strictObject({
      version: z.string(),
      sizeBytes: Count,
      connections: Count,
      /** The name of the last migration. */
      schema: z.string(),
    }),
    /** Durable tasks that are still to be done. */
    tasks: z.strictObject({
      waiting: Count,
      /** Those of them that failed at least once. */
      failing: Count,
      oldest: Moment.nullable(),
    }),
    /** What the last check of the invariants found, on whichever node; nothing broken is the good answer. */
    integrity: z.strictObject({
      checkedAt: Moment.nullable(),
      tookMs: Count,
      broken: Count,
      /** The first of them, each with the row that shows it. */
      faults: z.array(
        z.strictObject({
          what: z.string().meta({ example: 'sold without its live ticket (seat 12)' }),
          eventId: EventId.nullable(),
          id: z.string(),
        }),
      ),
    }),
  })
  .meta({ id: 'ServerReport' });
export type ServerReport = z.output<typeof ServerReport>;

export const getServerReport = endpoint({
  ...ofSite,
  path: '/reports/server',
  summary: 'Tell how the server is',
  response: ServerReport,
});
