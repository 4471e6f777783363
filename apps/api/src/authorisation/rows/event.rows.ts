import { randomUUID } from 'node:crypto';
import * as events from '@ringside/contracts/events';
import type { Persona } from '../persona';
import { ofEvent, row } from '../row';
import type { Scene } from '../scene';

const DAY_MS = 86_400_000;
const inDays = (days: number) => new Date(Date.now() + days * DAY_MS).toISOString();

const facts = () => ({
  title: `Harbour LAN ${randomUUID().slice(0, 8)}`,
  summary: 'Two nights of games by the water.',
  description: 'Bring your own computer.',
  games: ['Tekken 8'],
  venue: null,
  startsAt: inDays(5),
  endsAt: inDays(6),
  timeZone: 'Europe/Berlin',
  capacity: 100,
});
const seen = (scene: Scene) => ({ ...ofEvent(scene), body: { rev: 1 } });
const reasoned = (scene: Scene) => ({ ...ofEvent(scene), body: { rev: 1, reason: 'The date is taken' } });

const helpers = ['manager', 'referee', 'chatModerator', 'door'] as const;
/** The site's settings leave making events to organizers and admins. */
const byOrganizers = (...personas: readonly Persona[]) =>
  Object.fromEntries(personas.map((persona) => [persona, 'EVENTS_BY_ORGANIZERS' as const]));

/** The owner's edit of a published event waits for a moderator. */
async function edited(scene: Scene) {
  await scene.cast.owner.call(events.updateEvent, { ...ofEvent(scene), body: { ...facts(), rev: 1 } });
  return ofEvent(scene);
}

export const eventRows = [
  row(events.getHome, () => ({})),
  row(events.listEvents, () => ({ query: {} })),
  row(events.listMyEvents, () => ({ query: {} })),
  row(events.listModeration, () => ({ query: {} })),
  row(events.createEvent, () => ({ body: facts() }), { except: byOrganizers('player', 'moderator', ...helpers) }),
  row(events.getEvent, ofEvent),
  row(events.updateEvent, (scene) => ({ ...ofEvent(scene), body: { ...facts(), rev: 1 } })),
  row(events.submitEvent, seen),
  row(events.withdrawEvent, ofEvent),
  row(events.startEvent, ofEvent),
  row(events.finishEvent, ofEvent),
  row(events.cancelEvent, (scene) => ({ ...ofEvent(scene), body: { reason: 'The hall burnt down' } })),
  row(events.approveEvent, seen),
  row(events.rejectEvent, reasoned),
  row(events.suspendEvent, (scene) => ({ ...ofEvent(scene), body: { reason: 'A complaint is looked into' } })),
  row(events.unsuspendEvent, ofEvent),
  row(
    events.duplicateEvent,
    (scene) => ({ ...ofEvent(scene), body: { title: facts().title, startsAt: inDays(40), withTournaments: true } }),
    {
      except: {
        ...Object.fromEntries(['player', 'outsider', 'moderator', ...helpers].map((persona) => [persona, 'FORBIDDEN'])),
        ...byOrganizers('manager'),
      },
    },
  ),
  row(events.deleteEvent, ofEvent),
  row(events.dismissEdit, edited),
  row(events.getEventHistory, (scene) => ({ ...ofEvent(scene), query: {} })),
  row(events.getProposedEdit, edited),
  row(events.withdrawEdit, edited),
  row(events.approveEdit, async (scene) => ({ ...(await edited(scene)), body: { rev: 1 } })),
  row(events.rejectEdit, async (scene) => ({ ...(await edited(scene)), body: { rev: 1, reason: 'Too loud' } })),
];
