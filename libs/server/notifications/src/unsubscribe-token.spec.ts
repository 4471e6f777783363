import type { UserId } from '@ringside/kernel';
import { readUnsubscribeToken, writeUnsubscribeToken } from './unsubscribe-token';

const secret = 's'.repeat(32);
const right = { userId: '0199aaaa-1111-7222-8333-444455556666' as UserId, group: 'events' } as const;
const token = writeUnsubscribeToken(right, secret);

describe('the token that ends mails', () => {
  it('gives the right that it was written for', () => {
    expect(readUnsubscribeToken(token, secret)).toEqual(right);
  });

  it.each([
    ['of another person', token.replace('0199aaaa', '0199aaab')],
    ['of another group', token.replace('.events.', '.teams.')],
    ['with another signature', `${token.slice(0, -2)}AA`],
    ['without a signature', token.split('.').slice(0, 2).join('.')],
    ['with more behind it', `${token}.x`],
    ['of nothing', ''],
  ])('is worth nothing %s', (_what, forged) => {
    expect(forged).not.toBe(token);
    expect(readUnsubscribeToken(forged, secret)).toBeUndefined();
  });

  it('is worth nothing at a server with another secret', () => {
    expect(readUnsubscribeToken(token, 'o'.repeat(32))).toBeUndefined();
  });
});
