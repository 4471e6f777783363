import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line, Moment, page, paging, prose } from '../fields';
import { UserId } from '../ids';
import { CONTACT_STATES } from './contact.states';
import { LANGUAGES } from './language';
import * as limits from './notification.limits';

const ContactId = z.uuid();
const text = prose(limits.CONTACT_TEXT_MAX).trim().min(limits.CONTACT_TEXT_MIN);

/** What a visitor writes to those who run the site. */
export const NewContact = z
  .strictObject({
    /** Needed of visitors. Of somebody who is signed in, name and address are those of their account. */
    name: line(limits.CONTACT_NAME_MAX).optional(),
    /** Where an answer goes. */
    address: z.email().max(limits.MAIL_ADDRESS_MAX).optional(),
    subject: line(limits.CONTACT_SUBJECT_MAX),
    text,
    language: z.enum(LANGUAGES).default('en'),
    /** A field that people do not see. What fills it in is a program: its message is thanked for and thrown away. */
    website: z.string().max(500).default(''),
  })
  .meta({ id: 'NewContact' });
export type NewContact = z.output<typeof NewContact>;

export const sendContact = endpoint({
  method: 'POST',
  path: '/contact',
  summary: 'Write to those who run the site',
  permission: 'contact.send',
  body: NewContact,
  response: z.void(),
  errors: [],
  idempotent: true,
});

/** A message of the contact form. */
export const Contact = z
  .strictObject({
    id: ContactId,
    at: Moment,
    name: z.string(),
    address: z.string(),
    /** The account it came from, if its writer was signed in. */
    userId: UserId.nullable(),
    subject: z.string(),
    text: z.string(),
    language: z.enum(LANGUAGES),
    state: z.enum(CONTACT_STATES),
    reply: z.strictObject({ text: z.string(), at: Moment, by: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'Contact' });
export type Contact = z.output<typeof Contact>;

export const ContactPage = page(Contact)
  .extend({
    /** How many nobody has opened. */
    unread: z.int(),
  })
  .meta({ id: 'ContactPage' });
export type ContactPage = z.output<typeof ContactPage>;

export const listContacts = endpoint({
  method: 'GET',
  path: '/contacts',
  summary: 'List what people wrote by the contact form',
  description: 'The latest first.',
  permission: 'contact.answer',
  query: z.strictObject({ ...paging, state: z.enum(CONTACT_STATES).optional(), cursor: ContactId.optional() }),
  response: ContactPage,
  errors: [],
});

const params = z.strictObject({ contactId: ContactId });

export const getContact = endpoint({
  method: 'GET',
  path: '/contacts/:contactId',
  summary: 'Read one',
  permission: 'contact.answer',
  params,
  response: Contact,
  errors: ['NOT_FOUND'],
});

export const putContactState = endpoint({
  method: 'PUT',
  path: '/contacts/:contactId/state',
  summary: 'Mark one as unread, read or dealt with',
  permission: 'contact.answer',
  params,
  body: z.strictObject({ state: z.enum(CONTACT_STATES) }),
  response: Contact,
  errors: ['NOT_FOUND'],
});

export const replyContact = endpoint({
  method: 'POST',
  path: '/contacts/:contactId/reply',
  summary: 'Answer one by mail',
  description: 'One answer a message: of two who answer at once the second is told.',
  permission: 'contact.answer',
  params,
  body: z.strictObject({ text }),
  response: Contact,
  errors: ['NOT_FOUND', 'CONTACT_CLOSED'],
  status: 200,
  idempotent: true,
});
