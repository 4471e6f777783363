import { Turns } from './turns';

describe('turns', () => {
  const tick = () => new Promise(setImmediate);

  it('begin in the order they came, each after the one before, and others are not held up', async () => {
    const turns = new Turns();
    const begun: string[] = [];
    let free = () => {};
    const first = turns.take('ada', () => {
      begun.push('ada 1');
      return new Promise<void>((resolve) => (free = resolve));
    });
    const second = turns.take('ada', async () => void begun.push('ada 2'));
    await turns.take('bob', async () => void begun.push('bob 1'));
    await tick();
    expect(begun).toEqual(['ada 1', 'bob 1']);
    free();
    await Promise.all([first, second]);
    expect(begun).toEqual(['ada 1', 'bob 1', 'ada 2']);
  });

  it('go on after one that failed', async () => {
    const turns = new Turns();
    const failed = turns.take('ada', () => Promise.reject(new Error('refused'))).catch((error: Error) => error.message);
    const next = turns.take('ada', () => Promise.resolve('in'));
    expect(await Promise.all([failed, next])).toEqual(['refused', 'in']);
  });
});
