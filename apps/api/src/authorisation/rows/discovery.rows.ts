import * as discovery from '@ringside/contracts/discovery';
import { toEverybody } from '../persona';
import { ofEvent, row } from '../row';
import type { Scene } from '../scene';

const tokens = new WeakMap<Scene['cast'], Promise<string>>();

async function makeFeed({ cast }: Scene): Promise<string> {
  const { address } = await cast.owner.call(discovery.createMyFeed, {});
  return /calendars\/([^/]+)/.exec(address)![1]!;
}

/** The address of the owner's calendar, made once, for another one voids it. Whoever has it reads it. */
async function feed(scene: Scene) {
  const token = tokens.get(scene.cast) ?? makeFeed(scene);
  tokens.set(scene.cast, token);
  return { params: { token: await token } };
}

export const discoveryRows = [
  row(discovery.searchEvents, () => ({ query: {} })),
  row(discovery.getFacets, () => ({ query: {} })),
  row(discovery.getEventCalendar, ofEvent),
  row(discovery.getMyFeed, () => ({})),
  row(discovery.createMyFeed, () => ({})),
  row(discovery.removeMyFeed, () => ({})),
  row(discovery.getFeed, () => ({ params: { token: 'f'.repeat(43) } }), { except: toEverybody('NOT_FOUND') }),
  row(discovery.getFeed, feed),
];
