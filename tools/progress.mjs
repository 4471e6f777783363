import { Fault } from './fault.mjs';

const FIRST_SIGN_MS = 2000;
const HEARTBEAT_MS = 20_000;

/**
 * Runs one step and shows that it goes on: on a terminal as a line that counts the seconds, elsewhere as a line after 2 s,
 * one every 20 s and one at the end.
 * @template T
 * @param {string} title
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const begun = performance.now();
  const seconds = (digits = 0) => ((performance.now() - begun) / 1000).toFixed(digits);
  const live = Boolean(process.stdout.isTTY);
  const show = () => process.stdout.write(live ? `\r  ${title} … ${seconds()} s` : `  ${title} … ${seconds()} s\n`);
  const end = (/** @type {string} */ mark) =>
    process.stdout.write(`${live ? '\r\u001b[K' : ''}${mark} ${title} (${seconds(1)} s)\n`);
  if (live) show();
  const first = setTimeout(show, FIRST_SIGN_MS);
  const timer = setInterval(show, live ? 1000 : HEARTBEAT_MS);
  try {
    const result = await work();
    end('✓');
    return result;
  } catch (error) {
    end('✗');
    throw error;
  } finally {
    clearTimeout(first);
    clearInterval(timer);
  }
}

/**
 * Says what went wrong: of a Fault its one line, of anything else, which is a bug, everything.
 * @param {unknown} error
 * @returns {number} the exit code that fits
 */
export function report(error) {
  if (!(error instanceof Fault)) {
    console.error(error);
    return 1;
  }
  if (error.details) console.error(error.details.trimEnd());
  console.error(error.message);
  return error.exitCode;
}
