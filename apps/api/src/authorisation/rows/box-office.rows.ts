import * as office from '@ringside/contracts/box-office';
import type { SeatNo } from '@ringside/kernel';
import { seatHall } from '../../testing';
import { ofEvent, row } from '../row';
import type { Scene } from '../scene';

const wanted = { seatNos: [0 as SeatNo], tickets: [] };
const guest = { name: 'Kim Guest' };

/** A hall whose seats cost something. */
async function priced(scene: Scene) {
  await seatHall(scene.cast.owner, scene.eventId);
  await scene.server.database.query(
    `with made as (insert into ticket_type (event_id, name) values ($1, 'Weekend') returning id)
     insert into price (event_id, ticket_type_id, amount) select $1, id, 1000 from made`,
    [scene.eventId],
  );
  return ofEvent(scene);
}

/** What a guest is going to pay at the door. */
async function owed(scene: Scene) {
  const { params } = await priced(scene);
  const body = { wanted, guest, payment: 'later', expected: 1000 } as const;
  const { orderId } = await scene.cast.owner.call(office.sellAtBoxOffice, { params, body });
  return { params: { ...params, orderId } };
}

/** A file of badges. */
async function printed(scene: Scene) {
  const { eventId, orderId } = (await owed(scene)).params;
  const { owner } = scene.cast;
  const { printId } = await owner.call(office.printCards, { params: { eventId }, body: { kind: 'badge', orderId } });
  return { params: { eventId, printId } };
}

/** An open shift of the owner's. */
async function shiftOf(scene: Scene) {
  const { params } = await priced(scene);
  const { shiftId } = await scene.cast.owner.call(office.openShift, { params, body: { float: 5000 } });
  return { ...params, shiftId };
}

export const boxOfficeRows = [
  row(office.getBoxOffice, priced),
  row(office.quoteSale, async (scene) => ({ ...(await priced(scene)), body: wanted })),
  row(office.sellAtBoxOffice, async (scene) => ({
    ...(await priced(scene)),
    body: { wanted, guest, payment: 'later' as const, expected: 1000 },
  })),
  row(office.giveAway, async (scene) => ({ ...(await priced(scene)), body: { wanted, guest, reason: 'Our speaker' } })),
  row(office.listDueOrders, (scene) => ({ ...ofEvent(scene), query: {} })),
  row(office.getBoxOfficeOrder, owed),
  row(office.collectDue, async (scene) => {
    const { params } = await owed(scene);
    const { owner, manager, door, admin } = scene.cast;
    for (const cashier of [owner, manager, door, admin]) {
      await cashier.call(office.openShift, { ...ofEvent(scene), body: { float: 0 } });
    }
    return { params, body: { payment: 'card' as const, expected: 1000 } };
  }),
  row(office.countCards, ofEvent),
  row(office.printCards, async (scene) => {
    const { params } = await owed(scene);
    return { params: { eventId: params.eventId }, body: { kind: 'badge' as const } };
  }),
  row(office.getCardsPdf, async (scene) => ({ ...(await printed(scene)), query: {} })),
  row(office.discardCardPrint, printed),
  row(
    office.takeBack,
    async (scene) => {
      const { params } = await priced(scene);
      await scene.cast.owner.call(office.openShift, { params, body: { float: 0 } });
      const body = { wanted, guest, payment: 'cash', expected: 1000 } as const;
      const { orderId } = await scene.cast.owner.call(office.sellAtBoxOffice, { params, body });
      return { params: { ...params, orderId }, body: { reason: 'Wrong seat', expected: 1000 } };
    },
    { except: { manager: 'SHIFT_NEEDED', door: 'SHIFT_NEEDED', admin: 'SHIFT_NEEDED' } },
  ),
  row(office.getMyShift, ofEvent),
  row(office.listShifts, (scene) => ({ ...ofEvent(scene), query: {} })),
  row(office.openShift, async (scene) => ({ ...(await priced(scene)), body: { float: 5000 } })),
  row(
    office.moveDrawer,
    async (scene) => ({
      params: await shiftOf(scene),
      body: { kind: 'payIn' as const, amount: 100, note: 'Change' },
    }),
    { belongsTo: 'owner' },
  ),
  row(office.closeShift, async (scene) => ({ params: await shiftOf(scene), body: { counted: 5000 } }), {
    except: { door: 'NOT_FOUND' },
  }),
];
