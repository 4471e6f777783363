import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { jest } from '@jest/globals';
import { discardPostgres } from '../pg.mjs';
import { findFreePort } from '../postgres/ports.mjs';

/* Starts the product as a person does, on data of its own. The test task builds it before. */
const root = path.resolve(import.meta.dirname, '../..');
const run = path.join(root, 'tools/run.mjs');
const PATIENCE_MS = 60_000;
jest.setTimeout(2 * PATIENCE_MS);

let data: string;
let port: number;

beforeEach(async () => {
  mkdirSync(path.join(root, '.data'), { recursive: true });
  data = mkdtempSync(path.join(root, '.data/launcher-spec-'));
  chmodSync(data, 0o755); // or PostgreSQL, which does not run as root, would keep its data elsewhere
  port = await findFreePort();
});

afterEach(async () => {
  for (const launcher of launchers.splice(0)) await stop(launcher, 'SIGTERM');
  await discardPostgres(path.join(data, 'postgres'));
  rmSync(data, { recursive: true, force: true });
});

const environment = (more: Record<string, string> = {}) => ({
  ...process.env,
  NODE_OPTIONS: '',
  RINGSIDE_DATA: data,
  RINGSIDE_DEMO: '0',
  PORT: String(port),
  ...more,
});

interface Launcher {
  readonly process: ChildProcess;
  said: string;
}
const launchers: Launcher[] = [];

/** Starts it and returns once it has printed this many times that all is ready. */
async function start(): Promise<Launcher> {
  const child = spawn(process.execPath, [run, 'start'], { cwd: root, env: environment() });
  const launcher: Launcher = { process: child, said: '' };
  launchers.push(launcher);
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (launcher.said += String(chunk)));
  await until(() => launcher.said.includes('Ringside is ready') || child.exitCode !== null);
  expect(launcher.said).toContain('Ringside is ready');
  return launcher;
}

/** Ends it and answers its exit code. */
async function stop({ process: child }: Launcher, signal: NodeJS.Signals): Promise<number | null> {
  if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  child.kill(signal);
  return ended;
}

/** Starts it where it cannot start; answers how it ended. */
function refusal(more: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [run, 'start'], {
    cwd: root,
    env: environment(more),
    encoding: 'utf8',
  });
  return { status, stdout, lines: stderr.trim().split('\n') };
}

async function isReady(): Promise<boolean> {
  try {
    return (await fetch(`http://127.0.0.1:${port}/health/ready`)).ok;
  } catch {
    return false;
  }
}

/** Returns once it is so. */
async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  for (
    const deadline = Date.now() + PATIENCE_MS;
    !(await isSo());
    await new Promise((resolve) => setTimeout(resolve, 50))
  ) {
    if (Date.now() > deadline)
      throw new Error(`It never came about that ${String(isSo)}: ${launchers.map(({ said }) => said).join('\n')}`);
  }
}

const serverPid = (): number =>
  Number(String(JSON.parse(readFileSync(path.join(data, 'running.json'), 'utf8')).server).split('@')[0]);
const databasePid = (): number =>
  Number(readFileSync(path.join(data, 'postgres/data/postmaster.pid'), 'utf8').split('\n')[0]);
const databaseRuns = (): boolean => existsSync(path.join(data, 'postgres/data/postmaster.pid'));

function runs(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
}

