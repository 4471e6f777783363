import path from 'node:path';
import { Fault } from '../fault.mjs';
import { ensurePostgres } from '../pg.mjs';
import { pause } from '../processes.mjs';
import { EXIT_BAD_SETTINGS, startApi } from './api-process.mjs';
import { Patience } from './patience.mjs';
import { forgetRunning, noteRunning } from './running-note.mjs';

const READY_MS = 180_000;
const DRAIN_MS = 20_000;
const WATCH_MS = 500;

/** Runs the database and the server, and starts again whichever of them dies. */
export class Supervisor {
  /** @type {Promise<import('../pg.mjs').Postgres | undefined>} */ #postgres = Promise.resolve(undefined);
  /** @type {import('./api-process.mjs').ApiProcess | undefined} */ #api;
  #stopping = false;

  /**
   * @param {object} options
   * @param {string} options.main the built server
   * @param {string} options.dataFolder
   * @param {NodeJS.ProcessEnv} options.env
   * @param {(line: string) => void} options.say
   */
  constructor({ main, dataFolder, env, say }) {
    this.main = main;
    this.dataFolder = dataFolder;
    this.env = env;
    this.say = say;
  }

  /** The embedded database, unless DATABASE_URL names another. */
  async startDatabase() {
    if (this.env.DATABASE_URL) return undefined;
    this.#postgres = ensurePostgres({ root: path.join(this.dataFolder, 'postgres') });
    return this.#postgres;
  }

  /**
   * Starts the server and waits until it serves.
   * @returns {Promise<import('./api-process.mjs').ReadyMessage>}
   * @throws {Fault} when it ended before; `details` is what it said
   */
  async startServer() {
    const env = { ...this.env, DATABASE_URL: this.env.DATABASE_URL || (await this.#postgres)?.url };
    const api = startApi({ main: this.main, logs: path.join(this.dataFolder, 'logs'), env });
    this.#api = api;
    if (api.pid) noteRunning(this.dataFolder, api.pid);
    const ready = await Promise.race([api.ready, pause(READY_MS).then(() => 'late')]);
    if (ready && typeof ready === 'object') return ready;
    api.signal('SIGKILL');
    throw explain(await api.ended, { late: ready === 'late', log: this.#log });
  }

  /**
   * Returns once `stop` was called; rejects when the server or the database cannot be kept running.
   * @throws {Fault}
   */
  async watch() {
    await Promise.race([this.#watchServer(), this.#watchDatabase()]);
  }

  /**
   * Stops the server, then the database if it is ours.
   * @param {{ force?: boolean }} [how] `force`: without waiting for requests that are under way
   */
  async stop({ force = false } = {}) {
    this.#stopping = true;
    await this.#stopServer(force);
    const postgres = await this.#postgres.catch(() => undefined);
    if (postgres?.started) await postgres.stop();
    forgetRunning(this.dataFolder);
  }

  /** @param {boolean} force */
  async #stopServer(force) {
    const api = this.#api;
    if (!api?.isUp()) return;
    api.signal(force ? 'SIGKILL' : 'SIGTERM');
    const ended = await Promise.race([api.ended, pause(DRAIN_MS)]);
    if (!ended) api.signal('SIGKILL');
    await api.ended;
  }

  async #watchServer() {
    const patience = new Patience();
    while (!this.#stopping) {
      const ending = await this.#api?.ended;
      if (this.#stopping || !ending) return;
      this.say(`The server stopped unexpectedly (${nameOf(ending)}); starting it again …`);
      await this.#restartServer(patience);
    }
  }

  /** @param {Patience} patience */
  async #restartServer(patience) {
    while (!this.#stopping) {
      const wait = patience.nextWait();
      if (wait === undefined) throw new Fault(`The server stops again and again: its log is ${this.#log}.`);
      await pause(wait);
      if (this.#stopping) return;
      try {
        await this.startServer();
        return this.say('The server is back.');
      } catch (error) {
        if (!(error instanceof Fault) || error.exitCode === EXIT_BAD_SETTINGS) throw error;
      }
    }
  }

  /** A database that died is started again, on the same port when it can: the server then reconnects by itself. */
  async #watchDatabase() {
    const patience = new Patience();
    for (; !this.#stopping; await pause(WATCH_MS)) {
      const postgres = await this.#postgres;
      if (!postgres || postgres.isUp()) continue;
      this.say('The database stopped unexpectedly; starting it again …');
      const wait = patience.nextWait();
      if (wait === undefined)
        throw new Fault(`The database stops again and again: its log is ${postgres.root}/server.log.`);
      await pause(wait);
      if (this.#stopping) return;
      const again = await this.startDatabase();
      this.say('The database is back.');
      if (again?.port !== postgres.port) this.#api?.signal('SIGTERM'); // it knows the old address; it is started again
    }
  }

  get #log() {
    return path.join(this.dataFolder, 'logs/server.log');
  }
}

/**
 * Why the server did not come up.
 * @param {import('./api-process.mjs').Ending} ending
 * @param {{ late: boolean, log: string }} circumstances
 */
function explain(ending, { late, log }) {
  const details = ending.complaint;
  if (ending.code === EXIT_BAD_SETTINGS) {
    return new Fault('These settings are wrong: correct them in .env or in the environment and start again.', {
      exitCode: EXIT_BAD_SETTINGS,
      details,
    });
  }
  if (late) return new Fault(`The server was not ready after ${READY_MS / 1000} s: its log is ${log}.`, { details });
  return new Fault(`The server ended before it was ready (${nameOf(ending)}): its log is ${log}.`, { details });
}

/** @param {import('./api-process.mjs').Ending} ending */
const nameOf = ({ code, signal }) => signal ?? `exit code ${code}`;
