import { randomUUID } from 'node:crypto';
import * as accounts from '@ringside/contracts/accounts';
import { aUser } from '@ringside/server/testing';
import { row } from '../row';
import type { Scene } from '../scene';

/** A session of the player's in another browser. */
async function otherSession({ server, cast }: Scene) {
  const [made] = await server.database.query<{ id: string }>(
    `insert into session (user_id, token, expires_at) values ($1, gen_random_uuid()::text, now() + interval '1 day') returning id`,
    [cast.player.id],
  );
  return { params: { sessionId: made!.id } };
}

/** Whoever is signed in gets as far as being told that it is wrong. */
const wrong = { password: 'not my password', code: '000000' };
const NEW_PASSWORD = 'quite another long pass';

const somebody = async ({ server }: Scene) => ({ params: { userId: await aUser(server.database) } });

export const accountRows = [
  row(
    accounts.signUp,
    () => {
      const username = `new-${randomUUID().slice(0, 8)}`;
      return { body: { username, email: `${username}@example.org`, password: 'a long enough pass' } };
    },
    { endsSession: true },
  ),
  row(accounts.getSession, () => ({})),
  row(accounts.signOut, () => ({}), { endsSession: true }),
  row(accounts.getAdminClaim, () => ({})),
  row(accounts.claimAdmin, () => ({ body: { token: 'not the token' } })),
  row(accounts.signIn, () => ({ body: { identifier: 'nobody-at-all', password: wrong.password } })),
  row(accounts.signInWithCode, () => ({ body: { challenge: 'forged', code: wrong.code } })),
  row(accounts.confirmAddress, () => ({ body: { token: 'f'.repeat(43) } })),
  row(accounts.askPasswordReset, () => ({ body: { email: 'nobody-at-all@example.org' } })),
  row(accounts.resetPassword, () => ({ body: { token: 'f'.repeat(43), password: NEW_PASSWORD } })),
  row(accounts.getAccount, () => ({})),
  row(accounts.changeProfile, () => ({ body: { timeZone: 'Europe/Paris' } })),
  row(accounts.changePassword, () => ({ body: { current: wrong.password, password: NEW_PASSWORD } })),
  row(accounts.changeAddress, () => ({ body: { email: 'new@example.org', password: wrong.password } })),
  row(accounts.sendConfirmation, () => ({})),
  row(accounts.beginTwoFactor, () => ({ body: { password: wrong.password } })),
  row(accounts.confirmTwoFactor, () => ({ body: { code: wrong.code } })),
  row(accounts.renewBackupCodes, () => ({ body: wrong })),
  row(accounts.endTwoFactor, () => ({ body: wrong })),
  row(accounts.listOwnSessions, () => ({})),
  row(accounts.endOwnSession, otherSession, { belongsTo: 'player' }),
  row(accounts.endOtherSessions, () => ({})),
  row(accounts.listUsers, () => ({ query: {} })),
  row(accounts.getUser, somebody),
  row(accounts.setRole, async (scene) => ({
    ...(await somebody(scene)),
    body: { role: 'organizer' as const, from: 'player' as const },
  })),
  row(accounts.banUser, async (scene) => ({ ...(await somebody(scene)), body: { reason: 'Cheated', until: null } })),
  row(accounts.unbanUser, async (scene) => ({ ...(await somebody(scene)), body: {} })),
  row(accounts.setTrust, async (scene) => ({ ...(await somebody(scene)), body: { isTrusted: true } })),
  row(accounts.resetTwoFactor, async (scene) => ({ ...(await somebody(scene)), body: { reason: 'Lost the phone' } })),
  row(accounts.findPeople, () => ({ query: { search: 'user' } })),
  row(accounts.listAudit, () => ({ query: {} })),
];