describe('npm start', () => {
  it('says where everything is, serves it, and leaves nothing running when it is stopped', async () => {
    const launcher = await start();
    for (const place of [
      `http://127.0.0.1:${port}/`,
      `http://127.0.0.1:${port}/admin`,
      `http://127.0.0.1:${port}/api/docs`,
    ]) {
      expect(launcher.said).toContain(place);
    }
    expect(await isReady()).toBe(true);
    const server = serverPid();

    expect(await stop(launcher, 'SIGINT')).toBe(0);
    expect(launcher.said).toContain('Stopped.');
    expect([runs(server), databaseRuns(), await isReady()]).toEqual([false, false, false]);
  });

  it('stops in order when its terminal is closed', async () => {
    const launcher = await start();
    const server = serverPid();
    const ended = new Promise((resolve) => launcher.process.once('exit', resolve));
    launcher.process.stdout?.destroy();
    launcher.process.stderr?.destroy();
    launcher.process.kill('SIGHUP');
    await ended;
    await until(() => !runs(server) && !databaseRuns());
  });

  it('starts the server again when it is killed', async () => {
    const launcher = await start();
    const server = serverPid();
    process.kill(server, 'SIGKILL');
    await until(() => launcher.said.includes('The server is back'));
    expect(await isReady()).toBe(true);
    expect(serverPid()).not.toBe(server);
  });

  it('starts the database again when it is killed, and the server goes on', async () => {
    const launcher = await start();
    const server = serverPid();
    process.kill(databasePid(), 'SIGKILL');
    await until(() => launcher.said.includes('The database is back'));
    await until(isReady);
    expect(serverPid()).toBe(server);
  });

  it('finds its data again after all of it was killed at once', async () => {
    const launcher = await start();
    const [server, database] = [serverPid(), databasePid()];
    const secret = readFileSync(path.join(data, 'secret'), 'utf8');
    for (const pid of [Number(launcher.process.pid), server, database]) process.kill(pid, 'SIGKILL');

    await start();
    expect(await isReady()).toBe(true);
    expect(readFileSync(path.join(data, 'secret'), 'utf8')).toBe(secret);
  });

  it('is not kept from starting by the server of a launcher that was killed', async () => {
    const launcher = await start();
    const server = serverPid();
    const ended = new Promise((resolve) => launcher.process.once('exit', resolve));
    launcher.process.kill('SIGKILL');
    await ended;

    await start(); // on the same port
    expect(runs(server)).toBe(false);
    expect(await isReady()).toBe(true);
  });
});

describe('npm start that cannot start', () => {
  it('names a taken port and another one', async () => {
    const other = net.createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    const { status, lines } = refusal();
    await new Promise((resolve) => other.close(resolve));
    expect(status).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(`^Port ${port} is taken by another program: stop that one, or .*PORT=3333 npm start`),
    ]);
  });

  it('names every wrong setting at once and no value', () => {
    const { status, lines } = refusal({ LOG_LEVEL: 'hush-hush', AUTH_SECRET: 'hush-hush' });
    expect(status).toBe(78);
    const said = lines.join('\n');
    expect(said).toMatch(/LOG_LEVEL/);
    expect(said).toMatch(/AUTH_SECRET/);
    expect(said).toMatch(/These settings are wrong: correct them/);
    expect(said).not.toMatch(/hush-hush|^\s+at /m);
    expect(databaseRuns()).toBe(false);
  });

  it('says what to do about a data folder that is a file', () => {
    rmSync(data, { recursive: true });
    writeFileSync(data, '');
    const { status, lines } = refusal();
    rmSync(data);
    expect(status).toBe(1);
    expect(lines).toEqual([expect.stringMatching(/^The data folder .* cannot be made because .*: remove that file/)]);
  });

  it('does not touch the data of another version of PostgreSQL', () => {
    mkdirSync(path.join(data, 'postgres/data'), { recursive: true });
    writeFileSync(path.join(data, 'postgres/data/PG_VERSION'), '17\n');
    const { status, lines } = refusal();
    expect(status).toBe(1);
    expect(lines).toEqual([
      expect.stringMatching(
        /was written by PostgreSQL 17 and this is PostgreSQL 18: move it away .*docs\/operations\.md/,
      ),
    ]);
  });

  it('says that Node is too old, whatever else that Node does not know', () => {
    const old = `Object.defineProperty(process, 'versions', { value: { ...process.versions, node: '18.20.4' } })`;
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', `data:text/javascript,${encodeURIComponent(old)}`, run, 'start'],
      {
        cwd: root,
        env: environment(),
        encoding: 'utf8',
      },
    );
    expect(status).toBe(1);
    expect(stderr.trim()).toBe(
      'Ringside needs Node 20 or newer, and this is Node 18.20.4: install a newer one from https://nodejs.org and run it again.',
    );
  });
});
