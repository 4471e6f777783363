import { createHash } from 'node:crypto';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { accountFor, canRead } from './account.mjs';
import { findBinaries, makeSharedFolder } from './binaries.mjs';

/**
 * A database cluster on disk and how to run it.
 * @typedef {object} Cluster
 * @property {string} root the folder of everything below
 * @property {string} data PostgreSQL's data directory, there or not
 * @property {string} log
 * @property {import('./account.mjs').Account} account
 * @property {(program: string) => string} bin
 */

/** What we remember between runs. @typedef {{ password?: string, port?: number, owner?: string }} Memory */

/** What a running server says of itself. @typedef {{ pid: number, port: number }} Postmaster */

/**
 * Finds or makes the cluster's folder. Where the server's user cannot reach it (root's checkout in a private home),
 * the folder is below /var/tmp/ringside instead.
 * @param {string} wanted
 * @returns {Cluster}
 */
export function locateCluster(wanted) {
  mkdirSync(wanted, { recursive: true });
  let root = wanted;
  const account = accountFor(path.join(root, 'data'));
  if (!canRead(root, account)) {
    const name = createHash('sha256').update(root).digest('hex').slice(0, 16);
    root = path.join(makeSharedFolder(), `data-${name}`);
    mkdirSync(root, { recursive: true });
  }
  if (account.uid !== undefined && account.gid !== undefined) chownSync(root, account.uid, account.gid);
  return {
    root,
    data: path.join(root, 'data'),
    log: path.join(root, 'server.log'),
    account,
    bin: findBinaries(account),
  };
}

/**
 * @param {Cluster} cluster
 * @returns {Memory}
 */
export function readMemory({ root }) {
  const file = path.join(root, 'meta.json');
  if (!existsSync(file)) return {};
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    if (error instanceof SyntaxError) return {}; // a lost password is replaced, see resetPassword
    throw error;
  }
}

/**
 * @param {Cluster} cluster
 * @param {Memory} memory
 */
export function writeMemory({ root }, memory) {
  const file = path.join(root, 'meta.json');
  writeFileSync(`${file}.new`, JSON.stringify(memory), { mode: 0o600 });
  renameSync(`${file}.new`, file); // a kill in between leaves the old memory, never half of one
}

/**
 * The server that the data directory's own lock file names, alive or not.
 * @param {Cluster} cluster
 * @returns {Postmaster | undefined}
 */
export function readPostmaster({ data }) {
  try {
    const lines = readFileSync(path.join(data, 'postmaster.pid'), 'utf8').split('\n');
    return { pid: Number(lines[0]), port: Number(lines[3]) };
  } catch {
    return undefined;
  }
}
