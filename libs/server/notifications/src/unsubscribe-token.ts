import { createHmac, timingSafeEqual } from 'node:crypto';
import { NOTIFICATION_GROUPS, type NotificationGroup } from '@ringside/contracts/notifications';
import type { UserId } from '@ringside/kernel';

/** Whose mails of which kind a link ends. */
export interface UnsubscribeRight {
  readonly userId: UserId;
  readonly group: NotificationGroup;
}

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** Signs with a key of its own, so that no other signature of the server can pass for it. */
const sign = (payload: string, secret: string): string =>
  createHmac('sha256', createHmac('sha256', secret).update('unsubscribe').digest()).update(payload).digest('base64url');

/** A right that travels in a mail. It does not expire: a mail may be opened years later. */
export const writeUnsubscribeToken = ({ userId, group }: UnsubscribeRight, secret: string): string => {
  const payload = `${userId}.${group}`;
  return `${payload}.${sign(payload, secret)}`;
};

/** `undefined` for what this server did not sign. */
export function readUnsubscribeToken(token: string, secret: string): UnsubscribeRight | undefined {
  const [userId = '', name = '', signature = '', ...rest] = token.split('.');
  const group = NOTIFICATION_GROUPS.find((each) => each === name);
  if (!UUID.test(userId) || !group || rest.length > 0) return undefined;
  const expected = Buffer.from(sign(`${userId}.${group}`, secret));
  const given = Buffer.from(signature);
  return expected.length === given.length && timingSafeEqual(expected, given)
    ? { userId: userId as UserId, group }
    : undefined;
}
