import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../fault.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, link?: boolean }} LockedPackage */

/**
 * Is what `package-lock.json` names installed? npm writes `node_modules/.package-lock.json` as its last act, so an
 * interrupted installation has none, and one of an older lock differs.
 * @param {string} root
 */
export function isInstalled(root) {
  const wanted = readPackages(path.join(root, 'package-lock.json'));
  const found = readPackages(path.join(root, 'node_modules/.package-lock.json'));
  if (!wanted || !found) return false;
  return Object.entries(wanted).every(([place, { version, integrity, optional }]) => {
    if (place === '') return true;
    const there = found[place];
    if (!there) return Boolean(optional); // a package of another platform
    return (
      there.version === version && there.integrity === integrity && existsSync(path.join(root, place, 'package.json'))
    );
  });
}

/**
 * Installs exactly what `package-lock.json` names.
 * @param {string} root
 */
export async function install(root) {
  const { command, args } = findNpm();
  const { code, output } = await capture(command, [...args, 'ci', '--loglevel=error', '--no-progress'], root);
  if (code === 0) return;
  const reason = explain(output);
  if (reason) throw new Fault(reason);
  throw new Fault('Installing the packages failed (npm ci); npm says why above.', { details: output.slice(-3000) });
}

/**
 * @param {string} output
 * @returns {string | undefined} undefined: only npm's own words say it
 */
function explain(output) {
  if (/ENOSPC/.test(output)) return 'The disk is full: free about 1 GB for node_modules and run it again.';
  if (/EACCES|EPERM|EROFS/.test(output))
    return 'The folder node_modules cannot be written: run this as the owner of the checkout.';
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ECONNRESET/.test(output)) {
    return 'The package registry cannot be reached: the first run needs it; check the network (or `npm config get registry`) and run it again.';
  }
  return undefined;
}

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages;
  } catch {
    return undefined;
  }
}

/** The npm that runs us, else the one beside this Node, else the one on the path. */
function findNpm() {
  const bin = path.dirname(process.execPath);
  const candidates = [
    process.env.npm_execpath,
    path.join(bin, '../lib/node_modules/npm/bin/npm-cli.js'),
    path.join(bin, 'node_modules/npm/bin/npm-cli.js'),
  ];
  const script = candidates.find((file) => file && /npm-cli\.c?js$/.test(file) && existsSync(file));
  return script ? { command: process.execPath, args: [script] } : { command: 'npm', args: [] };
}

/**
 * @param {string} command
 * @param {string[]} args
 * @param {string} cwd
 * @returns {Promise<{ code: number | null, output: string }>}
 */
function capture(command, args, cwd) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd,
      env: withoutOuterNpm(),
      shell: command === 'npm' && process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('error', () =>
      reject(new Fault('npm was not found: install Node with its npm from https://nodejs.org and run it again.')),
    );
    child.once('close', (code) => resolve({ code, output }));
    process.once('exit', () => child.kill());
  });
}

/** What an outer `npm start` set for its own script must not configure the npm that we run; where packages come from may. */
function withoutOuterNpm() {
  const mine = /^npm_(config|package|lifecycle)_/i;
  const source = /registry|cache|userconfig|globalconfig|_auth|proxy|cafile|ssl|fetch|offline/i;
  return Object.fromEntries(Object.entries(process.env).filter(([name]) => !mine.test(name) || source.test(name)));
}
