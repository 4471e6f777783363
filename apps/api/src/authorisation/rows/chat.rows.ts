import { randomUUID } from 'node:crypto';
import * as chat from '@ringside/contracts/chat';
import { commandRow, ofEvent, row } from '../row';
import type { Scene } from '../scene';

const params = async (scene: Scene) => ({
  roomId: (await scene.cast.owner.call(chat.getEventRoom, ofEvent(scene))).room,
});
const payload = async (scene: Scene) => ({ room: (await params(scene)).roomId });
const draft = () => ({ key: randomUUID(), body: 'Good luck, all of you.' });

export const chatRows = [
  row(chat.getEventRoom, ofEvent),
  row(chat.getRoom, async (scene) => ({ params: await params(scene) })),
  row(chat.getEntries, async (scene) => ({ params: await params(scene), query: { after: 0 } })),
  row(chat.getMessages, async (scene) => ({ params: await params(scene), query: { before: 10 } })),
  row(chat.postEntry, async (scene) => ({ params: await params(scene), body: draft() })),
  commandRow(chat.joinRoom, payload),
  commandRow(chat.leaveRoom, payload),
  commandRow(chat.askHead, payload),
  commandRow(chat.sendMessage, async (scene) => ({ ...(await payload(scene)), ...draft() })),
];
