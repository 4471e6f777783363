import { randomUUID } from 'node:crypto';
import * as notifications from '@ringside/contracts/notifications';
import { toEverybody } from '../persona';
import { row } from '../row';
import type { Scene } from '../scene';

/** Something that the player was told. */
async function told({ server, cast }: Scene): Promise<string> {
  const [made] = await server.database.query<{ id: string }>(
    `insert into notification (user_id, kind, params, link, key)
     values ($1, 'eventStarted', '{"event": "Harbour LAN"}', '/', $2) returning id`,
    [cast.player.id, randomUUID()],
  );
  return made!.id;
}

async function mail({ server }: Scene) {
  const [made] = await server.database.query<{ id: string }>(
    `insert into mail (id, is_notification, template, address, name, language, params, link, state)
     values ($1, false, 'passwordChanged', 'mia@example.org', 'Mia', 'en', '{"name": "Mia"}', '/', 'failed') returning id`,
    [randomUUID()],
  );
  return { params: { mailId: made!.id } };
}

const message = {
  name: 'Mia',
  address: 'mia@example.org',
  subject: 'Parking',
  text: 'Where can we park the van with our machines?',
};

async function contact({ server }: Scene) {
  const [made] = await server.database.query<{ id: string }>(
    `insert into contact (name, address, subject, text, language) values ($1, $2, $3, $4, 'en') returning id`,
    Object.values(message),
  );
  return { params: { contactId: made!.id } };
}

/** The token is the right: a forged one leads nowhere, whoever brings it. */
const forged = () => ({ params: { token: 'forged' } });
const nowhere = { except: toEverybody('NOT_FOUND') };

export const notificationRows = [
  row(notifications.getSubscription, forged, nowhere),
  row(notifications.unsubscribe, forged, nowhere),
  row(notifications.listNotifications, () => ({ query: {} })),
  row(notifications.countUnread, () => ({})),
  row(notifications.markRead, async (scene) => ({ params: { notificationId: await told(scene) } }), {
    belongsTo: 'player',
  }),
  row(notifications.markAllRead, async (scene) => ({ body: { upTo: await told(scene) } })),
  row(notifications.getChoices, () => ({})),
  row(notifications.putChoice, () => ({
    params: { group: notifications.NOTIFICATION_GROUPS[0] },
    body: { mail: true, desktop: false },
  })),
  row(notifications.listMails, () => ({ query: {} })),
  row(notifications.resendMail, mail),
  row(notifications.sendContact, () => ({ body: message })),
  row(notifications.listContacts, () => ({ query: {} })),
  row(notifications.getContact, contact),
  row(notifications.putContactState, async (scene) => ({
    ...(await contact(scene)),
    body: { state: 'read' as const },
  })),
  row(notifications.replyContact, async (scene) => ({
    ...(await contact(scene)),
    body: { text: 'Behind the hall, from six on.' },
  })),
];
