import { readFileSync } from 'node:fs';

/**
 * Does a process with this id run? A zombie does not: after `kill -9` it lingers until its parent reaps it, and where
 * process 1 of a container never does, it lingers for good.
 * @param {number} pid
 */
export function isRunning(pid) {
  if (!Number.isInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EPERM') return false; // EPERM: it runs, as another user
  }
  return statOf(pid)?.[0] !== 'Z';
}

/**
 * A name for this very process that no later process with the same id shares. Without `/proc` it is the id alone.
 * @param {number} pid
 */
export function identityOf(pid) {
  const startedAt = statOf(pid)?.[19]; // field 22 of proc(5), in clock ticks since boot
  return startedAt ? `${pid}@${startedAt}` : String(pid);
}

/**
 * Does the process that `identityOf` named still run?
 * @param {string | undefined} identity
 */
export function stillRuns(identity) {
  if (!identity) return false;
  const pid = Number(identity.split('@')[0]);
  return isRunning(pid) && identityOf(pid) === identity;
}

/**
 * Fields of /proc/PID/stat from the state on; undefined where there is no such file.
 * @param {number} pid
 */
function statOf(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return text.slice(text.lastIndexOf(')') + 2).split(' '); // the name before it may hold spaces and brackets
  } catch {
    return undefined;
  }
}

/** @param {number} ms */
export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
