import * as events from '@ringside/contracts/events';
import { ofEvent, row } from '../row';
import type { Scene } from '../scene';

const DAY_MS = 86_400_000;
const item = () => ({
  kind: 'doors' as const,
  title: 'Doors open',
  startsAt: new Date(Date.now() + DAY_MS).toISOString(),
});
const words = { title: 'Parking', text: 'Use the yard behind the hall.' };

async function scheduled(scene: Scene) {
  const [made] = await scene.server.database.query<{ id: string }>(
    `insert into schedule_item (event_id, kind, title, starts_at) select id, 'doors', 'Doors open', starts_at from event
      where id = $1 returning id`,
    [scene.eventId],
  );
  return { params: { eventId: scene.eventId, itemId: made!.id } };
}

async function announced(scene: Scene) {
  const [made] = await scene.server.database.query<{ id: string }>(
    `with made as (insert into announcement (event_id, title, body) values ($1, $2, $3) returning id, rev, title, body),
          kept as (insert into announcement_version (announcement_id, rev, title, body, is_pinned)
                   select id, rev, title, body, false from made)
     select id from made`,
    [scene.eventId, words.title, words.text],
  );
  return { params: { eventId: scene.eventId, announcementId: made!.id } };
}

export const programmeRows = [
  row(events.getSchedule, ofEvent),
  row(events.addScheduleItem, (scene) => ({ ...ofEvent(scene), body: item() })),
  row(events.putScheduleItem, async (scene) => ({ ...(await scheduled(scene)), body: { ...item(), rev: 1 } })),
  row(events.removeScheduleItem, scheduled),
  row(events.listLatestAnnouncements, () => ({})),
  row(events.listAnnouncements, (scene) => ({ ...ofEvent(scene), query: {} })),
  row(events.postAnnouncement, (scene) => ({ ...ofEvent(scene), body: words })),
  row(events.putAnnouncement, async (scene) => ({ ...(await announced(scene)), body: { ...words, rev: 1 } })),
  row(events.deleteAnnouncement, announced),
  row(events.listAnnouncementVersions, announced),
];
