import { jest } from '@jest/globals';
import * as booking from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { anEvent } from '@ringside/server/testing';
import { type Person, type WholeApp, wholeApp } from './testing';

jest.setTimeout(60_000);

const TYPE = {
  name: 'Weekend <pass>',
  about: '',
  place: 'none' as 'none' | 'seat',
  taxRate: 0,
  minAmount: 1,
  maxAmount: null,
  saleFrom: null,
  saleUntil: null,
  channels: ['web' as const],
  byVoucherOnly: false,
  needsApproval: false,
  isActive: true,
};
const section = { name: 'Hall', rows: 1, seatsPerRow: 3, aisleEvery: 0, facing: false } as const;
const HALL: booking.SeatingSpec = {
  name: 'Hall',
  sections: [{ ...section, rowNaming: 'letters', placement: 'below' }],
};

describe('the ticket box of an event', () => {
  let server: WholeApp;
  let owner: Person;
  let player: Person;
  let params: { eventId: EventId };
  beforeAll(async () => {
    server = await wholeApp();
    [owner, player] = await Promise.all([server.person('organizer'), server.person()]);
  }, 60_000);
  afterAll(() => server.close());
  beforeEach(async () => {
    const { eventId } = await anEvent(server.database, { ownerId: owner.id });
    params = { eventId };
  });

  const turn = (isOn: boolean) => owner.call(booking.putTicketBox, { params, body: { isOn } });
  const look = (query = '', headers: Record<string, string> = {}) =>
    fetch(`${server.origin}/embed/events/${params.eventId}${query}`, { headers: { accept: 'text/html', ...headers } });
  const page = async (query = '') => (await look(query)).text();
  const sell = async (over: Partial<typeof TYPE> = {}, amount = 2500) => {
    const { ticketTypes } = await owner.call(booking.addTicketType, { params, body: { ...TYPE, ...over } });
    const ticketTypeId = ticketTypes.at(-1)!.id;
    const { prices } = await owner.call(booking.getCatalogue, { params });
    const body = { prices: [...prices, { ticketTypeId, category: '', amount }] };
    await owner.call(booking.putPrices, { params, body });
    return ticketTypeId;
  };
  /** What the box says of each ticket type. */
  const lines = (html: string) =>
    [...html.matchAll(/<li[ >].*?<\/li>/gs)].map(([line]) =>
      line
        .replaceAll(/<[^>]+>/g, '')
        .replaceAll(/\s+/g, ' ')
        .trim(),
    );

  it('can be framed by other sites while its organizer says so, and no other page ever', async () => {
    const unframed = { 'x-frame-options': 'SAMEORIGIN', policy: expect.stringContaining("frame-ancestors 'none'") };
    const headersOf = async ({ headers, status }: Response) => ({
      status,
      'x-frame-options': headers.get('x-frame-options'),
      policy: headers.get('content-security-policy'),
    });
    expect(await headersOf(await look())).toEqual({ status: 404, ...unframed });
    expect(await turn(true)).toEqual({ isOn: true, site: expect.stringMatching(/^http/) });
    const shown = await look();
    expect(await headersOf(shown)).toEqual({
      status: 200,
      'x-frame-options': null,
      policy: expect.stringMatching(/^default-src 'none'; .*frame-ancestors \*$/),
    });
    expect(shown.headers.get('cross-origin-resource-policy')).toBe('cross-origin');
    for (const path of [`/events/${params.eventId}`, '/embed/events/nothing', '/embed', '/api/v1/events', '/admin/'])
      expect(await headersOf(await fetch(server.origin + path))).toMatchObject(unframed);
    await turn(false);
    expect(await headersOf(await look())).toEqual({ status: 404, ...unframed });
  });

  it('reads no cookie, sets none, and is the same for whoever is signed in', async () => {
    await turn(true);
    const known = await fetch(`${server.origin}/embed/events/${params.eventId}`, { headers: { cookie: owner.cookie } });
    expect(known.headers.get('set-cookie')).toBeNull();
    const html = await known.text();
    expect(html).toBe(await page());
    const tag = known.headers.get('etag') ?? '';
    expect((await look('', { 'if-none-match': tag })).status).toBe(304);
  });

  it('is there for no event that is not public, whatever the switch says', async () => {
    const { eventId } = await anEvent(server.database, { ownerId: owner.id, state: 'draft' });
    params = { eventId };
    await turn(true);
    expect((await look('', { cookie: owner.cookie })).status).toBe(404);
  });

  it('tells prices and what is left of tickets, live', async () => {
    const ticketTypeId = await sell();
    await sell({ name: 'Free visit' }, 0);
    const quota = { name: 'Room', ticketTypeIds: [ticketTypeId], capacity: 2 };
    const { quotas } = await owner.call(booking.addQuota, { params, body: quota });
    await turn(true);
    expect(lines(await page())).toEqual(['Weekend &lt;pass&gt; €25.00 2 left', 'Free visit Free']);
    const body = { tickets: [{ ticketTypeId, amount: 2 }] };
    await player.call(booking.holdSeats, { params, body: { seatNos: [], ...body } });
    await turn(true); // has the node read anew
    expect(lines(await page())[0]).toBe('Weekend &lt;pass&gt; €25.00 None free right now');
    await server.database.query(
      'update stock set held = 0, sold = capacity where id in (select stock_id from quota where id = $1)',
      [quotas[0]!.id],
    );
    await turn(true);
    expect(lines(await page())[0]).toBe('Weekend &lt;pass&gt; €25.00 Sold out');
  });

  it('counts the seats that everybody may take, and leads to their map', async () => {
    await owner.call(booking.putSeating, { params, body: HALL });
    await turn(true);
    expect(lines(await page())).toEqual(['Seats Free 3 left']);
    await sell({ place: 'seat' });
    await owner.call(booking.blockSeats, { params, body: { seatNos: [0], reason: 'Camera' } });
    await turn(true);
    const html = await page();
    expect(lines(html)).toEqual(['Weekend &lt;pass&gt; €25.00 2 left']);
    expect(html).toContain(`/events/${params.eventId}/seats" target="_blank" rel="noopener"`);
  });

  it('looks as its address says, and follows its reader where that says nothing of use', async () => {
    await sell();
    await turn(true);
    expect(await page('?language=de&theme=dark&accent=05f')).toMatch(
      /<html lang="de" data-theme="dark">[\s\S]*--accent:#0055ff;--accent-ink:#ffffff[\s\S]*Tickets holen/,
    );
    const usual = await page();
    expect(usual).toContain('--accent:#ff7a2f;--accent-ink:#000000');
    for (const wrong of [
      '?language=xx',
      '?theme=%22onload',
      '?accent=red;}body{',
      '?accent=%23ff&nothing=1',
      '?language=de&language=%00',
    ])
      expect(await page(wrong)).toBe(usual);
    const french = await look('', { 'accept-language': 'fr-CH, de;q=0.8' });
    expect(await french.text()).toContain('<html lang="fr">');
  });

  it('says why nothing can be bought', async () => {
    await turn(true);
    expect(await page()).toContain('Nothing is on sale yet');
    await sell();
    const { knownProviders: _known, ...sale } = await owner.call(booking.getSale, { params });
    await owner.call(booking.putSale, { params, body: { ...sale, saleFrom: '2999-01-01T00:00:00.000Z' } });
    await turn(true);
    expect(await page('?language=fr')).toContain('La vente ouvre le 1 janv. 2999');
    await server.database.query(`update event set state = 'finished' where id = $1`, [params.eventId]);
    await turn(true);
    const html = await page();
    expect(html).toContain('This event is over');
    expect(lines(html)).toEqual([]);
  });
});
