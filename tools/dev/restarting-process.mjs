import { spawn } from 'node:child_process';
import { pause } from '../processes.mjs';

/** A server that people developed on has little to finish; what it had committed is safe. */
const PATIENCE_MS = 1500;

/** One child process that is started anew whenever it is asked; never two at a time. */
export class RestartingProcess {
  /** @type {import('node:child_process').ChildProcess | undefined} */ #child;
  #wanted = false;

  /**
   * @param {string[]} args of Node
   * @param {{ env: NodeJS.ProcessEnv, onEnd: (how: string) => void }} options `onEnd`: it ended by itself
   */
  constructor(args, { env, onEnd }) {
    this.args = args;
    this.env = env;
    this.onEnd = onEnd;
  }

  restart() {
    this.#wanted = true;
    if (this.#child) void this.#end();
    else this.#start();
  }

  async stop() {
    this.#wanted = false;
    await this.#end();
  }

  #start() {
    this.#wanted = false;
    // the channel ends the child when we are killed; in a group of its own it does not hear Ctrl-C beside our SIGTERM
    const child = spawn(process.execPath, this.args, {
      env: this.env,
      stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
      detached: process.platform !== 'win32',
    });
    this.#child = child;
    child.once('exit', (code, signal) => {
      this.#child = undefined;
      if (this.#wanted) this.#start();
      else this.onEnd(signal ?? `exit code ${code}`);
    });
  }

  async #end() {
    const child = this.#child;
    if (!child) return;
    const ended = new Promise((resolve) => child.once('exit', () => resolve(true)));
    child.kill('SIGTERM');
    if (!(await Promise.race([ended, pause(PATIENCE_MS)]))) child.kill('SIGKILL');
    await ended;
  }
}
