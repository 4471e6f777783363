import * as discovery from '@ringside/contracts/discovery';
import { toEverybody } from '../persona';
import { ofEvent, row } from '../row';
import type { Scene } from '../scene';

/** The address of the player's calendar: whoever has it reads it. */
async function feed({ cast }: Scene) {
  const { address } = await cast.player.call(discovery.createMyFeed, {});
  return { params: { token: /calendars\/([^/]+)/.exec(address)![1]! } };
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
