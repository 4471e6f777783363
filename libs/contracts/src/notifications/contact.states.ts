/** Where a message of the contact form stands. */
export const CONTACT_STATES = ['new', 'read', 'done'] as const;
export type ContactState = (typeof CONTACT_STATES)[number];
