import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/**
 * Runs a script of ours beside others in one terminal: each line that it prints begins with its name.
 * @param {string} name
 * @param {string[]} args of Node
 * @param {{ cwd?: string, width: number, colour: number }} options `colour`: an ANSI foreground colour
 */
export function startPrefixed(name, args, { cwd, width, colour }) {
  const label = process.stdout.isTTY
    ? `\u001b[${colour}m${name.padEnd(width)}\u001b[0m │ `
    : `${name.padEnd(width)} | `;
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, NODE_OPTIONS: '', ...(process.stdout.isTTY ? { FORCE_COLOR: '1' } : {}) },
    stdio: ['pipe', 'pipe', 'pipe', 'ipc'], // Vite ends with its input, serve-api with the channel: also when we are killed
    detached: process.platform !== 'win32', // Ctrl-C reaches us alone; we pass it on once
  });
  for (const stream of [child.stdout, child.stderr]) {
    if (stream) createInterface({ input: stream }).on('line', (line) => process.stdout.write(`${label}${line}\n`));
  }
  return child;
}
