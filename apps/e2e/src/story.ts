import { expect, test as base } from '@playwright/test';
import { type Arrival, Somebody } from './people';

interface Cast {
  /** Lets somebody arrive with a browser of their own. */
  readonly arrive: (arrival?: Arrival) => Promise<Somebody>;
}

/**
 * A story with several people. Whatever breaks in one of their pages fails it: an exception, a violation of the content
 * security policy, a request to another server.
 */
export const test = base.extend<Cast>({
  arrive: async ({ browser, baseURL }, use) => {
    const people: Somebody[] = [];
    await use(async (arrival = {}) => {
      const somebody = await Somebody.arrives(browser, baseURL ?? '', arrival);
      people.push(somebody);
      return somebody;
    });
    await Promise.all(people.map(({ context }) => context.close()));
    expect(people.flatMap(({ complaints }) => complaints)).toEqual([]);
  },
});

export { expect };
