import { globSync, readFileSync } from 'node:fs';
import path from 'node:path';

const root = path.join(import.meta.dirname, '../../..');

/** What socket commands and events the contracts declare, by the modules that hold them. */
async function declared(): Promise<{ commands: string[]; events: string[] }> {
  const files = globSync('*/*.events.ts', { cwd: import.meta.dirname });
  const modules = await Promise.all(files.map((file) => import(`./${file}`) as Promise<Record<string, unknown>>));
  const named = modules.flatMap((module) =>
    Object.values(module).filter(
      (value): value is { name: string } =>
        typeof value === 'object' && value !== null && 'name' in value && 'payload' in value,
    ),
  );
  const namesOf = (isCommand: boolean) => named.filter((one) => 'ack' in one === isCommand).map(({ name }) => name);
  return { commands: namesOf(true), events: namesOf(false) };
}

/** The first column of the table below a heading of the guide. */
function documented(heading: string): string[] {
  const guide = readFileSync(path.join(root, 'docs/api.md'), 'utf8');
  const [, part = ''] = guide.split(`### ${heading}\n`);
  const [table = ''] = part.split('\n#');
  return [...table.matchAll(/^\| `([^`]+)`/gm)].map(([, name = '']) => name);
}

describe('the guide to the API', () => {
  it('names every socket command and every event, and none that is not there', async () => {
    const { commands, events } = await declared();
    expect([commands.length, events.length].every((count) => count > 0)).toBe(true);
    expect(documented('Commands').sort()).toEqual(commands.sort());
    expect(documented('Events').sort()).toEqual(events.sort());
  });
});
