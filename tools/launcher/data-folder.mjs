import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { explainFolder } from '../postgres/explain.mjs';

/**
 * Makes the data folder and makes sure that we may use it.
 * @param {string} folder
 * @throws {import('../fault.mjs').Fault}
 */
export function openDataFolder(folder) {
  try {
    mkdirSync(path.join(folder, 'logs'), { recursive: true });
    for (const each of [folder, path.join(folder, 'logs')])
      accessSync(each, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    throw explainFolder(error, folder);
  }
}

/**
 * The secret that signs sessions, made once and kept: with a new one everybody would be signed out.
 * @param {string} folder
 */
export function keepSecret(folder) {
  const file = path.join(folder, 'secret');
  try {
    if (!existsSync(file)) plant(file, randomBytes(32).toString('base64url'));
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    throw explainFolder(error, folder);
  }
}

/**
 * Puts the file in place whole, unless another process was first.
 * @param {string} file
 * @param {string} text
 */
function plant(file, text) {
  const draft = `${file}.${process.pid}`;
  writeFileSync(draft, `${text}\n`, { mode: 0o600 });
  try {
    linkSync(draft, file);
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  } finally {
    rmSync(draft, { force: true });
  }
}
