import { jest } from '@jest/globals';
import type { EventId, OrderId } from '@ringside/kernel';
import { Outbox } from '@ringside/server/platform';
import type { SiteRules } from '@ringside/server/ports';
import { OrderRepository } from '../orders/order.repository';
import * as at from '../testing/a-booking';
import { aPaidHall } from '../testing/a-sale';
import { InvoiceParties } from './invoice-parties.repository';
import { ReceiptKeeper } from './receipt-keeper.service';
import { ReceiptRepository } from './receipt.repository';

jest.setTimeout(30_000); // a loaded machine is no failure

const nobodyIssues: SiteRules = {
  takesSignUps: () => Promise.resolve(true),
  eventCreators: () => Promise.resolve('organizers'),
  invoiceIssuer: () => Promise.resolve(null),
};

/** Numbers from a sequence, which no rollback gives back. */
class SequencedReceipts extends ReceiptRepository {
  constructor(private readonly own: at.Booking['database']) {
    super(own, new InvoiceParties(own, nobodyIssues));
  }

  override async add(
    orderId: OrderId,
    ...[kind, lines]: Parameters<ReceiptRepository['add']> extends [OrderId, ...infer Rest] ? Rest : never
  ): Promise<void> {
    await this.own.write(
      `insert into receipt (event_id, order_id, number, kind, lines, amount, currency)
       select event_id, id, nextval('receipt_test'), $2, $3::jsonb, 1, currency from booking_order where id = $1`,
      [orderId, kind, JSON.stringify(lines)],
    );
  }
}

describe('the numbers of receipts', () => {
  let booking: at.Booking;
  let services: ReturnType<at.Booking['services']>;
  let eventId: EventId;
  beforeAll(async () => {
    booking = await at.aBooking();
    services = booking.services();
    await booking.tables.query('create sequence receipt_test');
  }, 60_000);
  afterAll(() => booking.close());
  beforeEach(async () => {
    eventId = await aPaidHall(booking, 'atTheDoor');
  });

  const receiptsOf = ({ database }: at.Booking) =>
    new ReceiptRepository(database, new InvoiceParties(database, nobodyIssues));
  const keeper = (receipts = receiptsOf(booking)) =>
    new ReceiptKeeper(
      booking.database,
      booking.platform.outbox as Outbox,
      new OrderRepository(booking.database),
      receipts,
      booking.events,
    );
  const order = async (seat: number) => {
    const me = await at.aBuyer(booking);
    const hold = await services.holds.hold(eventId, me, at.seats(seat));
    return services.checkout.place(eventId, me, at.allOf(hold, 'atTheDoor'));
  };
  const numbers = async () => {
    const rows = await booking.tables.query<{ number: number }>(
      'select number from receipt where event_id = $1 order by number',
      [eventId],
    );
    return rows.map(({ number }) => number);
  };
  const FALL = new Error('rolled back');
  /** Writes receipts for all orders at once; every second one of the transactions is rolled back the first time. */
  async function race(kept: ReceiptKeeper, orders: readonly at.Order[]): Promise<void> {
    const write = ({ orderId }: at.Order, index: number) =>
      booking.database.transact(async () => {
        await kept.write(orderId);
        if (index % 2 === 1) throw FALL;
      });
    await Promise.all(
      orders.map((each, index) =>
        write(each, index).catch((error: unknown) => {
          if (error !== FALL) throw error;
        }),
      ),
    );
    await Promise.all([...orders, ...orders].map(({ orderId }) => kept.write(orderId)));
  }

  it('count without a gap, whoever is rolled back beside them, and each order is receipted once', async () => {
    const orders = [];
    for (let seat = 0; seat < 6; seat++) orders.push(await order(seat));
    await race(keeper(), orders);
    expect(await numbers()).toEqual([1, 2, 3, 4, 5, 6]);
    await services.settlement.cancelLines(orders[0]!.orderId, [orders[0]!.lines[0]!.lineId]);
    await keeper().write(orders[0]!.orderId);
    await keeper().write(orders[0]!.orderId);
    const credited = await booking.tables.query(
      `select number, amount, currency from receipt where event_id = $1 and kind = 'creditNote'`,
      [eventId],
    );
    expect(credited).toEqual([{ number: 7, amount: 2500, currency: 'EUR' }]);
  });

  it('would have gaps from a sequence (negative control)', async () => {
    const orders = [];
    for (let seat = 0; seat < 6; seat++) orders.push(await order(seat));
    await race(keeper(new SequencedReceipts(booking.database)), orders);
    const found = await numbers();
    expect(found).toHaveLength(6);
    expect(Math.max(...found)).toBeGreaterThan(6);
  });
});
