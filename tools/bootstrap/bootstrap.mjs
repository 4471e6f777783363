import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from '../fault.mjs';
import { report, step } from '../progress.mjs';
import { install, isInstalled } from './install.mjs';
import { OLDEST_STAND_IN, findPinnedNode } from './pinned-node.mjs';
import { watchNpm } from './watch-npm.mjs';

const root = path.resolve(path.dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Installs what is missing, then runs `tools/tasks/NAME.mjs` under the pinned Node. Needs nothing but Node 20.
 * @param {string[]} argv the task's name and its arguments
 */
export async function runTask([task = 'start', ...args]) {
  try {
    process.chdir(root);
    const file = path.join(root, 'tools/tasks', `${task}.mjs`);
    if (!existsSync(file)) throw new Fault(`There is no task "${task}": use start, test or dev.`);
    if (!isInstalled(root)) await step('Installing packages', () => install(root));
    process.exitCode = await runUnderPinnedNode([file, ...args]);
  } catch (error) {
    process.exitCode = report(error);
  }
}

/**
 * @param {string[]} args
 * @returns {Promise<number>} its exit code
 */
function runUnderPinnedNode(args) {
  const node = findPinnedNode(root) ?? standIn();
  return new Promise((resolve, reject) => {
    // The channel tells the task when we die, even by kill -9: it stops what it started then.
    const child = spawn(node, args, { stdio: ['inherit', 'inherit', 'inherit', 'ipc'], env: withPinnedFirst(node) });
    child.once('error', () =>
      reject(new Fault(`The pinned Node (${node}) cannot run here: remove node_modules and run it again.`)),
    );
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGINT' ? 130 : 1)));
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, () => child.kill(signal));
    watchNpm(() => child.kill('SIGTERM'));
  });
}

function standIn() {
  if (Number(process.versions.node.split('.')[0]) >= OLDEST_STAND_IN) return process.execPath;
  throw new Fault(
    `No pinned Node for ${process.platform} on ${process.arch} was installed: remove node_modules and run it again, or use Node ${OLDEST_STAND_IN} or newer.`,
  );
}

/** @param {string} node */
function withPinnedFirst(node) {
  const own = [path.dirname(node), path.join(root, 'node_modules/.bin'), process.env.PATH];
  return { ...process.env, PATH: own.join(path.delimiter) };
}
