import type { EventDetails } from '@ringside/contracts/events';
import type { EventId, UserId } from '@ringside/kernel';

/** A draft as its owner sees it. */
export const anEvent = (change: Partial<EventDetails> = {}): EventDetails => ({
  id: '0198c0de-0000-7000-8000-00000000000e' as EventId,
  title: 'Winter LAN',
  summary: 'Two days of play',
  description: 'All of it.\n\nAnd more.',
  descriptionHtml: '<p>All of it.</p>\n<p>And more.</p>',
  games: ['Quake', 'Chess'],
  venue: { name: 'Hall One', address: 'Main Street 1' },
  startsAt: '2030-01-05T09:00:00.000Z',
  endsAt: '2030-01-06T17:00:00.000Z',
  timeZone: 'Europe/Berlin',
  capacity: 100,
  state: 'draft',
  organizer: { id: '0198c0de-0000-7000-8000-000000000001' as UserId, name: 'Olivia' },
  cover: null,
  rev: 1,
  createdAt: '2029-11-01T09:00:00.000Z',
  updatedAt: '2029-11-01T09:00:00.000Z',
  startableFrom: '2030-01-05T08:30:00.000Z',
  review: null,
  edit: null,
  cancelReason: null,
  missing: [],
  myRoles: ['owner'],
  may: { manage: true, publish: false, moderate: false, delete: false, commands: ['edit', 'submit', 'cancel'] },
  ...change,
});
