import * as booking from '@ringside/contracts/booking';
import type { OrderId, SeatNo } from '@ringside/kernel';
import { NoticeSignature } from '@ringside/server/booking';
import { type Exceptions, ofEvent, row } from '../row';
import type { Scene } from '../scene';

const section = {
  name: 'Hall',
  rows: 1,
  seatsPerRow: 4,
  aisleEvery: 0,
  facing: false,
  rowNaming: 'letters',
  placement: 'beside',
} as const;

/** An order of the player's that costs something. */
async function ordered(scene: Scene, provider: booking.PaymentProvider = 'sandbox') {
  const { eventId, cast, server } = scene;
  const { params } = ofEvent(scene);
  await cast.owner.call(booking.putSeating, { params, body: { name: 'Hall', sections: [section] } });
  await server.database.query(
    `with made as (insert into ticket_type (event_id, name) values ($1, 'Weekend') returning id)
     insert into price (event_id, ticket_type_id, amount) select $1, id, 1000 from made`,
    [eventId],
  );
  await server.database.query(
    `update event_sale set providers = '{atTheDoor,bankTransfer,giftCard,sandbox}' where event_id = $1`,
    [eventId],
  );
  const hold = await cast.player.call(booking.holdSeats, { params, body: { seatNos: [0, 1] as SeatNo[] } });
  const lineIds = hold.lines.map(({ lineId }) => lineId);
  const order = await cast.player.call(booking.placeOrder, {
    params,
    body: { holdId: hold.holdId, lineIds, provider },
  });
  return { params: { eventId, orderId: order.orderId }, lineIds };
}

const markPaid = (scene: Scene, params: { eventId: string; orderId: OrderId }, amount: number) =>
  scene.cast.owner.call(booking.markPaid, {
    params: { ...params, eventId: scene.eventId },
    body: { provider: 'cash', amount },
  });

async function paid(scene: Scene) {
  const order = await ordered(scene, 'atTheDoor');
  await markPaid(scene, order.params, 2000);
  return order;
}

/** A receipt of an order of the player's. */
async function receipted(scene: Scene) {
  const { params } = await paid(scene);
  const [receipt] = await scene.server.database.query<{ id: string }>(
    `insert into receipt (event_id, order_id, number, kind, lines, amount, currency)
     values ($1, $2, 1000, 'invoice', '[]', 2000, 'EUR') returning id`,
    [params.eventId, params.orderId],
  );
  return { params: { ...params, receiptId: receipt!.id }, query: { language: 'de' as const } };
}

/** An order that waits for approval. */
async function unapproved(scene: Scene) {
  const { params } = await ordered(scene);
  await scene.server.database.query(`update booking_order set state = 'awaitingApproval' where id = $1`, [
    params.orderId,
  ]);
  return params;
}

/** A refund that staff pay by hand. */
async function refund(scene: Scene) {
  const { params, lineIds } = await paid(scene);
  const { refunds } = await scene.cast.owner.call(booking.refundOrder, {
    params,
    body: { lineIds: lineIds.slice(0, 1), reason: 'Ill' },
  });
  return { params: { eventId: scene.eventId, refundId: refunds[0]!.refundId } };
}

async function failedRefund(scene: Scene) {
  const asked = await refund(scene);
  await scene.server.database.query(`update refund set state = 'failed' where id = $1`, [asked.params.refundId]);
  return asked;
}

async function card(scene: Scene) {
  const { cards } = await scene.cast.owner.call(booking.issueGiftCards, {
    ...ofEvent(scene),
    body: { count: 1, amount: 500 },
  });
  return cards[0]!;
}

async function begun(scene: Scene) {
  const { params } = await ordered(scene);
  const { paymentId, redirect } = await scene.cast.player.call(booking.startPayment, {
    params,
    body: { provider: 'sandbox' },
  });
  return { params: { ref: redirect.split('/').at(-1)! }, paymentId };
}

async function bankLine(scene: Scene) {
  const { params, ...order } = await ordered(scene, 'bankTransfer');
  const { database } = scene.server;
  const [line] = await database.query<{ id: string }>(
    `with import as (insert into bank_import (event_id, format, lines) values ($1, 'csv', 1) returning id)
     insert into bank_line (event_id, import_id, line_key, booked_on, amount, currency, payer, payer_iban, text, match)
     select $1, id, gen_random_uuid()::text, current_date, 2000, 'EUR', '', '', '', 'unmatched' from import returning id`,
    [scene.eventId],
  );
  const { code } = await scene.cast.player.call(booking.getOrderPayments, { params });
  return { params: { eventId: scene.eventId, lineId: line!.id }, code, ...order };
}

const own: Exceptions = { belongsTo: 'player' };
/** What one paid for one may look at whatever became of the event. */
const ownForGood: Exceptions = { belongsTo: 'player', draft: { player: 'passes' } };
const account = { holder: 'Arena', iban: 'DE89370400440532013000', bic: '' };

