import * as booking from '@ringside/contracts/booking';
import { ofEvent, row } from '../row';
import type { Scene } from '../scene';

const plan: booking.SeatingSpec = {
  name: 'Small hall',
  sections: [
    {
      name: 'Hall',
      rows: 2,
      seatsPerRow: 4,
      aisleEvery: 0,
      facing: false,
      rowNaming: 'letters',
      placement: 'beside',
    },
  ],
};

async function seated(scene: Scene) {
  await scene.cast.owner.call(booking.putSeating, { ...ofEvent(scene), body: plan });
  return ofEvent(scene);
}

/** A draft of the plan, in its first revision. */
async function drafted(scene: Scene) {
  const { params } = await seated(scene);
  await scene.cast.owner.call(booking.copyPlan, { params, body: { from: params.eventId, revision: 0 } });
  return { params };
}

/** A hold of the player's. */
async function held(scene: Scene) {
  const { params } = await seated(scene);
  const { holdId, lines } = await scene.cast.player.call(booking.holdSeats, { params, body: { seatNos: [1] } });
  return { params: { ...params, holdId }, order: { holdId, lineIds: lines.map(({ lineId }) => lineId) } };
}

/** The token of a link to what a guest holds. */
async function guestToken(scene: Scene): Promise<string> {
  const guest = scene.server.visitor();
  const { params } = ofEvent(scene);
  await guest.call(booking.beginAsGuest, { params });
  const { holdId } = await guest.call(booking.holdSeats, { params, body: { seatNos: [3] } });
  const { link } = await guest.call(booking.linkGuestHold, { params: { ...params, holdId }, body: {} });
  return link.split('#carry=')[1] ?? '';
}

/** An order of the player's. */
async function ordered(scene: Scene) {
  const { order } = await held(scene);
  return scene.cast.player.call(booking.placeOrder, { ...ofEvent(scene), body: order });
}

const groupFacts = {
  name: 'Sponsors',
  tag: 'SP',
  color: null,
  opensAt: null,
  releasesAt: null,
  code: 'with-the-sponsors',
};

async function grouped(scene: Scene) {
  const { params } = await seated(scene);
  const { groupId } = await scene.cast.owner.call(booking.addSeatGroup, { params, body: groupFacts });
  return { params: { ...params, groupId } };
}

async function ticket(scene: Scene) {
  const { tickets } = await ordered(scene);
  return { params: { eventId: scene.eventId, ticketId: tickets[0]!.ticketId } };
}

/** Somebody who came by the classic grid feed. */
async function gridGuest(scene: Scene) {
  const [guest] = await scene.server.database.query<{ id: string }>(
    `insert into grid_guest (event_id, name) values ($1, 'alice') returning id`,
    [scene.eventId],
  );
  return { params: { eventId: scene.eventId, guestId: guest!.id } };
}

async function myOrder(scene: Scene) {
  const { orderId } = await ordered(scene);
  return { params: { eventId: scene.eventId, orderId } };
}

const ticketType = {
  name: 'Weekend',
  about: '',
  place: 'seat' as const,
  taxRate: 1900,
  minAmount: 1,
  maxAmount: null,
  saleFrom: null,
  saleUntil: null,
  channels: ['web' as const],
  byVoucherOnly: false,
  needsApproval: false,
  isActive: true,
};

/** An event with a ticket type. */
async function typed(scene: Scene) {
  const { ticketTypes } = await scene.cast.owner.call(booking.addTicketType, { ...ofEvent(scene), body: ticketType });
  return { eventId: scene.eventId, ticketTypeId: ticketTypes[0]!.id };
}

async function limited(scene: Scene) {
  const { eventId, ticketTypeId } = await typed(scene);
  const body = { name: 'All', capacity: 10, ticketTypeIds: [ticketTypeId] };
  const { quotas } = await scene.cast.owner.call(booking.addQuota, { params: { eventId }, body });
  return { params: { eventId, quotaId: quotas[0]!.id }, body };
}

/** The terms of an event as they are. */
async function terms(scene: Scene) {
  const { knownProviders: _known, ...sale } = await scene.cast.owner.call(booking.getSale, ofEvent(scene));
  return sale;
}

