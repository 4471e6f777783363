import { spawnSync } from 'node:child_process';
import { readFileSync, statSync } from 'node:fs';
import { Fault } from '../fault.mjs';

/** The user that PostgreSQL runs as; empty when it is the user we are. @typedef {{ uid?: number, gid?: number }} Account */

/**
 * PostgreSQL refuses to run as root. When we are root, it runs as whoever owns the existing data, else as `postgres`
 * or `nobody`.
 * @param {string} data the data directory, there or not
 * @returns {Account}
 */
export function accountFor(data) {
  if (process.getuid?.() !== 0) return {};
  const owner = statSync(data, { throwIfNoEntry: false });
  if (owner && owner.uid !== 0) return { uid: owner.uid, gid: owner.gid };
  const users = readFileSync('/etc/passwd', 'utf8').split('\n');
  for (const name of ['postgres', 'nobody']) {
    const [, , uid, gid] = users.find((line) => line.startsWith(`${name}:`))?.split(':') ?? [];
    if (uid && gid) return { uid: Number(uid), gid: Number(gid) };
  }
  throw new Fault(
    'PostgreSQL refuses to run as root and there is no user "nobody". Start Ringside as an ordinary user.',
  );
}

/**
 * Can that user read the file? A checkout below a private home directory cannot be reached by another user.
 * @param {string} file
 * @param {Account} account
 */
export function canRead(file, account) {
  return account.uid === undefined || spawnSync('/usr/bin/test', ['-r', file], { ...account, cwd: '/' }).status === 0;
}
