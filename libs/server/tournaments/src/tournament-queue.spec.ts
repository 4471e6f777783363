import type { TournamentId } from '@ringside/kernel';
import { TournamentQueue } from './tournament-queue';

const cup = 'cup' as TournamentId;
const other = 'other' as TournamentId;

describe('the commands on a tournament', () => {
  it('come one after another, in the order in which they were given', async () => {
    const queue = new TournamentQueue();
    const seen: string[] = [];
    const command = (name: string) => async () => {
      seen.push(`${name} begins`);
      await Promise.resolve();
      seen.push(`${name} ends`);
      return name;
    };
    const answers = await Promise.all(['a', 'b', 'c'].map((name) => queue.run(cup, command(name))));
    expect(answers).toEqual(['a', 'b', 'c']);
    expect(seen).toEqual(['a begins', 'a ends', 'b begins', 'b ends', 'c begins', 'c ends']);
  });

  it('do not wait for those on another one', async () => {
    const queue = new TournamentQueue();
    const { promise, resolve } = Promise.withResolvers<string>();
    const held = queue.run(cup, () => promise);
    expect(await queue.run(other, () => Promise.resolve('at once'))).toBe('at once');
    resolve('later');
    expect(await held).toBe('later');
  });

  it('go on after one that was refused', async () => {
    const queue = new TournamentQueue();
    const refused = queue.run(cup, () => Promise.reject(new Error('no')));
    const next = queue.run(cup, () => Promise.resolve('yes'));
    await expect(refused).rejects.toThrow('no');
    expect(await next).toBe('yes');
  });

  it('are refused as busy when far too many wait, and taken again afterwards', async () => {
    const queue = new TournamentQueue();
    const { promise, resolve } = Promise.withResolvers<void>();
    const waiting = Array.from({ length: 2000 }, () => queue.run(cup, () => promise));
    await expect(queue.run(cup, () => promise)).rejects.toMatchObject({ code: 'BUSY' });
    resolve();
    await Promise.all(waiting);
    expect(await queue.run(cup, () => Promise.resolve('free'))).toBe('free');
  });
});