export const bookingRows = [
  row(booking.getSeats, async (scene) => ({ ...(await seated(scene)), query: {} })),
  row(booking.getSeatLayout, async (scene) => {
    const { params } = await seated(scene);
    const { layout } = await scene.cast.owner.call(booking.getSeating, { params });
    return { params, query: { layout } };
  }),
  row(booking.getMySeats, seated),
  row(booking.getAreaCounts, seated),
  row(booking.listMyTickets, () => ({ query: {} })),
  row(booking.getSeating, seated),
  row(booking.putSeating, (scene) => ({ ...ofEvent(scene), body: plan })),
  row(booking.getPlanDraft, seated),
  row(booking.savePlanDraft, async (scene) => ({ ...(await seated(scene)), query: { revision: 0 } })),
  row(booking.discardPlanDraft, async (scene) => ({ ...(await drafted(scene)), query: { revision: 1 } })),
  row(booking.comparePlanDraft, drafted),
  row(booking.publishPlanDraft, async (scene) => ({ ...(await drafted(scene)), body: { revision: 1 } })),
  row(booking.copyPlan, async (scene) => ({ ...(await seated(scene)), body: { from: scene.eventId, revision: 0 } })),
  row(booking.holdSeats, async (scene) => ({ ...(await seated(scene)), body: { seatNos: [2] } })),
  row(booking.beginAsGuest, seated),
  row(booking.linkGuestHold, async (scene) => ({ params: (await held(scene)).params, body: {} })),
  row(booking.carryHold, async (scene) => ({ ...(await seated(scene)), body: { token: await guestToken(scene) } }), {
    foreign: 'NOT_FOUND',
  }),
  row(booking.adoptHold, async (scene) => ({ params: (await held(scene)).params, body: {} }), { belongsTo: 'player' }),
  row(booking.holdBestSeats, async (scene) => ({ ...(await seated(scene)), body: { size: 2 } })),
  row(booking.extendHold, async (scene) => ({ params: (await held(scene)).params }), { belongsTo: 'player' }),
  row(
    booking.chooseLinePrice,
    async (scene) => {
      const { params, order } = await held(scene);
      return { params: { ...params, lineId: order.lineIds[0]! }, body: { price: 0 } };
    },
    { belongsTo: 'player' },
  ),
  row(
    booking.releaseHold,
    async (scene) => {
      const { params } = await held(scene);
      return { params, body: {} };
    },
    // what one holds one may let go whatever became of the event
    { belongsTo: 'player', draft: { player: 'passes' } },
  ),
  row(
    booking.placeOrder,
    async (scene) => {
      const { order } = await held(scene);
      return { ...ofEvent(scene), body: order };
    },
    { belongsTo: 'player' },
  ),
  // what one has one may see whatever became of the event
  row(booking.getMyOrder, myOrder, { belongsTo: 'player', draft: { player: 'passes' } }),
  row(booking.cancelMyOrder, myOrder, { belongsTo: 'player' }),
  row(booking.listMyOrders, () => ({ query: {} })),
  row(booking.getPriceList, seated),
  row(booking.getSale, ofEvent),
  row(booking.putSale, async (scene) => ({ ...ofEvent(scene), body: await terms(scene) })),
  row(booking.getSaleOpenings, ofEvent),
  row(booking.putSaleOpenings, (scene) => ({
    ...ofEvent(scene),
    body: { openings: [{ opensAt: '2026-02-01T09:00:00.000Z', teamSize: 5, ticketTypeId: null }] },
  })),
  row(booking.getTicketBox, ofEvent),
  row(booking.putTicketBox, (scene) => ({ ...ofEvent(scene), body: { isOn: true } })),
  row(booking.listHolderMessages, (scene) => ({ ...ofEvent(scene), query: {} })),
  row(booking.countHolders, (scene) => ({ ...ofEvent(scene), body: { ticketTypeIds: [], holders: 'all' as const } })),
  row(booking.writeToHolders, async (scene) => {
    const { order } = await held(scene);
    await scene.cast.player.call(booking.placeOrder, { ...ofEvent(scene), body: order });
    const body = { title: 'News', text: 'Doors open later.', ticketTypeIds: [], holders: 'all' as const };
    return { ...ofEvent(scene), body };
  }),
  row(booking.getCatalogue, ofEvent),
  row(booking.addTicketType, (scene) => ({ ...ofEvent(scene), body: ticketType })),
  row(booking.changeTicketType, async (scene) => ({ params: await typed(scene), body: { ...ticketType, rev: 0 } })),
  row(booking.removeTicketType, async (scene) => ({ params: await typed(scene) })),
  row(booking.orderTicketTypes, (scene) => ({ ...ofEvent(scene), body: { ticketTypeIds: [] } })),
  row(booking.putPrices, (scene) => ({ ...ofEvent(scene), body: { prices: [] } })),
  row(booking.previewPrices, (scene) => ({ ...ofEvent(scene), body: { prices: [] } })),
  row(booking.addQuota, async (scene) => {
    const { eventId, ticketTypeId } = await typed(scene);
    return { params: { eventId }, body: { name: 'All', capacity: 10, ticketTypeIds: [ticketTypeId] } };
  }),
  row(booking.changeQuota, limited),
  row(booking.removeQuota, async (scene) => ({ params: (await limited(scene)).params })),
  row(booking.listSeatGroups, ofEvent),
  row(booking.addSeatGroup, async (scene) => ({ ...(await seated(scene)), body: groupFacts })),
  row(booking.changeSeatGroup, async (scene) => ({ ...(await grouped(scene)), body: { ...groupFacts, tag: 'NEW' } })),
  row(booking.removeSeatGroup, grouped),
  row(booking.setGroupSeats, async (scene) => ({ ...(await grouped(scene)), body: { seatNos: [0, 1] } })),
  row(booking.setGroupMembers, async (scene) => ({
    ...(await grouped(scene)),
    body: { userIds: [], teamIds: [], ticketTypeIds: [] },
  })),
  row(booking.joinSeatGroup, async (scene) => {
    const { params } = await grouped(scene);
    return { params: { eventId: params.eventId }, body: { code: groupFacts.code } };
  }),
  row(booking.listSeatBlocks, ofEvent),
  row(booking.blockSeats, async (scene) => ({ ...(await seated(scene)), body: { seatNos: [3], reason: 'Camera' } })),
  row(booking.unblockSeats, async (scene) => ({ ...(await seated(scene)), body: { seatNos: [3] } })),
  row(booking.cancelTicket, ticket, { belongsTo: 'player' }),
  row(booking.getGridFeed, seated),
  row(booking.openGridFeed, async (scene) => ({ ...(await seated(scene)), body: { sectionNo: 0 } })),
  row(booking.closeGridFeed, seated),
  row(booking.listGridGuests, async (scene) => ({ ...(await seated(scene)), query: {} })),
  row(booking.confirmGridGuest, gridGuest),
];
