import { spawn } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import path from 'node:path';

/** What the server sends its parent once it serves. @typedef {{ type: 'ready', url: string, notes: string[] }} ReadyMessage */

/** Why it ended. @typedef {{ code: number | null, signal: NodeJS.Signals | null, complaint: string }} Ending */

/**
 * A running server.
 * @typedef {object} ApiProcess
 * @property {number | undefined} pid
 * @property {Promise<ReadyMessage | undefined>} ready undefined when it ended before
 * @property {Promise<Ending>} ended
 * @property {() => boolean} isUp
 * @property {(signal: NodeJS.Signals) => void} signal
 */

const LOG_BYTES = 20 * 1024 * 1024;

/** The exit code of a server that was given bad settings (EX_CONFIG of sysexits.h); it has named all of them on stderr. */
export const EXIT_BAD_SETTINGS = 78;

/**
 * Starts the built server. It writes to files, not to us: so a launcher that dies never blocks it or breaks its log.
 * @param {{ main: string, logs: string, env: NodeJS.ProcessEnv }} options
 * @returns {ApiProcess}
 */
export function startApi({ main, logs, env }) {
  const log = path.join(logs, 'server.log');
  const complaints = path.join(logs, 'server.errors.log');
  if ((statSync(log, { throwIfNoEntry: false })?.size ?? 0) > LOG_BYTES) renameSync(log, `${log}.1`);
  const [out, err] = [openSync(log, 'a'), openSync(complaints, 'w')];
  const child = spawn(process.execPath, ['--enable-source-maps', main], {
    env,
    stdio: ['ignore', out, err, 'ipc'], // when we die, however, the server sees this channel close and exits
    detached: process.platform !== 'win32', // Ctrl-C reaches us alone: we stop it in order
  });
  closeSync(out);
  closeSync(err);
  const ended = endingOf(child, complaints);
  return {
    pid: child.pid,
    ended,
    ready: Promise.race([readinessOf(child), ended.then(() => undefined)]),
    isUp: () => child.exitCode === null && child.signalCode === null,
    signal: (signal) => void child.kill(signal),
  };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<ReadyMessage>}
 */
function readinessOf(child) {
  return new Promise((resolve) => {
    child.on('message', (message) => {
      const said = /** @type {ReadyMessage} */ (message);
      if (said?.type === 'ready') resolve(said);
    });
  });
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {string} complaints
 * @returns {Promise<Ending>}
 */
function endingOf(child, complaints) {
  const complaint = () => (existsSync(complaints) ? readFileSync(complaints, 'utf8').trim() : '');
  return new Promise((resolve) => {
    child.once('error', (error) => resolve({ code: null, signal: null, complaint: error.message }));
    child.once('exit', (code, signal) => resolve({ code, signal, complaint: complaint() }));
  });
}
