import { jest } from '@jest/globals';
import * as booking from '@ringside/contracts/booking';
import { putSiteIssuer } from '@ringside/contracts/site';
import type { EventId, OrderId, SeatNo } from '@ringside/kernel';
import { anEvent } from '@ringside/server/testing';
import { type Person, readPdf, untilTasksAreDone, type WholeApp, wholeApp } from './testing';

const section = { name: 'Hall', rows: 1, seatsPerRow: 6, aisleEvery: 0, facing: false } as const;
const HALL: booking.SeatingSpec = {
  name: 'Hall',
  sections: [{ ...section, rowNaming: 'letters', placement: 'below' }],
};
const CLUB = { name: 'Harbour Club e.V.', address: 'Am Kai 1\n23552 Lübeck', taxNumber: 'DE123456789' };
const SITE = { name: 'Arena Betriebs GmbH', address: 'Ring 4\n10115 Berlin', taxNumber: '' };
const FIRM = {
  name: 'Łucja Müller',
  company: 'Night Owls GmbH',
  address: 'Rue de l’Œuvre 3\n75001 Paris',
  taxNumber: 'FR40303265045',
};

jest.setTimeout(60_000); // a loaded machine is no failure

describe('invoices', () => {
  let server: WholeApp;
  let owner: Person;
  let admin: Person;
  let params: { eventId: EventId };

  beforeAll(async () => {
    server = await wholeApp();
    [owner, admin] = await Promise.all([server.person('organizer'), server.person('admin')]);
  }, 60_000);
  afterAll(() => server.close());
  beforeEach(async () => {
    params = { eventId: (await anEvent(server.database, { ownerId: owner.id })).eventId };
    await owner.call(booking.putSeating, { params, body: HALL });
    await server.database.query(
      `with made as (insert into ticket_type (event_id, name, tax_rate) values ($1, 'Weekend', 1900) returning id)
       insert into price (event_id, ticket_type_id, amount) select $1, id, 2500 from made`,
      [params.eventId],
    );
    await server.database.query(`update event_sale set providers = '{atTheDoor,bankTransfer}' where event_id = $1`, [
      params.eventId,
    ]);
  });

  const order = async (me: Person, provider: 'atTheDoor' | 'bankTransfer', ...numbers: number[]) => {
    const { holdId, lines } = await me.call(booking.holdSeats, { params, body: { seatNos: numbers as SeatNo[] } });
    const lineIds = lines.map(({ lineId }) => lineId);
    const { orderId } = await me.call(booking.placeOrder, { params, body: { holdId, lineIds, provider } });
    await untilTasksAreDone(server);
    return { params: { ...params, orderId } };
  };
  const address = (me: Person, of: { params: { eventId: EventId; orderId: OrderId } }, wish: typeof FIRM | null) =>
    me.call(booking.putInvoiceAddress, { ...of, body: { address: wish } });
  const usernameOf = async ({ id }: Person) => {
    const [row] = await server.database.query<{ name: string }>('select name from app_user where id = $1', [id]);
    return row!.name;
  };
  /** The text of every receipt of an order, the first first. */
  const printed = async (me: Person, of: { params: { eventId: EventId; orderId: OrderId } }, language = 'en') => {
    const { receipts } = await me.call(booking.getOrderPayments, of);
    const { eventId, orderId } = of.params;
    const files = receipts.map(async ({ receiptId }) => {
      const path = `/api/v1/events/${eventId}/orders/${orderId}/receipts/${receiptId}/receipt.pdf?language=${language}`;
      const answer = await fetch(server.origin + path, { headers: { cookie: me.cookie } });
      return readPdf(Buffer.from(await answer.arrayBuffer()));
    });
    return Promise.all(files);
  };
  /** A party as it is printed, from the word above it. */
  const below = (lines: readonly string[] = [], word: string, count: number) =>
    lines.slice(lines.indexOf(word) + 1, lines.indexOf(word) + 1 + count);

  it('name who writes them and whom to, with addresses and tax numbers', async () => {
    const me = await server.person();
    await owner.call(booking.putEventIssuer, { params, body: { issuer: CLUB } });
    const of = await order(me, 'bankTransfer', 0, 1);
    await address(me, of, FIRM);
    const money = { provider: 'bankTransfer' as const, amount: 5000 };
    await owner.call(booking.markPaid, { ...of, body: money });
    await untilTasksAreDone(server);
    const [invoice = []] = await printed(me, of, 'de');
    expect(invoice).toEqual(expect.arrayContaining(['Rechnung', 'Summe', '50,00 €']));
    expect(below(invoice, 'Von', 4)).toEqual([
      CLUB.name,
      'Am Kai 1',
      '23552 Lübeck',
      `Steuernummer: ${CLUB.taxNumber}`,
    ]);
    expect(below(invoice, 'Für', 5)).toEqual([
      FIRM.company,
      FIRM.name,
      'Rue de l’Œuvre 3',
      '75001 Paris',
      `Steuernummer: ${FIRM.taxNumber}`,
    ]);
  });

  it('are the site’s where an event says nothing, and stay as they were issued', async () => {
    const me = await server.person();
    await admin.call(putSiteIssuer, { body: { issuer: SITE } });
    const of = await order(me, 'atTheDoor', 0);
    const shown = await owner.call(booking.putEventIssuer, { params, body: { issuer: CLUB } });
    expect(shown).toEqual({ issuer: CLUB, usual: SITE });
    await admin.call(putSiteIssuer, { body: { issuer: null } });
    const [invoice] = await printed(me, of);
    expect(below(invoice, 'From', 3)).toEqual([SITE.name, 'Ring 4', '10115 Berlin']);
    expect(below(invoice, 'For', 1)).toEqual([await usernameOf(me)]);
  });

  it('that were issued to somebody else are taken back by a credit note and written anew', async () => {
    const me = await server.person();
    const of = await order(me, 'atTheDoor', 0, 1);
    const { receipts } = await address(me, of, FIRM);
    expect(receipts).toMatchObject([
      { kind: 'invoice', amount: 5000 },
      { kind: 'creditNote', amount: 5000 },
      { kind: 'invoice', amount: 5000 },
    ]);
    expect((await address(me, of, FIRM)).receipts).toHaveLength(3); // the same again is nothing new
    const [first, back, second] = await printed(me, of);
    for (const old of [first, back]) expect(below(old, 'For', 1)).toEqual([await usernameOf(me)]);
    expect(below(second, 'For', 1)).toEqual([FIRM.company]);
    await me.call(booking.cancelMyOrder, of);
    await untilTasksAreDone(server);
    const last = (await printed(me, of)).at(-1);
    expect(last).toEqual(expect.arrayContaining(['Credit note', FIRM.company, '€50.00']));
  });

  it('are corrected a few times, not for ever', async () => {
    const me = await server.person();
    const of = await order(me, 'atTheDoor', 0);
    for (let count = 1; count < booking.INVOICES_MAX; count++)
      await address(me, of, { ...FIRM, name: `Name ${count}` });
    const refused = await me.ask(booking.putInvoiceAddress, { ...of, body: { address: FIRM } });
    expect(refused.body.code).toBe('TOO_MANY_INVOICES');
    expect((await me.call(booking.getOrderPayments, of)).invoiceAddress).toMatchObject({
      name: `Name ${booking.INVOICES_MAX - 1}`,
    });
  });

  it('are nobody else’s to address, and take no address without an end', async () => {
    const [me, other] = [await server.person(), await server.person()];
    const of = await order(me, 'bankTransfer', 0);
    expect((await other.ask(booking.putInvoiceAddress, { ...of, body: { address: FIRM } })).body.code).toBe(
      'NOT_FOUND',
    );
    for (const wrong of ['', 'a\nb\nc\nd\ne\nf\ng', 'x'.repeat(301), 'a\u0000b']) {
      const body = { address: { ...FIRM, address: wrong } };
      expect((await me.ask(booking.putInvoiceAddress, { ...of, body })).body.code).toBe('INVALID');
    }
  });
});
