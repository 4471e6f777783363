import { readFileSync } from 'node:fs';
import { identityOf, stillRuns } from '../processes.mjs';

const WATCH_MS = 1000;

/**
 * Calls `onGone` when the npm that runs us, or the shell between, is killed: then nobody could stop us from the terminal
 * any more. Knows its ancestors only where there is /proc.
 * @param {() => void} onGone
 */
export function watchNpm(onGone) {
  if (!process.env.npm_lifecycle_event) return;
  const ancestors = findAncestors(process.ppid);
  if (ancestors.length === 0) return;
  const timer = setInterval(() => {
    if (ancestors.every(stillRuns)) return;
    clearInterval(timer);
    onGone();
  }, WATCH_MS);
  timer.unref();
}

/**
 * Identities of the shell that npm started for us and of npm itself; none when they cannot be told.
 * @param {number} parent
 * @returns {string[]}
 */
function findAncestors(parent) {
  const found = [];
  try {
    for (let pid = parent; pid > 1 && found.length < 3;) {
      found.push(identityOf(pid));
      if (/\bnpm\b/.test(readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0').slice(0, 2).join(' '))) return found;
      pid = Number(/^PPid:\s*(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]);
    }
  } catch {
    // no /proc
  }
  return [];
}
