/**
 * The database and the nodes of a storm, on a folder of their own, and what kills them. A node that ends without being
 * killed by us is an unplanned exit.
 */
import { spawn } from 'node:child_process';
import { closeSync, mkdirSync, openSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import pg from 'pg';
import { pause } from '../processes.mjs';
import { discardPostgres, ensurePostgres } from '../pg.mjs';
import { findFreePort } from '../postgres/ports.mjs';

const ROOT = path.resolve(import.meta.dirname, '../..');
const READY_MS = 60_000;
const RESTARTS = 60;

/** @typedef {{ port: number, child: import('node:child_process').ChildProcess, isPlanned: boolean, readyAt: number }} Node */

export class Fleet {
  /** @type {Node[]} */
  nodes = [];
  /** @type {string[]} */
  unplannedExits = [];
  #isOver = false;

  /**
   * @param {string} folder
   * @param {{ shifts: readonly number[], env?: Record<string, string> }} options how far each node's clock is off, in milliseconds
   */
  constructor(folder, { shifts, env = {} }) {
    this.folder = path.resolve(folder);
    this.shifts = shifts;
    this.env = env;
  }

  async start() {
    await this.discard();
    mkdirSync(this.folder, { recursive: true });
    await this.#startDatabase();
    const [first, ...others] = this.shifts.keys();
    if (first !== undefined) this.nodes.push(await this.#startNode(first)); // it makes the schema
    this.nodes.push(...(await Promise.all(others.map((index) => this.#startNode(index)))));
  }

  async #startDatabase() {
    this.postgres = await ensurePostgres({
      root: path.join(this.folder, 'postgres'),
      durable: false, // as to its making; what is committed is always on disk
      settings: { max_connections: 200 },
    });
  }

  get databaseUrl() {
    if (!this.postgres) throw new Error('There is no database yet.');
    return this.postgres.url;
  }

  /** @template T @param {(client: pg.Client) => Promise<T>} work */
  async withDatabase(work) {
    const client = new pg.Client({ connectionString: this.databaseUrl, connectionTimeoutMillis: 5000 });
    client.on('error', () => undefined);
    await client.connect();
    try {
      return await work(client);
    } finally {
      await client.end();
    }
  }

  /** Kills the database, all of it at once, and starts it again. Answers how long it was away and when it was back. */
  async killDatabase() {
    const { pid, root } = this.postgres ?? { pid: 0, root: '' };
    const { rows } = await this.withDatabase((client) => client.query('show data_directory'));
    if (!String(rows[0].data_directory).startsWith(root)) throw new Error('This database is not ours to kill.');
    process.kill(pid, 'SIGKILL');
    const goneAt = performance.now();
    await this.#startDatabase();
    return { backAt: performance.now(), awayMs: Math.round(performance.now() - goneAt) };
  }

  /** Kills a node and starts it again; who waits for its answer waits in vain. @param {number} index */
  async killNode(index) {
    const node = /** @type {Node} */ (this.nodes[index]);
    node.isPlanned = true;
    const ended = new Promise((resolve) => node.child.once('exit', resolve));
    node.child.kill('SIGKILL');
    await ended;
    for (let attempt = 1; ; attempt++) {
      try {
        this.nodes[index] = await this.#startNode(index, node.port);
        return;
      } catch (error) {
        if (attempt === RESTARTS) throw error;
        await pause(500); // without a database no node starts; a launcher tries again, too
      }
    }
  }

  /** @param {number} index @param {number} [port] @returns {Promise<Node>} */
  async #startNode(index, port) {
    const at = port ?? (await findFreePort());
    const log = path.join(this.folder, `node-${index}.log`);
    const out = openSync(log, 'a');
    const clock = path.join(import.meta.dirname, 'shifted-clock.mjs');
    const child = spawn(process.execPath, ['--import', clock, path.join(ROOT, 'dist/apps/api/main.js')], {
      env: { ...process.env, NODE_OPTIONS: '', ...this.#settings(at), CLOCK_SHIFT_MS: String(this.shifts[index] ?? 0) },
      stdio: ['ignore', out, out, 'ipc'],
    });
    closeSync(out);
    const node = { port: at, child, isPlanned: true, readyAt: 0 }; // until it is ready, its end is told by `readiness`
    child.once('exit', (code, signal) => {
      if (!node.isPlanned && !this.#isOver)
        this.unplannedExits.push(`node ${index} ended (${code ?? signal}): ${tailOf(log)}`);
    });
    await readiness(child);
    node.readyAt = performance.now();
    node.isPlanned = false;
    return node;
  }

  /** @param {number} port */
  #settings(port) {
    return {
      NODE_ENV: 'test',
      DATABASE_URL: this.databaseUrl,
      AUTH_SECRET: SECRET,
      PORT: String(port),
      PUBLIC_URL: PUBLIC_URL,
      RINGSIDE_DEMO: '0',
      ADDRESS_LIMIT_FACTOR: '1000',
      LOG_LEVEL: 'error',
      STATIC_ROOT: 'no-static-files',
      ...this.env,
    };
  }

  async stop() {
    this.#isOver = true;
    for (const { child } of this.nodes) {
      if (child.exitCode !== null || child.signalCode !== null) continue;
      const ended = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await ended;
    }
    await this.discard();
  }

  async discard() {
    await discardPostgres(path.join(this.folder, 'postgres'));
    rmSync(this.folder, { recursive: true, force: true });
  }
}

export const SECRET = 'only for storms: 32 characters and more';
export const PUBLIC_URL = 'http://127.0.0.1';

/** @param {import('node:child_process').ChildProcess} child */
function readiness(child) {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error('A node did not become ready.')), READY_MS);
    child.once('message', () => resolve(clearTimeout(timer)));
    child.once('exit', (code) => {
      clearTimeout(timer);
      reject(new Error(`A node ended before it was ready (${code}).`));
    });
  });
}

/** @param {string} file */
const tailOf = (file) => readFileSync(file, 'utf8').slice(-1000);
