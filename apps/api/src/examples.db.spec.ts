import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { listRegistrations } from '@ringside/contracts/registrations';
import { anEvent } from '@ringside/server/testing';
import { type Person, type WholeApp, wholeApp } from './testing';

const run = promisify(execFile);
const root = path.resolve(import.meta.dirname, '../../..');

describe('the examples of the guide', () => {
  let server: WholeApp;
  let organizer: Person;
  let folder: string;
  beforeAll(async () => {
    server = await wholeApp();
    organizer = await server.person('organizer');
    folder = mkdtempSync(path.join(tmpdir(), 'ringside-examples-'));
  }, 60_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true, force: true });
    await server.close();
  });

  it('fill an event with players, each by a token of their own; a repeat goes on with those', async () => {
    const { eventId } = await anEvent(server.database, { ownerId: organizer.id });
    const players = path.join(folder, 'players.json');
    const rehearse = async (count: number) => {
      const env = {
        PATH: process.env['PATH'],
        RINGSIDE: server.origin,
        EVENT: eventId,
        COUNT: String(count),
        PLAYERS: players,
      };
      const { stdout } = await run(process.execPath, ['docs/examples/rehearse-event.mjs'], { cwd: root, env });
      return stdout;
    };
    expect(await rehearse(2)).toContain('{ accepted: 2 }');
    expect(await rehearse(3)).toContain('{ accepted: 3 }');
    const made = JSON.parse(readFileSync(players, 'utf8')) as { username: string }[];
    const { items } = await organizer.call(listRegistrations, { params: { eventId }, query: {} });
    expect(items.map(({ person }) => person.username).sort()).toEqual(made.map(({ username }) => username).sort());
  });
});
