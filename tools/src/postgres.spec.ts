import { spawn } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import net from 'node:net';
import path from 'node:path';
import { jest } from '@jest/globals';
import pg from 'pg';
import { discardPostgres, ensurePostgres } from '../pg.mjs';

jest.setTimeout(120_000);

const root = path.resolve(import.meta.dirname, '../..');
let folder: string;
let data: string;

beforeEach(() => {
  mkdirSync(path.join(root, '.data'), { recursive: true });
  folder = mkdtempSync(path.join(root, '.data/postgres-spec-'));
  chmodSync(folder, 0o755); // PostgreSQL does not run as root and must reach it
  data = path.join(folder, 'pg');
});

afterEach(async () => {
  await discardPostgres(data);
  rmSync(folder, { recursive: true, force: true });
});

const start = () => ensurePostgres({ root: data, durable: false });

/** Runs one statement on a connection of its own. */
async function ask(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  const { rows } = await client.query<Record<string, unknown>>(sql);
  await client.end();
  return rows;
}

/** A process of its own that makes sure of the server, says how it found it, and waits to be ended. */
async function anotherStarter(): Promise<{ port: number; started: boolean; end: () => void }> {
  const script = `import { ensurePostgres } from ${JSON.stringify(path.join(root, 'tools/pg.mjs'))};
    const { port, started } = await ensurePostgres({ root: ${JSON.stringify(data)}, durable: false });
    console.log(JSON.stringify({ port, started }));
    setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const line = await new Promise<string>((resolve, reject) => {
    child.stdout.once('data', (chunk) => resolve(String(chunk)));
    child.stderr.once('data', (chunk) => reject(new Error(String(chunk))));
  });
  return { ...(JSON.parse(line) as { port: number; started: boolean }), end: () => child.kill('SIGKILL') };
}

describe('the embedded PostgreSQL', () => {
  it('is one server, however many want it at once, and one of them is to stop it', async () => {
    const starters = await Promise.all([1, 2, 3, 4].map(anotherStarter));
    for (const { end } of starters) end();
    expect(new Set(starters.map(({ port }) => port)).size).toBe(1);
    expect(starters.filter(({ started }) => started)).toHaveLength(1);
  });

  it('gets a new owner when the one that started it was killed', async () => {
    const first = await anotherStarter();
    expect((await start()).started).toBe(false);
    first.end();
    let adopted = await start();
    for (let tries = 0; !adopted.started && tries < 100; tries++) adopted = await start(); // until the kill has arrived
    expect(adopted).toMatchObject({ started: true, port: first.port });
  });

  it('keeps what was committed when it is killed, and comes back on its port', async () => {
    const { url, pid, port } = await start();
    await ask(url, 'create table kept as select 42 as answer');
    process.kill(pid, 'SIGKILL');
    const again = await start();
    expect(again.port).toBe(port);
    expect(await ask(again.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
  });

  it('starts although its lock file names a process that is something else by now', async () => {
    const { stop } = await start();
    await stop();
    const owner = `${process.pid}\n${path.join(data, 'data')}\n1\n1\n\n127.0.0.1\n0 0\nready\n`;
    writeFileSync(path.join(data, 'data/postmaster.pid'), owner);
    expect(await ask((await start()).url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('takes another port when its own was taken meanwhile', async () => {
    const { stop, port } = await start();
    await stop();
    const other = net.createServer();
    await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
    const again = await start();
    await new Promise((resolve) => other.close(resolve));
    expect(again.port).not.toBe(port);
    expect(await ask(again.url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('gets a new password when the old one was lost, and keeps its data', async () => {
    const { url } = await start();
    await ask(url, 'create table kept as select 42 as answer');
    rmSync(path.join(data, 'meta.json'));
    const again = await start();
    expect(again.url).not.toBe(url);
    expect(await ask(again.url, 'select answer from kept')).toEqual([{ answer: 42 }]);
    await expect(ask(url.replace(/:\d+\//, `:${again.port}/`), 'select 1')).rejects.toThrow(
      /password authentication failed/,
    );
  });

  it('listens to this machine alone and wants a password', async () => {
    const { url, port } = await start();
    expect(await ask(url, 'show listen_addresses')).toEqual([{ listen_addresses: '127.0.0.1' }]);
    await expect(ask(`postgres://app@127.0.0.1:${port}/postgres`, 'select 1')).rejects.toThrow();
    expect(readFileSync(path.join(data, 'data/pg_hba.conf'), 'utf8')).not.toMatch(/^(local|host)\s.*\strust$/m);
  });
});
