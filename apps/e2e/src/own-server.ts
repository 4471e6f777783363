import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect } from '@playwright/test';

const root = path.resolve(import.meta.dirname, '../../..');
const READY_MS = 180_000;

/** Where the database of a server that was started by `tools/e2e-server.mjs` is. */
export function findDatabase(port: number): { url: string; pid: number } {
  const env = { ...process.env, PORT: String(port), NODE_OPTIONS: '' };
  const output = execFileSync(process.execPath, ['tools/e2e-database.mjs'], { cwd: root, env, encoding: 'utf8' });
  return JSON.parse(output) as { url: string; pid: number };
}

/**
 * Ringside as `npm start` runs it, on fresh data and a port of its own, for a story in which parts of it are killed. The
 * launcher starts again at once what died; to see what people see meanwhile, it is made to sleep.
 */
export class OwnServer {
  /** All that it printed. */
  private said = '';

  private constructor(
    private readonly launcher: ChildProcess,
    readonly port: number,
  ) {}

  /** @param settings beside those of every story */
  static async start(port: number, settings: Readonly<Record<string, string>> = {}): Promise<OwnServer> {
    const address = `http://127.0.0.1:${port}`;
    const env = {
      ...process.env,
      PORT: String(port),
      PUBLIC_URL: address,
      ADDRESS_LIMIT_FACTOR: '1000',
      PASSWORD_MEMORY_KIB: '64',
      NODE_OPTIONS: '',
      ...settings,
    };
    const launcher = spawn(process.execPath, ['tools/e2e-server.mjs'], { cwd: root, env });
    const server = new OwnServer(launcher, port);
    try {
      await server.printed(/Stop with Ctrl-C/);
    } catch (error) {
      await server.stop();
      throw error;
    }
    return server;
  }

  /** What it printed behind these words. */
  printedAfter(words: string): string {
    const [, found = ''] = new RegExp(`${words}\\s+(\\S+)`).exec(this.said) ?? [];
    return found;
  }

  /** Until it wakes, the launcher starts nothing again. */
  sleep(): void {
    this.launcher.kill('SIGSTOP');
  }

  wake(): void {
    this.launcher.kill('SIGCONT');
  }

  killApi(): void {
    const note = readFileSync(path.join(root, `.data/e2e-${this.port}/running.json`), 'utf8');
    const { server } = JSON.parse(note) as { server: string };
    process.kill(Number(server.split('@')[0]), 'SIGKILL');
  }

  killDatabase(): void {
    process.kill(findDatabase(this.port).pid, 'SIGKILL');
  }

  async answers(path: string, status: number): Promise<void> {
    const ask = () =>
      fetch(`http://127.0.0.1:${this.port}${path}`).then(
        (answer) => answer.status,
        () => 0,
      );
    await expect.poll(ask, { message: `${path} answers ${status}`, timeout: 60_000 }).toBe(status);
  }

  async stop(): Promise<void> {
    this.wake();
    if (this.launcher.exitCode !== null || this.launcher.signalCode !== null) return;
    const ended = new Promise((resolve) => this.launcher.once('exit', resolve));
    this.launcher.kill('SIGTERM');
    await ended;
  }

  private printed(words: RegExp): Promise<void> {
    return new Promise((resolve, reject) => {
      const fail = () => reject(new Error(`The server did not start:\n${this.said}`));
      const timer = setTimeout(fail, READY_MS);
      this.launcher.once('exit', fail);
      for (const stream of [this.launcher.stdout, this.launcher.stderr]) {
        stream?.on('data', (chunk: Buffer) => {
          this.said += chunk.toString();
          if (!words.test(this.said)) return;
          clearTimeout(timer);
          this.launcher.off('exit', fail);
          resolve();
        });
      }
    });
  }
}
