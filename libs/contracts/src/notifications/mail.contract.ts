import * as z from 'zod';
import { endpoint } from '../endpoint';
import { Moment, page, paging } from '../fields';
import { LANGUAGES } from './language';
import { MAIL_STATES } from './mail.states';
import { MAIL_TEMPLATES, NOTIFICATION_KINDS } from './notification.kinds';

const MailId = z.uuid();

/** A mail, and what became of it. */
export const Mail = z
  .strictObject({
    id: MailId,
    template: z.enum([...MAIL_TEMPLATES, ...NOTIFICATION_KINDS]),
    /** A notification; else a mail that an account needs. */
    isNotification: z.boolean(),
    to: z.string(),
    language: z.enum(LANGUAGES),
    state: z.enum(MAIL_STATES),
    attempts: z.int(),
    /** What the mail server said, or why it could not be asked. */
    lastError: z.string().nullable(),
    at: Moment,
    /** When the next try is, for one that waits. */
    dueAt: Moment.nullable(),
    sentAt: Moment.nullable(),
    /** What it says. `null` in production, where links in it are secrets, and once it was sent. */
    content: z.strictObject({ subject: z.string(), text: z.string() }).nullable(),
    /** Whether an administrator can send it (again). */
    isOpen: z.boolean(),
  })
  .meta({ id: 'Mail' });
export type Mail = z.output<typeof Mail>;

export const MailPage = page(Mail)
  .extend({
    /** Whether a mail server is configured. */
    isSending: z.boolean(),
  })
  .meta({ id: 'MailPage' });
export type MailPage = z.output<typeof MailPage>;

export const listMails = endpoint({
  method: 'GET',
  path: '/mails',
  summary: 'List the mails that the site sends',
  description: 'The latest first.',
  permission: 'mail.read',
  query: z.strictObject({ ...paging, state: z.enum(MAIL_STATES).optional(), cursor: MailId.optional() }),
  response: MailPage,
  errors: [],
});

export const resendMail = endpoint({
  method: 'POST',
  path: '/mails/:mailId/resend',
  summary: 'Send a mail that was refused, kept, or perhaps lost',
  permission: 'mail.resend',
  params: z.strictObject({ mailId: MailId }),
  response: Mail,
  errors: ['NOT_FOUND', 'MAIL_NOT_OPEN'],
  status: 200,
});
