import { spawn } from 'node:child_process';

/** How a program ended. @typedef {{ code: number | null, output: string }} Ended */

/**
 * Runs a program to its end and keeps what it prints.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string | undefined>, cwd?: string, live?: boolean }} [options] `live`: print it as it comes, too
 * @returns {Promise<Ended>}
 */
export function runProgram(command, args, { env = {}, cwd, live = false } = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...(live ? {} : { FORCE_COLOR: '0' }), ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (chunk) => {
        output += chunk;
        if (live) process.stdout.write(chunk);
      });
    }
    const killed = () => child.kill();
    process.once('exit', killed);
    const end = (/** @type {Ended} */ ended) => {
      process.off('exit', killed);
      resolve(ended);
    };
    child.once('error', (error) => end({ code: null, output: error.message }));
    child.once('close', (code) => end({ code, output }));
  });
}

/**
 * Runs a program written in JavaScript on this very Node.
 * @param {string} script
 * @param {string[]} args
 * @param {Parameters<typeof runProgram>[2]} [options]
 */
export const runScript = (script, args, options) => runProgram(process.execPath, [script, ...args], options);
