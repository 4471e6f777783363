import { jest } from '@jest/globals';
import * as booking from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { PaidHall, type Person, PRICE, type WholeApp } from './testing';

jest.setTimeout(60_000); // a loaded machine is no failure

/** Lets everybody go on once `count` have come. */
function barrier(count: number): () => Promise<void> {
  let come = 0;
  const { promise, resolve } = Promise.withResolvers<void>();
  return () => {
    if (++come === count) resolve();
    return promise;
  };
}

describe('money by the bank, and back', () => {
  const hall = new PaidHall();
  const { order, ofOrder, money, desk, answer, providers, tickets, pay: begin } = hall;
  let server: WholeApp;
  let owner: Person;
  let alice: Person;
  let bob: Person;
  let eventId: EventId;

  beforeAll(async () => {
    await hall.open();
    ({ server, owner, alice, bob } = hall);
  }, 60_000);
  afterAll(() => hall.server.close());
  beforeEach(async () => {
    await hall.begin();
    ({ eventId } = hall);
  });
  afterEach(async () => {
    expect(await hall.faults()).toEqual([]);
  });

  describe('by bank transfer', () => {
    const account = { holder: 'Arena e. V.', iban: 'DE89 3704 0044 0532 0130 00', bic: '' };
    const upload = (path: string, text: string) =>
      owner.fetch<booking.StatementPreview>('POST', `/events/${eventId}${path}`, text, { 'content-type': 'text/csv' });
    const importing = (text: string) => upload('/bank-statements', text);
    const csv = (...lines: [number, string][]) =>
      ['Date;Text;Amount', ...lines.map(([cents, text]) => `04.05.2026;${text};${(cents / 100).toFixed(2)}`)].join(
        '\n',
      );

    beforeEach(async () => {
      await owner.call(booking.putBankAccount, { params: { eventId }, body: account });
    });

    it('tells the account, a reference with check digits and a code for banking apps', async () => {
      const placed = await order(alice, 'bankTransfer', 0);
      const { transfer } = await money(alice, placed);
      expect(transfer).toMatchObject({ iban: 'DE89 3704 0044 0532 0130 00', amount: PRICE });
      expect(transfer!.epc).toContain(`EUR25.00\n\n${transfer!.reference.replaceAll(' ', '')}`);
      const wrong = { params: { eventId }, body: { ...account, iban: 'DE88370400440532013000' } };
      expect((await owner.ask(booking.putBankAccount, wrong)).body.code).toBe('INVALID');
    });

    it('books statements: what fits, too little, too much and unknown, each booking once', async () => {
      const orders = [
        await order(alice, 'bankTransfer', 1),
        await order(alice, 'bankTransfer', 2),
        await order(bob, 'bankTransfer', 3),
      ];
      const reference = async (who: Person, at: number) => (await money(who, orders[at]!)).transfer!.reference;
      const [a, b, c] = [await reference(alice, 0), await reference(alice, 1), await reference(bob, 2)];
      const file = csv(
        [PRICE, a],
        [PRICE - 500, `x ${b} y`],
        [PRICE + 300, c],
        [700, 'hello'],
        [-900, 'fee'],
        [500, b],
      );
      const matches = ['matched', 'underpaid', 'overpaid', 'unmatched', 'outgoing', 'matched'];
      const preview = await upload('/bank-statements/preview', file);
      expect(preview.body.lines.map(({ match }) => match)).toEqual(matches);
      expect((await money(alice, orders[0]!)).state).toBe('awaitingPayment');

      expect((await importing(file)).body.lines.map(({ match }) => match)).toEqual(matches);
      const states = async () =>
        Promise.all(
          orders.map(async (each) => (await desk(each)) as { state: string; paid: number; refunded: number }),
        );
      expect(await states()).toMatchObject([
        { state: 'confirmed', paid: PRICE, refunded: 0 },
        { state: 'confirmed', paid: PRICE, refunded: 0 },
        { state: 'confirmed', paid: PRICE + 300, refunded: 300, attention: 'refundByHand' },
      ]);
      const again = await importing(`${file}\n05.05.2026;later;1.00`);
      expect(again.body.lines.map(({ isKnown }) => isKnown)).toEqual([true, true, true, true, true, true, false]);
      expect((await states()).map(({ paid }) => paid)).toEqual([PRICE, PRICE, PRICE + 300]);
      const { refunds } = await desk(orders[2]!);
      await owner.call(booking.settleRefund, { params: { eventId, refundId: refunds[0]!.refundId } });
      expect(await desk(orders[2]!)).toMatchObject({ attention: null, refunds: [{ state: 'settled' }] });
    });

    it('lets staff say what an unknown booking is for, once', async () => {
      const placed = await order(alice, 'bankTransfer', 4);
      await importing(csv([PRICE, 'my ticket']));
      const { items } = await owner.call(booking.listBankLines, { params: { eventId }, query: { open: '1' } });
      const params = { eventId, lineId: items[0]!.lineId };
      const assign = (orderCode: string) => owner.ask(booking.assignBankLine, { params, body: { orderCode } });
      expect((await assign('NOPE33')).body.code).toBe('NO_SUCH_ORDER');
      const both = await Promise.all([assign(placed.code), assign(placed.code)]);
      expect(both.map(({ status }) => status).toSorted()).toEqual([200, 409]);
      expect(await desk(placed)).toMatchObject({ state: 'confirmed', paid: PRICE });
    });

    it.each([
      ['hello', 'STATEMENT_UNREADABLE'],
      ['', 'STATEMENT_UNREADABLE'],
      ['x'.repeat(booking.STATEMENT_BYTES_MAX + 1), 'TOO_LARGE'],
    ])('refuses what is no statement (%#)', async (text, code) => {
      expect((await importing(text)).body.code).toBe(code);
    });
  });

  describe('and giving back', () => {
    async function paid(who: Person, ...numbers: number[]) {
      const placed = await order(who, 'sandbox', ...numbers);
      await answer(await begin(who, placed), 'pay');
      return placed;
    }
    const live = ({ lines }: booking.Order) => lines.map(({ lineId }) => lineId);
    const refund = (of: booking.Order, body: { lineIds: string[]; amount?: number }) =>
      owner.ask(booking.refundOrder, { ...ofOrder(of), body: { reason: 'Ill', ...body } });

    it('voids the ticket, frees the seat and sends the money of a line at once (B28)', async () => {
      const placed = await paid(alice, 0, 1);
      const lineIds = live(placed).slice(0, 1);
      const answered = await alice.call(booking.giveBackLines, { ...ofOrder(placed), body: { lineIds } });
      expect(answered).toMatchObject({ state: 'confirmed', total: PRICE, refunded: PRICE, due: 0 });
      expect(await tickets()).toBe(1);
      await order(bob, 'atTheDoor', 0);
      await providers();
      expect(await money(alice, placed)).toMatchObject({ refunds: [{ state: 'settled', amount: PRICE }] });
      const again = await alice.ask(booking.giveBackLines, { ...ofOrder(placed), body: { lineIds } });
      expect(again.body.code).toBe('NOT_FOUND');
    });

    it('ends with the organizer’s window, and never with the staff’s', async () => {
      const placed = await paid(alice, 2);
      await server.database.query(
        `update event_sale set cancel_until = clock_timestamp() - interval '1 second' where event_id = $1`,
        [eventId],
      );
      const asked = { ...ofOrder(placed), body: { lineIds: live(placed) } };
      expect((await alice.ask(booking.giveBackLines, asked)).body.code).toBe('CANCEL_CLOSED');
      expect((await refund(placed, { lineIds: live(placed) })).body).toMatchObject({
        state: 'cancelled',
        refunded: PRICE,
      });
    });

    it('lowers the price where a part goes back, and refuses more than there is', async () => {
      const placed = await paid(alice, 3, 4);
      expect((await refund(placed, { lineIds: [], amount: 2 * PRICE + 1 })).body).toMatchObject({
        code: 'REFUND_TOO_HIGH',
        details: { left: 2 * PRICE },
      });
      expect((await refund(placed, { lineIds: [], amount: PRICE + 100 })).body).toMatchObject({
        state: 'confirmed',
        total: PRICE - 100,
        refunded: PRICE + 100,
        due: 0,
      });
      expect(await tickets()).toBe(2);
      for (const amount of [-1, 0.5, 1e12])
        expect((await refund(placed, { lineIds: [], amount })).body.code).toBe('INVALID');
    });

    it('never exceeds what was paid, however many ask at once (B29)', async () => {
      const placed = await paid(alice, 5);
      const all = await Promise.all(Array.from({ length: 6 }, () => refund(placed, { lineIds: [], amount: 1000 })));
      expect(all.map(({ status }) => status).toSorted()).toEqual([200, 200, 409, 409, 409, 409]);
      expect(await desk(placed)).toMatchObject({ paid: PRICE, refunded: 2000, total: 500 });
    });

    it('would exceed it by counting refunds before writing one (negative control)', async () => {
      const { orderId } = await paid(alice, 6);
      const met = barrier(2);
      const giveBackNaively = async (key: string) => {
        const client = await server.database.connect();
        const sum = `select coalesce(sum(amount), 0)::int as sum from refund where order_id = $1`;
        const { rows } = await client.query(sum, [orderId]);
        await met();
        if (rows[0].sum === 0) {
          await client.query(
            `insert into refund (event_id, order_id, payment_id, request_key, amount, state)
             select event_id, order_id, id, $2, amount, 'settled' from payment where order_id = $1`,
            [orderId, key],
          );
        }
        await client.end();
      };
      await Promise.all([giveBackNaively('a'), giveBackNaively('b')]);
      const { refunds } = await desk({ orderId });
      expect(refunds.map(({ amount }) => amount)).toEqual([PRICE, PRICE]); // twice what was paid
    });
  });
});
