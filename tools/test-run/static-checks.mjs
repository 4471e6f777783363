import { runScript } from './run-program.mjs';

const PRETTIER = 'node_modules/prettier/bin/prettier.cjs';
const ESLINT = 'node_modules/eslint/bin/eslint.js';
const TSC = 'node_modules/typescript7/bin/tsc';
const NX = 'node_modules/nx/dist/bin/nx.js';
const QUIET = { NX_DAEMON: 'false', NX_TUI: 'false', NODE_OPTIONS: '' };

const CORES = ['libs/booking-core', 'libs/chat-core', 'libs/tournament-core'];

/** What is linted together, each side in one program: `tsconfig.lint.SIDE.json`. */
const SIDES = {
  server: ['apps/api', 'libs/server', 'libs/kernel', 'libs/contracts', ...CORES, 'tools'],
  client: ['apps/web', 'apps/admin', 'apps/e2e', 'libs/client'],
};

/**
 * The programs whose types are checked. Together they read what the projects' own `typecheck` reads, which would read the
 * same types thirty times; tools/src/static-checks.spec.ts holds them to it.
 */
export const PROGRAMS = {
  'what runs everywhere': 'tsconfig.lint.pure.json',
  'the server’s side': 'tsconfig.lint.server.json',
  'the client’s side': 'tsconfig.lint.client.json',
  'the tools': 'tools/tsconfig.json',
};

/** A program that ends with 0 when all is well. @typedef {{ title: string, script: string, args: string[], env?: Record<string, string> }} Check */

/** The longest first, so that the last ones end together. @returns {Check[]} */
const listChecks = () => [
  ...Object.entries(SIDES).map(([side, folders]) => ({
    title: `lint of the ${side}’s side (npx eslint FOLDER shows it again)`,
    script: ESLINT,
    args: folders,
    env: { LINT_SIDE: side, NODE_OPTIONS: '--max-old-space-size=6144' },
  })),
  { title: 'format (npm run format mends it)', script: PRETTIER, args: ['--check', '--log-level=warn', '.'] },
  ...Object.entries(PROGRAMS).map(([what, file]) => ({
    title: `types of ${what} (npm run typecheck shows it again)`,
    script: TSC,
    // by itself it would start four checkers, each of which finds out for itself what the others know
    args: ['-p', file, '--singleThreaded'],
  })),
];

/**
 * Format, lint and types, one check for each program that judges them. Each keeps one core busy.
 * @param {import('./tally.mjs').Tally} tally
 * @param {{ lanes?: number, checks?: Check[] }} [options] `lanes`: how many run at a time
 */
export async function checkSources(tally, { lanes = 2, checks = listChecks() } = {}) {
  await makeProjectGraph();
  const waiting = [...checks];
  const lane = async () => {
    for (let next = waiting.shift(); next; next = waiting.shift()) await check(tally, next);
  };
  await Promise.all(Array.from({ length: lanes }, lane));
}

/**
 * @param {import('./tally.mjs').Tally} tally
 * @param {Check} check
 */
async function check(tally, { title, script, args, env }) {
  const { code, output } = await runScript(script, args, { env: { ...QUIET, ...env } });
  if (code === 0) tally.pass();
  else tally.fail(title, output);
}

/** Without it the boundary rule of the lint is silent. */
async function makeProjectGraph() {
  const { code, output } = await runScript(NX, ['show', 'projects', '--json'], { env: QUIET });
  if (code !== 0) throw new Error(`Nx cannot tell the projects: ${output}`);
}
