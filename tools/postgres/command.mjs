import { spawn } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

/** @typedef {{ code: number | null, output: string }} Finished */

/**
 * Runs one of PostgreSQL's programs to its end.
 * @param {string} file
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { input?: string }} options
 * @returns {Promise<Finished>}
 */
export async function run(file, args, { input, ...options }) {
  // Output goes to a file, not to a pipe: the server that pg_ctl leaves behind inherits it, and a pipe would never close.
  const folder = mkdtempSync(path.join(tmpdir(), 'ringside-run-'));
  const log = path.join(folder, 'output');
  const output = openSync(log, 'w');
  try {
    const code = await new Promise((resolve, reject) => {
      const child = spawn(file, args, {
        ...options,
        env: { ...process.env, LC_ALL: 'C', TZ: 'UTC' },
        stdio: [input === undefined ? 'ignore' : 'pipe', output, output],
        windowsHide: true,
      });
      child.once('error', reject);
      child.once('exit', resolve);
      child.stdin?.on('error', () => {}).end(input); // a program that ends early says why by its exit code
    });
    return { code, output: readFileSync(log, 'utf8') };
  } finally {
    closeSync(output);
    rmSync(folder, { recursive: true, force: true });
  }
}
