import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { identityOf, pause, stillRuns } from '../processes.mjs';

/** A server whose launcher died drains and exits by itself within this time. */
const LEAVING_MS = 20_000;

/** Who runs on a data folder, as identities (see `identityOf`). @typedef {{ launcher: string, server: string }} RunningNote */

/**
 * Notes which server we have started, for whoever starts Ringside next.
 * @param {string} dataFolder
 * @param {number} serverPid
 */
export function noteRunning(dataFolder, serverPid) {
  writeFileSync(
    noteIn(dataFolder),
    JSON.stringify({ launcher: identityOf(process.pid), server: identityOf(serverPid) }),
  );
}

/** @param {string} dataFolder */
export function forgetRunning(dataFolder) {
  rmSync(noteIn(dataFolder), { force: true });
}

/**
 * @param {string} dataFolder
 * @returns {RunningNote | undefined}
 */
export function readRunning(dataFolder) {
  try {
    return JSON.parse(readFileSync(noteIn(dataFolder), 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * A launcher that was killed leaves a server that is about to exit and still has the port: waits until it has, and ends
 * it when it does not.
 * @param {string} dataFolder
 */
export async function outlastOrphan(dataFolder) {
  const { launcher, server } = readRunning(dataFolder) ?? {};
  if (!server || stillRuns(launcher) || !stillRuns(server)) return;
  for (const deadline = Date.now() + LEAVING_MS; stillRuns(server) && Date.now() < deadline;) await pause(100);
  if (stillRuns(server)) process.kill(Number(server.split('@')[0]), 'SIGKILL');
}

/**
 * A launcher that runs although nothing has its port is about to stop, and to stop the database with it: waits until it has,
 * so that its database is not taken over a moment before.
 * @param {string} dataFolder
 */
export async function outlastLauncher(dataFolder) {
  const { launcher, server } = readRunning(dataFolder) ?? {};
  const isSame = () => stillRuns(launcher) && readRunning(dataFolder)?.server === server;
  for (const deadline = Date.now() + LEAVING_MS; launcher && isSame() && Date.now() < deadline;) await pause(100);
}

/** @param {string} dataFolder */
const noteIn = (dataFolder) => path.join(dataFolder, 'running.json');
