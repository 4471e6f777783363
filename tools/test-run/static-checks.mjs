import { runScript } from './run-program.mjs';

const PRETTIER = 'node_modules/prettier/bin/prettier.cjs';
const ESLINT = 'node_modules/eslint/bin/eslint.js';
const NX = 'node_modules/nx/dist/bin/nx.js';
const QUIET = { NX_DAEMON: 'false', NX_TUI: 'false', NODE_OPTIONS: '' };

/**
 * One check: every file is formatted.
 * @param {import('./tally.mjs').Tally} tally
 */
export async function checkFormat(tally) {
  const { code, output } = await runScript(PRETTIER, ['--check', '--log-level=warn', '.']);
  if (code === 0) tally.pass();
  else tally.fail('format (npm run format mends it)', output);
}

const CORES = ['libs/booking-core', 'libs/chat-core', 'libs/tournament-core'];

/** What is checked together, each side in one program. */
const SIDES = {
  server: ['apps/api', 'libs/server', 'libs/kernel', 'libs/contracts', ...CORES, 'tools'],
  client: ['apps/web', 'apps/admin', 'apps/e2e', 'libs/client'],
};

/**
 * One check for each side. A program of its own for each project would read the same types thirty times.
 * @param {import('./tally.mjs').Tally} tally
 */
export async function checkLint(tally) {
  await listTasks(['lint']); // makes the project graph, without which the boundary rule is silent
  await Promise.all(
    Object.entries(SIDES).map(async ([side, folders]) => {
      const env = { ...QUIET, LINT_SIDE: side, NODE_OPTIONS: '--max-old-space-size=6144' };
      const { code, output } = await runScript(ESLINT, folders, { env });
      if (code === 0) tally.pass();
      else tally.fail(`lint of the ${side}’s side (npx eslint FOLDER shows it again)`, output);
    }),
  );
}

/**
 * One check for each project and target.
 * @param {import('./tally.mjs').Tally} tally
 * @param {string[]} targets
 */
export async function checkProjects(tally, targets) {
  const tasks = await listTasks(targets);
  const { code, output } = await runScript(NX, ['run-many', '-t', ...targets, '--parallel=2', '--outputStyle=static'], {
    env: QUIET,
  });
  const failed = code === 0 ? [] : findFailedTasks(output);
  if (tasks.length === 0 || (code !== 0 && failed.length === 0))
    return tally.fail(`${targets.join(' and ')} did not run`, output);
  for (const task of failed) tally.fail(task, outputOf(task, output));
  tally.pass(tasks.filter((task) => !failed.includes(task)).length);
}

/**
 * @param {string[]} targets
 * @returns {Promise<string[]>} `project:target`
 */
async function listTasks(targets) {
  const lists = targets.map(async (target) => {
    const { code, output } = await runScript(NX, ['show', 'projects', '--with-target', target, '--json'], {
      env: QUIET,
    });
    const line = output.split('\n').find((each) => each.startsWith('['));
    return code === 0 && line ? JSON.parse(line).map((/** @type {string} */ project) => `${project}:${target}`) : [];
  });
  return (await Promise.all(lists)).flat();
}

/**
 * Nx ends its output with a list of what failed.
 * @param {string} output
 */
export function findFailedTasks(output) {
  const list = output.slice(output.lastIndexOf('Failed tasks:'));
  return [...list.matchAll(/^- (\S+:\S+)$/gm)].map(([, task]) => /** @type {string} */ (task));
}

/**
 * What one task printed.
 * @param {string} task
 * @param {string} output
 */
export function outputOf(task, output) {
  const begin = output.indexOf(`> nx run ${task}`);
  if (begin < 0) return '';
  const rest = output.slice(begin);
  const end = rest.slice(1).search(/^(> nx run |\s*NX {3})/m);
  return end < 0 ? rest : rest.slice(0, end + 1);
}
