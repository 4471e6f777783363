import * as registrations from '@ringside/contracts/registrations';
import { ofEvent, row } from '../row';
import type { Scene } from '../scene';

/** The whole cast has registered. Answers the registration of the player. */
async function registered(scene: Scene) {
  const { visitor: _, ...people } = scene.cast;
  const made = await scene.server.database.query<{ id: string; person: string }>(
    `insert into registration (event_id, user_id, state)
     select $1::uuid, id, 'accepted' from unnest($2::uuid[]) id returning id, user_id as person`,
    [scene.eventId, Object.values(people).map(({ id }) => id)],
  );
  return { ...ofEvent(scene), id: made.find(({ person }) => person === people.player.id)!.id };
}
const asRegistered = async (scene: Scene) => {
  await registered(scene);
  return ofEvent(scene);
};

const settings = { opensAt: null, closesAt: null, mode: 'automatic', hasWaitlist: true, audience: 'everyone' } as const;

export const registrationRows = [
  row(registrations.getRegistration, ofEvent),
  row(registrations.register, (scene) => ({ ...ofEvent(scene), body: { isListed: true } })),
  row(registrations.withdrawRegistration, asRegistered),
  row(registrations.joinEvent, asRegistered),
  row(registrations.setRegistrationPrivacy, async (scene) => ({
    ...(await asRegistered(scene)),
    body: { isListed: false },
  })),
  row(registrations.listParticipants, (scene) => ({ ...ofEvent(scene), query: {} })),
  row(registrations.listMyRegistrations, () => ({ query: {} })),
  row(registrations.listRegistrations, (scene) => ({ ...ofEvent(scene), query: {} })),
  row(registrations.exportRegistrations, ofEvent),
  row(registrations.ruleRegistrations, async (scene) => {
    const { params, id } = await registered(scene);
    return { params, body: { ruling: 'waitlist' as const, ids: [id] } };
  }),
  row(registrations.addFavourite, ofEvent),
  // what one follows one may leave whatever became of it
  row(registrations.removeFavourite, ofEvent, { draft: { player: 'passes', outsider: 'passes' } }),
  row(registrations.listFavouriteIds, () => ({})),
  row(registrations.listFavourites, () => ({ query: {} })),
  row(registrations.listPlacings, ofEvent),
  row(registrations.getPlacingProposal, ofEvent),
  row(registrations.putPlacings, (scene) => ({ ...ofEvent(scene), body: { items: [] } })),
  row(registrations.getLeaderboard, () => ({ query: {} })),
  row(registrations.getPlayer, ({ cast }) => ({ params: { username: cast.player.user!.username }, query: {} })),
  row(registrations.getRegistrationSettings, ofEvent),
  row(registrations.putRegistrationSettings, (scene) => ({ ...ofEvent(scene), body: settings })),
];
