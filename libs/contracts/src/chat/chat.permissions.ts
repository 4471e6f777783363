import { everyone, type Grant, signedIn } from '../grant';

export const chatPermissions = {
  /** Reading a room; the room's own scope then decides: a room of an event is seen by whoever sees the event. */
  'chat.read': everyone,
  /** Writing in a room that one may read. */
  'chat.write': signedIn,
} as const satisfies Record<string, Grant>;
