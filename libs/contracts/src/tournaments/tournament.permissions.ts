import { everyone, type Grant, signedIn } from '../grant';

export const tournamentPermissions = {
  /** What an event shows of its tournaments; drafts are shown to its staff only. */
  'tournament.see': everyone,
  'tournament.enter': signedIn,
  /** What one has entered oneself, at all events. */
  'tournament.own': signedIn,
  /** Create, change, seed, start and cancel. */
  'tournament.manage': { roles: ['admin'], staff: ['owner', 'manager'] },
  /** Report and confirm the result of one's own match. */
  'match.report': signedIn,
  /** Settle, correct and drop on the day. */
  'match.rule': { roles: ['admin'], staff: ['owner', 'manager', 'referee'] },
} as const satisfies Record<string, Grant>;
