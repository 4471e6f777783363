import {
  listRegistrations,
  putRegistrationSettings,
  register,
  ruleRegistrations,
  withdrawRegistration,
} from '@ringside/contracts/registrations';
import type { EventId } from '@ringside/kernel';
import type { DemoClient } from './demo-client';

const byDefault = {
  opensAt: null,
  closesAt: null,
  mode: 'automatic',
  hasWaitlist: true,
  audience: 'everyone',
} as const;

/** Most people show their name; every seventh does not. */
const enter = (player: DemoClient, eventId: EventId, n: number) =>
  player.call(register, { params: { eventId }, body: { isListed: n % 7 !== 6 } });

/** Everybody comes; two have thought better of it. */
export async function registerCrowd(organizer: DemoClient, eventId: EventId, players: readonly DemoClient[]) {
  await organizer.call(putRegistrationSettings, { params: { eventId }, body: byDefault });
  for (const [n, player] of players.entries()) await enter(player, eventId, n);
  for (const player of players.slice(-2)) await player.call(withdrawRegistration, { params: { eventId } });
}

/** More people than places, in order: the last ones wait. */
export async function fillUp(eventId: EventId, players: readonly DemoClient[]) {
  for (const [n, player] of players.entries()) await enter(player, eventId, n);
}

/** The organizers decide here: some are in, one is not, the others wait for an answer. */
export async function applyFor(organizer: DemoClient, eventId: EventId, players: readonly DemoClient[]) {
  const params = { eventId };
  await organizer.call(putRegistrationSettings, {
    params,
    body: { ...byDefault, mode: 'approval', audience: 'participants' },
  });
  for (const [n, player] of players.entries()) await enter(player, eventId, n);
  const { items } = await organizer.call(listRegistrations, { params, query: { limit: 100 } });
  const ids = items.map(({ id }) => id).reverse();
  await organizer.call(ruleRegistrations, { params, body: { ruling: 'accept', ids: ids.slice(0, 7) } });
  const body = {
    ruling: 'reject' as const,
    ids: ids.slice(7, 8),
    reason: 'The final is for the teams that qualified.',
  };
  await organizer.call(ruleRegistrations, { params, body });
}
