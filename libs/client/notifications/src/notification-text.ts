import type { Texts } from '@ringside/client/texts';
import { NOTIFICATION_PARAMS, type Notification } from '@ringside/contracts/notifications';

type Told = Pick<Notification, 'kind' | 'params'>;
type Say = (key: string, params: Readonly<Record<string, string | number>>) => string;

const ROLES = ['player', 'organizer', 'moderator', 'admin', 'owner', 'manager', 'referee', 'chatModerator', 'door'];

/** What happened, in the reader's language. What an older cause did not name is a dash. */
export function notificationText(t: Texts, { kind, params }: Told): string {
  const say = t as Say; // which parameters a kind takes is only known here
  const wordOf = (name: string): string | number => {
    const value = params[name] ?? '–';
    return name === 'role' && ROLES.includes(String(value)) ? say(`notifications.role.${value}`, {}) : value;
  };
  const named = Object.fromEntries(NOTIFICATION_PARAMS[kind].map((name) => [name, wordOf(name)]));
  return say(`notifications.kind.${kind}`, named);
}
