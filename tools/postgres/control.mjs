import {
  existsSync,
  readFileSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
} from 'node:fs';
import path from 'node:path';
import { Fault } from '../fault.mjs';
import { isRunning, pause } from '../processes.mjs';
import { readMemory, readPostmaster, writeMemory } from './cluster.mjs';
import { run } from './command.mjs';
import { explainFailure } from './explain.mjs';
import { answers, findFreePort, whyTaken } from './ports.mjs';

/** @typedef {import('./cluster.mjs').Cluster} Cluster */

const SETTLE_MS = 60_000;
const ORPHANS_MS = 10_000;
const LOG_BYTES = 10 * 1024 * 1024;

/**
 * The server that runs on this cluster and answers, or undefined when none runs; then what a dead one left is tidied.
 * @param {Cluster} cluster
 */
export async function findRunning(cluster) {
  for (const deadline = Date.now() + SETTLE_MS; Date.now() < deadline; await pause(100)) {
    const postmaster = readPostmaster(cluster);
    if (!postmaster || !isRunning(postmaster.pid) || isStranger(postmaster.pid)) {
      await tidyUp(cluster, postmaster);
      return undefined;
    }
    if (await answers(postmaster.port)) return postmaster;
  }
  throw new Fault(
    `PostgreSQL runs on ${cluster.data} but does not answer; stop it and start again. Its log is ${cluster.log}.`,
  );
}

/**
 * Starts a server on the cluster, on the port of the last time when that is free.
 * @param {Cluster} cluster
 * @param {Record<string, string | number>} settings of postgresql.conf; without spaces
 */
export async function startServer(cluster, settings) {
  rotateLog(cluster);
  for (let attempt = 1; ; attempt++) {
    const port = await choosePort(cluster);
    const output = await tryToStart(cluster, { ...settings, port });
    if (output === undefined) return;
    const lostRace = /Address already in use/i.test(output);
    const orphans = /shared memory block .* still in use/i.test(output); // backends of a killed server, about to leave
    if (attempt === 5 || !(lostRace || orphans)) throw explainFailure('starting', output, cluster);
    if (lostRace) writeMemory(cluster, { ...readMemory(cluster), port: await findFreePort() });
    await pause(500);
  }
}

/**
 * Stops the server: open transactions are rolled back, what was committed is on disk.
 * @param {Cluster} cluster
 */
export async function stopServer(cluster) {
  const { pid } = readPostmaster(cluster) ?? {};
  if (!pid || !isRunning(pid)) return;
  for (const mode of ['fast', 'immediate']) {
    const args = ['stop', '-D', cluster.data, '-m', mode, '-w', '-t', '20', '-s'];
    const { code } = await run(cluster.bin('pg_ctl'), args, { ...cluster.account, cwd: cluster.root });
    if (code === 0 || !isRunning(pid)) return;
  }
  throw new Fault(`PostgreSQL (process ${pid}) did not stop; its log is ${cluster.log}.`);
}

/**
 * @param {Cluster} cluster
 * @param {Record<string, string | number>} settings
 * @returns {Promise<string | undefined>} what it printed when it failed
 */
async function tryToStart(cluster, settings) {
  const options = Object.entries({ listen_addresses: '127.0.0.1', unix_socket_directories: '', ...settings });
  const before = sizeOf(cluster.log);
  const { code, output } = await run(
    cluster.bin('pg_ctl'),
    [
      'start',
      '-D',
      cluster.data,
      '-w',
      '-t',
      '60',
      '-s',
      '-l',
      cluster.log,
      '-o',
      options.map(([key, value]) => `-c ${key}=${value}`).join(' '),
    ],
    { ...cluster.account, cwd: cluster.root },
  );
  if (code === 0) return undefined;
  const log = existsSync(cluster.log) ? readFileSync(cluster.log).subarray(before).toString('utf8') : '';
  return output + log;
}

/** @param {Cluster} cluster */
async function choosePort(cluster) {
  const { port } = readMemory(cluster);
  if (port && !(await whyTaken(port))) return port;
  const chosen = await findFreePort();
  writeMemory(cluster, { ...readMemory(cluster), port: chosen });
  return chosen;
}

/**
 * PostgreSQL takes back a dead server's lock file by itself, but not one whose number is a zombie's or has been given
 * to another process since. Before that file may go, the dead server's children must have gone.
 * @param {Cluster} cluster
 * @param {import('./cluster.mjs').Postmaster | undefined} postmaster
 */
async function tidyUp(cluster, postmaster) {
  if (!postmaster) return;
  for (const deadline = Date.now() + ORPHANS_MS; Date.now() < deadline; await pause(100)) {
    if (processesIn(cluster.data).length === 0) {
      if (isListed(postmaster.pid)) rmSync(path.join(cluster.data, 'postmaster.pid'), { force: true });
      return;
    }
  }
  const pids = processesIn(cluster.data).join(', ');
  throw new Fault(`Processes of a PostgreSQL that died still use ${cluster.data}: end them (${pids}) and start again.`);
}

/**
 * Is this live process something else than a PostgreSQL server? Known only where there is /proc.
 * @param {number} pid
 */
function isStranger(pid) {
  try {
    return readFileSync(`/proc/${pid}/comm`, 'utf8').trim() !== 'postgres';
  } catch {
    return false;
  }
}

/** @param {number} pid */
const isListed = (pid) => existsSync(`/proc/${pid}`);

/**
 * Live processes whose working directory is the data directory: PostgreSQL's all are. None where there is no /proc.
 * @param {string} data
 */
function processesIn(data) {
  if (!existsSync('/proc/self')) return [];
  const real = realpathSync(data);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name) && isRunning(Number(name)))
    .filter((pid) => {
      try {
        return readlinkSync(`/proc/${pid}/cwd`) === real;
      } catch {
        return false; // gone meanwhile, or another user's
      }
    });
}

/** @param {Cluster} cluster */
function rotateLog({ log }) {
  if (sizeOf(log) > LOG_BYTES) renameSync(log, `${log}.1`);
}

/** @param {string} file */
function sizeOf(file) {
  return statSync(file, { throwIfNoEntry: false })?.size ?? 0;
}
