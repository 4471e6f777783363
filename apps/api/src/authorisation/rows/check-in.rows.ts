import { randomUUID } from 'node:crypto';
import * as door from '@ringside/contracts/check-in';
import { ofEvent, row } from '../row';
import type { Scene } from '../scene';
import { seatHall, takeSeats } from '../../testing';

const facts: door.CheckInListFacts = {
  ...{ name: 'Side door', ticketTypes: [], opensAt: null, closesAt: null },
  ...{ reEntry: false, admitsUnpaid: false },
};

/** The first list of a hall in which the player has a seat. */
async function manned(scene: Scene) {
  const { owner, player } = scene.cast;
  await seatHall(owner, scene.eventId);
  const [ticketId] = await takeSeats(player, scene.eventId, 1);
  const { lists } = await owner.call(door.getCheckInLists, ofEvent(scene));
  return { params: { eventId: scene.eventId, listId: lists[0]!.listId }, ticketId: ticketId! };
}

const reading = () => ({ nonce: randomUUID(), kind: 'entry' as const, deviceId: randomUUID(), device: 'Gate' });

export const checkInRows = [
  row(door.getCheckInLists, ofEvent),
  row(door.addCheckInList, (scene) => ({ ...ofEvent(scene), body: { ...facts, name: `Door ${randomUUID()}` } })),
  row(door.changeCheckInList, async (scene) => {
    const { params } = await manned(scene);
    return { params, body: { facts, isActive: true } };
  }),
  row(door.scanTicket, async (scene) => {
    const { params, ticketId } = await manned(scene);
    return { params, body: { ...reading(), ticketId } };
  }),
  row(door.uploadScans, async (scene) => {
    const { params, ticketId } = await manned(scene);
    const { deviceId, device, ...read } = reading();
    const scan = { ...read, ticketId, listId: params.listId, clockOffsetMs: 0, verdict: 'accepted' as const };
    return { ...ofEvent(scene), body: { deviceId, device, scans: [{ ...scan, at: new Date().toISOString() }] } };
  }),
  row(door.getDoorPack, ofEvent),
  row(door.listDoorTickets, (scene) => ({ ...ofEvent(scene), query: {} })),
  row(
    door.reissueForGuest,
    async (scene) => {
      const { ticketId } = await manned(scene);
      return { params: { eventId: scene.eventId, ticketId }, body: { reason: 'Lost phone' } };
    },
    { except: { door: 'FORBIDDEN' } }, // the player has an account
  ),
  row(door.listScans, (scene) => ({ ...ofEvent(scene), query: {} })),
  row(door.revertScan, async (scene) => {
    const { params, ticketId } = await manned(scene);
    const body = { ...reading(), ticketId };
    await scene.cast.owner.call(door.scanTicket, { params, body });
    return { params: { eventId: scene.eventId, nonce: body.nonce }, body: { reason: 'The wrong person' } };
  }),
];
