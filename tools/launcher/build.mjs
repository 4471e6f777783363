import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { Fault } from '../fault.mjs';

const SOURCES = [
  '{apps,libs}/**/*',
  'tools/*.mjs',
  'tools/contracts/*.mjs',
  'package-lock.json',
  'nx.json',
  'tsconfig.base.json',
];
const NO_SOURCE = /(^|\/)(node_modules|apps\/e2e|test-results)(\/|$)|\.(spec|e2e)\.tsx?$/;
const PRODUCTS = 'dist/apps/{api,web,admin}/**/*';
const STAMP = 'dist/apps/built.json';

/**
 * Was what lies in `dist` built from these very sources? Then Nx need not even be asked.
 * @param {string} root
 */
export function isBuilt(root) {
  try {
    const stamp = JSON.parse(readFileSync(path.join(root, STAMP), 'utf8'));
    return stamp.sources === fingerprintContents(root) && stamp.products === fingerprintProducts(root);
  } catch {
    return false;
  }
}

/**
 * Builds the server and both apps; Nx takes from its cache what did not change.
 * @param {string} root
 * @throws {Fault} with what the build said
 */
export async function buildApps(root) {
  const stamp = path.join(root, STAMP);
  const sources = fingerprintContents(root);
  rmSync(stamp, { force: true }); // a build cut short leaves no stamp
  await runNx(root);
  mkdirSync(path.dirname(stamp), { recursive: true });
  writeFileSync(stamp, JSON.stringify({ sources, products: fingerprintProducts(root) }));
}

/** @param {string} root */
function runNx(root) {
  const nx = path.join(root, 'node_modules/nx/dist/bin/nx.js');
  const child = spawn(
    process.execPath,
    [nx, 'run-many', '-t', 'build', '-p', 'api,web,admin', '--outputStyle=static'],
    {
      cwd: root,
      env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NODE_OPTIONS: '', FORCE_COLOR: '0' },
    },
  );
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const killed = () => child.kill();
  process.once('exit', killed);
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (code) => {
      process.off('exit', killed);
      if (code === 0) return resolve(undefined);
      reject(new Fault('The build failed; what it said is above.', { details: output.slice(-6000) }));
    });
  });
}

/** @param {string} root */
function fingerprintContents(root) {
  return fingerprint(root, SOURCES, (file) => readFileSync(file));
}

/** By size and time of change: another task may have built something else into `dist`. @param {string} root */
function fingerprintProducts(root) {
  return fingerprint(root, [PRODUCTS], (file) => {
    const { size, mtimeMs } = statSync(file);
    return `${size} ${mtimeMs}`;
  });
}

/**
 * @param {string} root
 * @param {string[]} patterns
 * @param {(file: string) => string | Buffer} look
 */
function fingerprint(root, patterns, look) {
  const hash = createHash('sha256');
  const files = globSync(patterns, {
    cwd: root,
    withFileTypes: true,
    exclude: (entry) => NO_SOURCE.test(`${entry.parentPath}/${entry.name}`),
  })
    .filter((entry) => entry.isFile())
    .map((entry) => path.resolve(root, entry.parentPath, entry.name));
  if (files.length === 0) throw new Fault(`There is nothing at ${patterns.join(', ')}.`);
  for (const file of files.sort()) hash.update(path.relative(root, file)).update('\0').update(look(file)).update('\0');
  return hash.digest('hex');
}
