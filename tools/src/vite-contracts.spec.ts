import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { jest } from '@jest/globals';

/* Vite runs as a process of its own: its native parts do not take objects of Jest's realm. */
const root = path.resolve(import.meta.dirname, '../..');
const vite = path.join(root, 'node_modules/vite/bin/vite.js');
const PATIENCE_MS = 20_000;
jest.setTimeout(2 * PATIENCE_MS);

let folder: string;

beforeAll(() => {
  mkdirSync(path.join(root, '.data'), { recursive: true });
  folder = mkdtempSync(path.join(root, '.data/contracts-spec-')); // inside the workspace: it must find Zod
  write('contracts/limits.ts', `export const NAME_MAX = 60;`);
  write(
    'contracts/fields.ts',
    `import * as z from 'zod';\nexport const Name = z.string();\nexport const WORDS = ['a', 'b'];`,
  );
  write(
    'contracts/session.contract.ts',
    `import * as z from 'zod';
     import { Name } from './fields';
     export const SignIn = z.object({ name: Name });
     export type SignIn = z.output<typeof SignIn>;
     export const signIn = { method: 'POST', path: '/session', permission: 'session.use', body: SignIn, response: z.void(), errors: [] };
     export const buy = { ...signIn, path: '/orders', idempotent: true };
     export const check = () => SignIn.parse({});`,
  );
  write(
    'contracts/live.events.ts',
    `import * as z from 'zod';\nexport const watch = { name: 'live:watch', summary: 'Watch', payload: z.object({}), ack: z.object({}) };`,
  );
  write(
    'contracts/index.ts',
    ['limits', 'fields', 'session.contract', 'live.events'].map((name) => `export * from './${name}';`).join('\n'),
  );
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

function write(file: string, text: string) {
  mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
  writeFileSync(path.join(folder, file), text);
}

/** Vite's configuration, with the plugin or without. */
function configure(withPlugin: boolean) {
  const plugin = JSON.stringify(path.join(root, 'tools/vite-contracts.mjs'));
  write(
    'vite.config.mjs',
    `import { contracts } from ${plugin};
     const folder = ${JSON.stringify(path.join(folder, 'contracts'))};
     export default { plugins: [${withPlugin ? 'contracts({ folder })' : ''}], build: { minify: false, modulePreload: false } };`,
  );
}

/** Bundles a page with this script. */
function bundle(script: string, { withPlugin = true } = {}) {
  configure(withPlugin);
  write('page.ts', script);
  write('index.html', '<script type="module" src="/page.ts"></script>');
  const { status, stderr } = spawnSync(process.execPath, [vite, 'build'], {
    cwd: folder,
    encoding: 'utf8',
    env: { ...process.env, NO_COLOR: '1' },
  });
  const [file] = globSync('dist/assets/*.js', { cwd: folder });
  return { status, stderr, code: status === 0 && file ? readFileSync(path.join(folder, file), 'utf8') : '' };
}

const PAGE = `import { signIn, buy, watch, NAME_MAX, WORDS } from './contracts';
import type { SignIn } from './contracts';
const form: SignIn = { name: 'Olivia' };
console.log(JSON.stringify([signIn, buy, watch, NAME_MAX, WORDS, form.name]));`;

describe('the contracts in the browser', () => {
  it('are how to call an endpoint, the name of a socket command and plain constants, without Zod', () => {
    const { code } = bundle(PAGE);
    const said: string[] = [];
    new Function('console', code)({ log: (line: string) => said.push(line) });
    expect(JSON.parse(said[0] ?? '')).toEqual([
      { method: 'POST', path: '/session' },
      { method: 'POST', path: '/orders', idempotent: true },
      { name: 'live:watch' },
      60,
      ['a', 'b'],
      'Olivia',
    ]);
    expect(code.length).toBeLessThan(5_000);
    expect(bundle(PAGE, { withPlugin: false }).code.length).toBeGreaterThan(50_000); // Zod is there then
  });

  it('fail the build when a schema or a function over one would be needed, and name it', () => {
    const { status, stderr } = bundle(`import { SignIn, check } from './contracts';\nconsole.log(SignIn, check);`);
    expect(status).not.toBe(0);
    expect(stderr).toMatch(/SignIn \(contracts\/session\.contract\.ts\), check \(.*'import type'/);
  });

  it('are the same in the dev server, which follows changes', async () => {
    configure(true);
    const server = spawn(process.execPath, [vite, '--host', '127.0.0.1', '--port', '0'], {
      cwd: folder,
      env: { ...process.env, NO_COLOR: '1' },
    });
    try {
      const address = await addressOf(server);
      const ask = async () => (await fetch(new URL('contracts/session.contract.ts', address))).text();
      const first = await ask();
      expect(first).toMatch(/export const signIn = \{\s*"method":\s*"POST",\s*"path":\s*"\/session"\s*\};/);
      expect(first).not.toMatch(/from ['"][^'"]*zod/);

      const file = path.join(folder, 'contracts/session.contract.ts');
      write('contracts/session.contract.ts', readFileSync(file, 'utf8').replace("'/session'", "'/sessions'"));
      await until(async () => (await ask()).includes('"/sessions"'));
    } finally {
      server.kill();
    }
  });
});

/** Where the dev server says that it listens. */
function addressOf(server: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = '';
    server.stdout?.on('data', (chunk) => {
      said += String(chunk);
      const [address] = /http:\/\/127\.0\.0\.1:\d+\//.exec(said) ?? [];
      if (address) resolve(address);
    });
    server.once('exit', () => reject(new Error(said)));
  });
}

/** Returns once it is so. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (
    const deadline = Date.now() + PATIENCE_MS;
    !(await isSo());
    await new Promise((resolve) => setTimeout(resolve, 20))
  ) {
    if (Date.now() > deadline) throw new Error(`It never came about that ${String(isSo)}`);
  }
}
