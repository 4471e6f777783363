import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Fault } from '../fault.mjs';
import { identityOf, pause, stillRuns } from '../processes.mjs';

const WAIT_MS = 90_000;

/**
 * Runs `work` while no other process runs work under the same lock file. A lock whose owner died is taken over.
 * @template T
 * @param {string} file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(file, work) {
  const deadline = Date.now() + WAIT_MS;
  while (!take(file)) {
    const owner = readOwner(file);
    if (owner !== undefined && !stillRuns(owner)) {
      rmSync(file, { force: true });
      continue;
    }
    if (Date.now() > deadline)
      throw new Fault(`Process ${owner} has held ${file} for too long. Stop it and try again.`);
    await pause(50);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

/** @param {string} file */
function take(file) {
  // written aside and linked into place: a lock file is never seen without its owner
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, identityOf(process.pid));
  try {
    linkSync(draft, file);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}

/** @param {string} file */
function readOwner(file) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined; // released meanwhile
  }
}
