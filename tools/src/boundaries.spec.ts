import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { jest } from '@jest/globals';

jest.setTimeout(180_000);

/* A rule that nothing breaks may be a rule that is switched off: each is broken here once, and the lint must say so. */
const root = path.resolve(import.meta.dirname, '../..');
const BOUNDARY = '@nx/enforce-module-boundaries';

interface Planted {
  readonly title: string;
  /** An existing file, whose text is replaced for the lint alone. */
  readonly file: string;
  readonly text: string;
  readonly rule: string;
}

const lines = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('\n');
const imports = (name: string) => `import * as planted from '${name}';\nexport const use = planted;\n`;
const boundary = (title: string, file: string, name: string): Planted => ({
  title,
  file,
  text: imports(name),
  rule: BOUNDARY,
});
const style = (title: string, rule: string, text: string, file = 'libs/kernel/src/index.ts'): Planted => ({
  title,
  file,
  text,
  rule,
});

const PLANTED: readonly Planted[] = [
  boundary('the kernel importing NestJS', 'libs/kernel/src/index.ts', '@nestjs/common'),
  boundary('a core importing Zod', 'libs/booking-core/src/index.ts', 'zod'),
  boundary('a core importing contracts', 'libs/booking-core/src/index.ts', '@ringside/contracts'),
  boundary('contracts importing TypeORM', 'libs/contracts/src/index.ts', 'typeorm'),
  boundary('a feature importing another feature', 'libs/server/booking/src/index.ts', '@ringside/server/chat'),
  boundary(
    "a feature importing another feature's core",
    'libs/server/booking/src/index.ts',
    '@ringside/tournament-core',
  ),
  boundary('the platform importing a feature', 'libs/server/platform/src/index.ts', '@ringside/server/accounts'),
  boundary('a client library importing the server', 'libs/client/api/src/index.ts', '@ringside/server/platform'),
  boundary('a client library importing a database driver', 'libs/client/api/src/index.ts', 'pg'),
  boundary('a view importing another view', 'libs/client/chat/src/index.ts', '@ringside/client/bracket'),
  boundary('the server importing a client library', 'libs/server/booking/src/index.ts', '@ringside/client/ui'),
  boundary('the server importing React', 'libs/server/booking/src/index.ts', 'react'),
  boundary('an import into the inside of a library', 'libs/server/booking/src/index.ts', '../../../kernel/src/index'),
  style(
    'a file of more than 250 lines',
    'max-lines',
    lines(251, (index) => `export const a${index} = ${index};`),
  ),
  style(
    'a function of more than 40 lines',
    'max-lines-per-function',
    `export function f(log: (n: number) => void) {\n${lines(40, (n) => `log(${n});`)}\n}`,
  ),
  style(
    'a function with too many branches',
    'complexity',
    `export function f(n: number) {\n${lines(10, (n) => `if (n === ${n}) return ${n};`)}\nreturn n;\n}`,
  ),
  style(
    'a function of six parameters',
    'max-params',
    'export const f = (a: 1, b: 1, c: 1, d: 1, e: 1, g: 1) => a + b + c + d + e + g;',
  ),
  style('a default export', 'no-restricted-syntax', 'export default 1;'),
  style('an enum', 'no-restricted-syntax', 'export enum E { A }'),
  style('any', '@typescript-eslint/no-explicit-any', 'export const f = (a: any) => String(a);'),
  style(
    'a floating promise',
    '@typescript-eslint/no-floating-promises',
    'export const f = (): void => { Promise.resolve(1); };',
  ),
  style(
    'a switch that forgets a case',
    '@typescript-eslint/switch-exhaustiveness-check',
    `export function f(a: 'x' | 'y') { switch (a) { case 'x': return 1; } return 2; }`,
  ),
  style(
    'a core that looks at the clock',
    'no-restricted-globals',
    'export const now = () => Date.now();',
    'libs/booking-core/src/index.ts',
  ),
  style(
    'a core that throws dice',
    'no-restricted-properties',
    'export const dice = () => Math.random();',
    'libs/booking-core/src/index.ts',
  ),
  style(
    'a view that asks for Node’s process',
    'no-restricted-globals',
    'export const mode = process.env.NODE_ENV;',
    'libs/client/ui/src/index.ts',
  ),
  style(
    'a view that imports a part of Node',
    'no-restricted-imports',
    `import path from 'node:path';\nexport const name = path.sep;`,
    'libs/client/ui/src/index.ts',
  ),
  style(
    'a pool without listeners for errors',
    'no-restricted-syntax',
    `import { Pool } from 'pg';\nexport const pool = new Pool();`,
    'libs/server/booking/src/index.ts',
  ),
];

const CLEAN: readonly Planted[] = [
  {
    title: 'a feature importing its own core',
    file: 'libs/server/booking/src/index.ts',
    text: imports('@ringside/booking-core'),
    rule: BOUNDARY,
  },
  {
    title: 'a file of 250 lines',
    file: 'libs/kernel/src/index.ts',
    text: lines(250, (n) => `export const a${n} = ${n};`),
    rule: 'max-lines',
  },
];

/** Lints the texts in one process of its own; answers the rules that each breaks. */
function lint(planted: readonly Planted[]): string[][] {
  const script = `
    import { readFileSync } from 'node:fs';
    import { ESLint } from 'eslint';
    const eslint = new ESLint();
    const broken = [];
    for (const { file, text } of JSON.parse(readFileSync(0, 'utf8'))) {
      const [result] = await eslint.lintText(text, { filePath: file });
      broken.push(result.messages.map((message) => message.ruleId ?? message.message));
    }
    process.stdout.write(JSON.stringify(broken));`;
  const env = { ...process.env, NODE_OPTIONS: '', NX_DAEMON: 'false' };
  // the boundary rule reads the project graph that Nx keeps, and is silent without one
  spawnSync(process.execPath, ['node_modules/nx/dist/bin/nx.js', 'show', 'projects'], { cwd: root, env });
  const options = { cwd: root, env, encoding: 'utf8', input: JSON.stringify(planted), maxBuffer: 2 ** 26 } as const;
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', script], options);
  if (!stdout.startsWith('[')) throw new Error(stderr);
  return JSON.parse(stdout) as string[][];
}

describe('the lint', () => {
  let broken: string[][];
  beforeAll(() => {
    broken = lint([...PLANTED, ...CLEAN]);
  });

  it.each(PLANTED.map(({ title, rule }, index) => [title, rule, index] as const))(
    'refuses %s',
    (_title, rule, index) => {
      expect(broken[index]).toContain(rule);
    },
  );

  it.each(CLEAN.map(({ title, rule }, index) => [title, rule, index] as const))('allows %s', (_title, rule, index) => {
    expect(broken[PLANTED.length + index]).not.toContain(rule);
  });
});
