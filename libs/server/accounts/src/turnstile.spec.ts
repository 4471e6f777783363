import { Turnstile } from './turnstile';

/** Work that ends when told to. */
function job() {
  let end!: () => void;
  const ended = new Promise<void>((resolve) => (end = resolve));
  return { end, ended };
}

describe('a turnstile', () => {
  it('lets so many in at once, the rest in order, and refuses when too many wait', async () => {
    const turnstile = new Turnstile(2, 2);
    const jobs = [job(), job(), job(), job()];
    const begun: number[] = [];
    const passes = jobs.map((one, n) =>
      turnstile.pass(() => {
        begun.push(n);
        return one.ended;
      }),
    );
    await expect(turnstile.pass(() => Promise.resolve())).rejects.toMatchObject({ code: 'BUSY' });
    expect(begun).toEqual([0, 1]);
    jobs[1]?.end();
    await passes[1];
    await Promise.resolve();
    expect(begun).toEqual([0, 1, 2]);
    for (const one of jobs) one.end();
    await Promise.all(passes);
    expect(begun).toEqual([0, 1, 2, 3]);
  });

  it('opens again after work that fails', async () => {
    const turnstile = new Turnstile(1, 1);
    await expect(turnstile.pass(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turnstile.pass(() => Promise.resolve('in'))).toBe('in');
  });
});
