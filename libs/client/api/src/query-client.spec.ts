/** @jest-environment node */
import { makeQueryClient } from './query-client';
import { RefusalError } from './refusal-error';

function aQuestion(error: Error, failures: number) {
  let asked = 0;
  const queryFn = () => {
    asked += 1;
    return asked <= failures ? Promise.reject(error) : Promise.resolve('answer');
  };
  return { queryKey: ['question'], queryFn, retryDelay: 0, asked: () => asked };
}

describe('asking the server through the cache', () => {
  const ask = (question: ReturnType<typeof aQuestion>) =>
    makeQueryClient().query({ ...question, retry: makeQueryClient().getDefaultOptions().queries?.retry ?? false });

  it.each(['OFFLINE', 'UNAVAILABLE', 'BUSY'] as const)('tries again when it was %s', async (code) => {
    const question = aQuestion(new RefusalError(code), 2);
    await expect(ask(question)).resolves.toBe('answer');
    expect(question.asked()).toBe(3);
  });

  it('gives up after four tries', async () => {
    const question = aQuestion(new RefusalError('OFFLINE'), 99);
    await expect(ask(question)).rejects.toMatchObject({ code: 'OFFLINE' });
    expect(question.asked()).toBe(4);
  });

  it.each([new RefusalError('NOT_FOUND'), new RefusalError('RATE_LIMITED'), new TypeError('a bug')])(
    'takes %s as final',
    async (error) => {
      const question = aQuestion(error, 1);
      await expect(ask(question)).rejects.toBe(error);
      expect(question.asked()).toBe(1);
    },
  );

  it('waits ever longer, and at least as long as the server asks', () => {
    const delay = makeQueryClient().getDefaultOptions().queries?.retryDelay;
    if (typeof delay !== 'function') throw new Error('no delay');
    expect(delay(3, new RefusalError('OFFLINE'))).toBeGreaterThan(delay(0, new RefusalError('OFFLINE')) * 2);
    expect(delay(0, new RefusalError('UNAVAILABLE', { retryAfterMs: 20_000 }))).toBeGreaterThanOrEqual(20_000);
  });
});
