import type { Texts } from '@ringside/client/texts';
import {
  CONTACT_NAME_MAX,
  CONTACT_SUBJECT_MAX,
  CONTACT_TEXT_MAX,
  CONTACT_TEXT_MIN,
  MAIL_ADDRESS_MAX,
} from '@ringside/contracts/notifications';

export const CONTACT_FIELDS = ['name', 'address', 'subject', 'text'] as const;
export type ContactField = (typeof CONTACT_FIELDS)[number];
/** Name and address are not asked of who is signed in. */
export type ContactTyped = Readonly<Record<'subject' | 'text', string>> &
  Readonly<Partial<Record<ContactField, string>>>;
export type ContactWrong = Readonly<Partial<Record<ContactField, string>>>;

const MOST: Readonly<Record<ContactField, number>> = {
  name: CONTACT_NAME_MAX,
  address: MAIL_ADDRESS_MAX,
  subject: CONTACT_SUBJECT_MAX,
  text: CONTACT_TEXT_MAX,
};

/** What is wrong with a message before it is sent, in words; the server judges again. */
export function checkContact(typed: ContactTyped, t: Texts): ContactWrong {
  const found = CONTACT_FIELDS.map((field) => {
    const value = typed[field];
    return [field, value === undefined ? null : wrongWith(field, value.trim(), t)] as const;
  });
  return Object.fromEntries(found.filter(([, sentence]) => sentence !== null)) as ContactWrong;
}

function wrongWith(field: ContactField, value: string, t: Texts): string | null {
  if (value === '') return t('contact.invalid.required');
  if (value.length > MOST[field]) return t('contact.invalid.long', { max: MOST[field] });
  if (field === 'address' && !/^[^\s@]+@[^\s@]+\.[^\s@]+$/.test(value)) return t('contact.invalid.address');
  if (field === 'text' && value.length < CONTACT_TEXT_MIN) return t('contact.invalid.short', { min: CONTACT_TEXT_MIN });
  return null;
}
