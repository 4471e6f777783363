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

/** A hold of the player's. */
async function held(scene: Scene) {
  const { params } = await seated(scene);
  const { holdId, lines } = await scene.cast.player.call(booking.holdSeats, { params, body: { seatNos: [1] } });
  return { params: { ...params, holdId }, order: { holdId, lineIds: lines.map(({ lineId }) => lineId) } };
}

/** An order of the player's. */
async function ordered(scene: Scene) {
  const { order } = await held(scene);
  return scene.cast.player.call(booking.placeOrder, { ...ofEvent(scene), body: order });
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

export const bookingRows = [
  row(booking.getSeats, async (scene) => ({ ...(await seated(scene)), query: {} })),
  row(booking.getSeatLayout, async (scene) => {
    const { params } = await seated(scene);
    const { layout } = await scene.cast.owner.call(booking.getSeating, { params });
    return { params, query: { layout } };
  }),
  row(booking.getMySeats, seated),
  row(booking.listMyTickets, () => ({ query: {} })),
  row(booking.getSeating, seated),
  row(booking.putSeating, (scene) => ({ ...ofEvent(scene), body: plan })),
  row(booking.holdSeats, async (scene) => ({ ...(await seated(scene)), body: { seatNos: [2] } })),
  row(booking.holdBestSeats, async (scene) => ({ ...(await seated(scene)), body: { size: 2 } })),
  row(booking.extendHold, async (scene) => ({ params: (await held(scene)).params }), { belongsTo: 'player' }),
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
  row(booking.cancelTicket, ticket, { belongsTo: 'player' }),
  row(booking.getGridFeed, seated),
  row(booking.openGridFeed, async (scene) => ({ ...(await seated(scene)), body: { sectionNo: 0 } })),
  row(booking.closeGridFeed, seated),
  row(booking.listGridGuests, async (scene) => ({ ...(await seated(scene)), query: {} })),
  row(booking.confirmGridGuest, gridGuest),
];
