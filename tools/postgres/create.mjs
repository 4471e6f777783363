import { randomBytes } from 'node:crypto';
import {
  chownSync,
  existsSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { Fault } from '../fault.mjs';
import { readMemory, writeMemory } from './cluster.mjs';
import { run } from './command.mjs';
import { explainFailure } from './explain.mjs';

/** @typedef {import('./cluster.mjs').Cluster} Cluster */

const MAJOR = '18';
/** A fresh cluster takes 50 MB, its write-ahead log and a running event the rest. */
const ROOM_NEEDED_BYTES = 200 * 1024 * 1024;

/**
 * Makes the cluster unless it is there. It appears whole or not at all: a kill in between leaves a draft, which the
 * next run removes.
 * @param {Cluster} cluster
 * @param {{ durable: boolean }} options `durable: false` saves a second and may lose a new cluster in a power cut
 */
export async function createCluster(cluster, { durable }) {
  const version = path.join(cluster.data, 'PG_VERSION');
  if (existsSync(version)) return refuseOtherMajor(cluster, readFileSync(version, 'utf8').trim());
  refuseFullDisk(cluster);
  for (const name of readdirSync(cluster.root)) {
    if (name.startsWith('draft-')) rmSync(path.join(cluster.root, name), { recursive: true, force: true });
  }
  const draft = path.join(cluster.root, `draft-${process.pid}`);
  const password = randomBytes(24).toString('base64url');
  await withPasswordFile(cluster, password, (file) =>
    initialize(cluster, draft, [`--pwfile=${file}`, ...(durable ? [] : ['--no-sync'])]),
  );
  writeMemory(cluster, { ...readMemory(cluster), password });
  renameSync(draft, cluster.data);
}

/**
 * Gives the server's user a new password; the server must be stopped. For a cluster whose meta.json was lost.
 * @param {Cluster} cluster
 */
export async function resetPassword(cluster) {
  const password = randomBytes(24).toString('base64url');
  const { code, output } = await run(cluster.bin('postgres'), ['--single', '-D', cluster.data, 'postgres'], {
    ...cluster.account,
    cwd: cluster.root,
    input: `alter role app password '${password}'\n`,
  });
  if (code !== 0) throw explainFailure('setting a new password', output, cluster);
  writeMemory(cluster, { ...readMemory(cluster), password });
}

/**
 * @param {Cluster} cluster
 * @param {string} draft
 * @param {string[]} more
 */
async function initialize(cluster, draft, more) {
  const { code, output } = await run(
    cluster.bin('initdb'),
    [
      ...['-D', draft, '-U', 'app', '-A', 'scram-sha-256', '-E', 'UTF8', '--no-instructions'],
      // the same order of texts on every machine, whatever its own locales are
      ...['--locale-provider=builtin', '--builtin-locale=C.UTF-8', '--locale=C'],
      ...more,
    ],
    { ...cluster.account, cwd: cluster.root },
  );
  if (code !== 0) throw explainFailure('making its data folder', output, cluster);
}

/**
 * @param {Cluster} cluster
 * @param {string} password
 * @param {(file: string) => Promise<void>} work
 */
async function withPasswordFile({ root, account }, password, work) {
  const file = path.join(root, `draft-password-${process.pid}`);
  writeFileSync(file, `${password}\n`, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) chownSync(file, account.uid, account.gid);
  try {
    await work(file);
  } finally {
    rmSync(file, { force: true });
  }
}

/**
 * @param {Cluster} cluster
 * @param {string} version
 */
function refuseOtherMajor({ data }, version) {
  if (version === MAJOR) return;
  throw new Fault(
    `The data folder ${data} was written by PostgreSQL ${version} and this is PostgreSQL ${MAJOR}: ` +
      'move it away to start empty, or bring its content over as docs/operations.md says.',
  );
}

/** @param {Cluster} cluster */
function refuseFullDisk({ root }) {
  const { bavail, bsize } = statfsSync(root);
  const free = bavail * bsize;
  if (free >= ROOM_NEEDED_BYTES) return;
  const mb = (/** @type {number} */ bytes) => Math.floor(bytes / 1024 / 1024);
  throw new Fault(
    `The disk of ${root} has ${mb(free)} MB left, and Ringside needs ${mb(ROOM_NEEDED_BYTES)}: free some space and start again.`,
  );
}
