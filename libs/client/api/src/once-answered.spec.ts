import { MutationObserver } from '@tanstack/react-query';
import { onceAnswered } from './once-answered';
import { makeQueryClient } from './query-client';

it('waits for every command that is on its way, and for none that was never sent', async () => {
  const cache = makeQueryClient();
  const done: string[] = [];
  onceAnswered(cache, () => done.push('at once'));
  expect(done).toEqual(['at once']);

  const command = () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    return { answer: resolve, done: new MutationObserver(cache, { mutationFn: () => promise }).mutate() };
  };
  const [one, other] = [command(), command()];
  onceAnswered(cache, () => done.push('answered'));
  one.answer();
  await one.done;
  expect(done).toEqual(['at once']);
  other.answer();
  await other.done;
  expect(done).toEqual(['at once', 'answered']);
});
