import { everyone, type Grant, signedIn } from '../grant';

export const eventPermissions = {
  /** Reading what is public; what is not is found through the asker's scope. */
  'event.read': everyone,
  /** The site's settings say whether that is everybody or organizers alone; the server judges by them. */
  'event.create': signedIn,
  /** Listing the events in whose staff one is. */
  'event.listMine': signedIn,
  /** Editing an event and leading it through its life. */
  'event.manage': { roles: ['admin'], staff: ['owner', 'manager'] },
  /** Removing a draft that nobody else has ever seen. */
  'event.delete': { roles: ['admin'], staff: ['owner'] },
  /** Judging what others submitted. */
  'event.moderate': { roles: ['moderator', 'admin'] },
  /** Reading what is said between those who lead an event and moderators. */
  'event.readReview': { roles: ['moderator', 'admin'], staff: ['owner', 'manager'] },
} as const satisfies Record<string, Grant>;