export const paymentRows = [
  row(booking.getOrderPayments, async (scene) => ({ params: (await ordered(scene)).params }), ownForGood),
  row(
    booking.startPayment,
    async (scene) => ({ params: (await ordered(scene)).params, body: { provider: 'sandbox' as const } }),
    ownForGood,
  ),
  row(
    booking.payByGiftCard,
    async (scene) => {
      const { params } = await ordered(scene);
      return { params, body: { code: (await card(scene)).code } };
    },
    ownForGood,
  ),
  row(
    booking.giveBackLines,
    async (scene) => {
      const { params, lineIds } = await paid(scene);
      return { params, body: { lineIds } };
    },
    own,
  ),
  row(
    booking.putInvoiceAddress,
    async (scene) => ({ params: (await ordered(scene)).params, body: { address: null } }),
    ownForGood,
  ),
  row(
    booking.answerSeatOffer,
    async (scene) => {
      const { params } = await ordered(scene);
      await scene.server.database.query(`update booking_order set state = 'needsAttention' where id = $1`, [
        params.orderId,
      ]);
      return { params, body: { answer: 'take' as const } };
    },
    ownForGood,
  ),
  row(booking.getReceiptPdf, receipted, ownForGood),
  row(booking.getDeskReceiptPdf, receipted),
  row(booking.getMoneyOverview, ofEvent),
  row(booking.listMoneyOrders, (scene) => ({ ...ofEvent(scene), query: {} })),
  row(booking.getDeskOrderMoney, async (scene) => ({ params: (await ordered(scene)).params })),
  row(booking.markPaid, async (scene) => ({
    params: (await ordered(scene)).params,
    body: { provider: 'cash' as const, amount: 100 },
  })),
  row(booking.refundOrder, async (scene) => {
    const { params, lineIds } = await paid(scene);
    return { params, body: { lineIds, reason: 'Ill' } };
  }),
  row(booking.retryRefund, failedRefund),
  row(booking.settleRefund, refund),
  row(booking.resolveAttention, async (scene) => ({ params: (await ordered(scene)).params, body: { note: 'Done' } })),
  row(booking.resendTickets, async (scene) => ({ params: (await paid(scene)).params })),
  row(booking.approveOrder, async (scene) => ({ params: await unapproved(scene) })),
  row(booking.refuseOrder, async (scene) => ({ params: await unapproved(scene), body: { reason: 'Full of friends' } })),
  row(booking.getEventIssuer, ofEvent),
  row(booking.putEventIssuer, (scene) => ({ ...ofEvent(scene), body: { issuer: null } })),
  row(booking.getBankAccount, ofEvent),
  row(booking.putBankAccount, (scene) => ({ ...ofEvent(scene), body: account })),
  row(booking.previewStatement, ofEvent),
  row(booking.importStatement, ofEvent),
  row(booking.listBankLines, (scene) => ({ ...ofEvent(scene), query: {} })),
  row(booking.assignBankLine, async (scene) => {
    const { params, code } = await bankLine(scene);
    return { params, body: { orderCode: code } };
  }),
  row(booking.closeBankLine, async (scene) => ({ params: (await bankLine(scene)).params })),
  row(booking.listGiftCards, (scene) => ({ ...ofEvent(scene), query: {} })),
  row(booking.issueGiftCards, async (scene) => {
    await ordered(scene);
    return { ...ofEvent(scene), body: { count: 1, amount: 100 } };
  }),
  row(booking.closeGiftCard, async (scene) => {
    await ordered(scene);
    return { params: { eventId: scene.eventId, cardId: (await card(scene)).cardId } };
  }),
  row(booking.getSandboxPayment, async (scene) => ({ params: (await begun(scene)).params })),
  row(booking.answerSandboxPayment, async (scene) => ({
    params: (await begun(scene)).params,
    body: { answer: 'decline' as const },
  })),
  row(booking.chargeBackSandboxPayment, async (scene) => {
    const { params } = await begun(scene);
    await scene.server.database.query(`update sandbox_payment set state = 'paid' where ref = $1`, [params.ref]);
    return { params };
  }),
  row(booking.hearSandboxNotice, async (scene) => {
    const { params, paymentId } = await begun(scene);
    const said = { merchantRef: paymentId, ref: params.ref, amount: 2000, currency: 'EUR', news: 'pending' };
    return { body: scene.server.app.get(NoticeSignature).sign(said, new Date()) };
  }),
];

/** A waitlist with the player on it. */
async function waiting(scene: Scene) {
  const { eventId, cast, server } = scene;
  await server.database.query('insert into waitlist_terms (event_id, is_open) values ($1, true)', [eventId]);
  const { entryId } = await cast.player.call(booking.joinWaitlist, { params: { eventId }, body: {} });
  return { params: { eventId, entryId } };
}

export const waitlistRows = [
  row(booking.getMyWaiting, ofEvent),
  row(booking.joinWaitlist, async (scene) => {
    await waiting(scene);
    return { ...ofEvent(scene), body: { party: 2, category: 'other' } };
  }),
  row(booking.leaveWaitlist, waiting, ownForGood),
  row(booking.listWaitlist, (scene) => ({ ...ofEvent(scene), query: {} })),
  row(booking.getWaitlistTerms, ofEvent),
  row(booking.removeFromWaitlist, async (scene) => ({ ...(await waiting(scene)), body: { reason: 'Asked twice' } })),
  row(booking.putWaitlistTerms, (scene) => ({ ...ofEvent(scene), body: { isOpen: true, offerMinutes: 60 } })),
];
