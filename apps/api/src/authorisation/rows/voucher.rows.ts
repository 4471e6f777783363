import * as booking from '@ringside/contracts/booking';
import { ofEvent, row } from '../row';
import type { Scene } from '../scene';

const facts = {
  code: 'FRIENDS',
  prefix: '',
  count: 1,
  percent: 1000,
  amount: null,
  ticketTypeIds: [],
  groupId: null,
  note: '',
  maxUses: 5,
  validFrom: null,
  validUntil: null,
};

/** An event of the owner's with a code. */
async function vouched(scene: Scene) {
  const { params } = ofEvent(scene);
  const { vouchers } = await scene.cast.owner.call(booking.addVouchers, { params, body: facts });
  return { eventId: params.eventId, voucherId: vouchers[0]!.voucherId };
}

export const voucherRows = [
  row(booking.listVouchers, (scene) => ({ ...ofEvent(scene), query: {} })),
  row(booking.exportVouchers, ofEvent),
  row(booking.addVouchers, (scene) => ({ ...ofEvent(scene), body: facts })),
  row(booking.changeVoucher, async (scene) => {
    const { note, maxUses, validFrom, validUntil } = facts;
    return { params: await vouched(scene), body: { note, maxUses, validFrom, validUntil, isActive: false, rev: 0 } };
  }),
  row(booking.listVoucherUses, async (scene) => ({ params: await vouched(scene), query: {} })),
  row(booking.enterVoucher, async (scene) => {
    const { eventId } = await vouched(scene);
    return { params: { eventId }, body: { code: 'friends' } };
  }),
  row(booking.dropVoucher, ofEvent),
];
