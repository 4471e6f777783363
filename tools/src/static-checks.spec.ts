import { globSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { checkSources, PROGRAMS } from '../test-run/static-checks.mjs';
import { Tally } from '../test-run/tally.mjs';

const root = path.resolve(import.meta.dirname, '../..');

/** The files that a `tsconfig.json` names. */
function filesOf(config: string): string[] {
  const file = path.join(root, config);
  const { config: text, error } = ts.readConfigFile(file, ts.sys.readFile);
  if (error) throw new Error(`${config}: ${String(error.messageText)}`);
  return ts.parseJsonConfigFileContent(text, ts.sys, path.dirname(file)).fileNames;
}

/** A check that prints its title and ends with a code after it has noted that it ran. */
const check = (title: string, code: number) => ({
  title,
  script: '-e',
  args: [`console.log('this is ${title}'); process.exitCode = ${code};`],
});

describe('the checks of the sources', () => {
  it('read every file that the projects’ own checks of types read', () => {
    const projects = globSync('{apps,libs,tools}/**/tsconfig.json', { cwd: root, exclude: ['**/node_modules'] });
    const read = new Set(Object.values(PROGRAMS).flatMap(filesOf));
    const forgotten = projects.flatMap(filesOf).filter((file) => !read.has(file));
    expect(projects.length).toBeGreaterThan(30);
    expect(forgotten).toEqual([]);
  });

  it('count one each, whatever the others say', async () => {
    const tally = new Tally();
    const checks = [check('format', 0), check('lint', 1), check('types', 2), check('more types', 0)];
    await checkSources(tally, { checks });
    expect(tally.lastLine).toBe('2 passed, 2 failed');
    expect(tally.failures.sort((a, b) => a.title.localeCompare(b.title))).toEqual([
      { title: 'lint', details: 'this is lint' },
      { title: 'types', details: 'this is types' },
    ]);
  });
});
