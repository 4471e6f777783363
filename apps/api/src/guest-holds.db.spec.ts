import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import * as booking from '@ringside/contracts/booking';
import { watchTopic } from '@ringside/contracts/platform';
import type { EventId, HoldId, SeatNo } from '@ringside/kernel';
import { BROKEN_INVARIANTS } from '@ringside/server/booking';
import { anEvent } from '@ringside/server/testing';
import { nextEvent, type Person, postbox, seatHall, type WholeApp, wholeApp } from './testing';

const PLACES = 6;

jest.setTimeout(30_000); // a loaded machine is no failure

describe('a visitor who holds seats without an account', () => {
  let server: WholeApp;
  let owner: Person;
  let alice: Person;
  let eventId: EventId;

  beforeAll(async () => {
    server = await wholeApp({ ADDRESS_LIMIT_FACTOR: '1', GUEST_PLACES_PER_ADDRESS: String(PLACES) });
    [owner, alice] = await Promise.all([server.person('organizer'), server.person()]);
  }, 60_000);
  afterAll(() => server.close());
  beforeEach(async () => {
    ({ eventId } = await anEvent(server.database, { ownerId: owner.id }));
    await seatHall(owner, eventId);
  });
  afterEach(async () => {
    expect(await server.database.query(BROKEN_INVARIANTS, [eventId])).toEqual([]);
  });

  const params = () => ({ params: { eventId } });
  const wanted = (...numbers: number[]) => ({ ...params(), body: { seatNos: numbers as SeatNo[] } });
  async function guest(): Promise<Person> {
    const visitor = server.visitor();
    await visitor.call(booking.beginAsGuest, params());
    return visitor;
  }
  const mine = (who: Person) => who.call(booking.getMySeats, params());
  const adopt = (who: Person, holdId: HoldId, lineIds?: readonly string[]) =>
    who.ask(booking.adoptHold, { params: { eventId, holdId }, body: lineIds ? { lineIds: [...lineIds] } : {} });

  it('is told to begin first', async () => {
    const visitor = server.visitor();
    const answers = [await visitor.ask(booking.holdSeats, wanted(0)), await visitor.ask(booking.getMySeats, params())];
    expect(answers.map(({ status }) => status)).toEqual([401, 401]);
  });

  it('holds, extends and lets go as anybody, and nobody else can', async () => {
    const [one, other] = [await guest(), await guest()];
    const hold = await one.call(booking.holdSeats, wanted(0, 1));
    expect(hold.seatNos).toEqual([0, 1]);
    expect((await mine(one)).hold).toEqual(hold);
    expect((await mine(other)).hold).toBeNull();
    expect((await other.ask(booking.holdSeats, wanted(1))).body.code).toBe('SEAT_TAKEN');
    const of = { params: { eventId, holdId: hold.holdId } };
    expect((await other.ask(booking.extendHold, of)).body.code).toBe('NOT_FOUND');
    expect((await other.ask(booking.releaseHold, { ...of, body: {} })).body.code).toBe('NOT_FOUND');
    await one.call(booking.extendHold, of);
    const best = await one.call(booking.holdBestSeats, { ...params(), body: { size: 2 } });
    expect(best.seatNos).toHaveLength(4);
    expect(await one.call(booking.releaseHold, { ...of, body: {} })).toEqual({ hold: null });
  });

  it('cannot order', async () => {
    const visitor = await guest();
    const { holdId, lines } = await visitor.call(booking.holdSeats, wanted(0));
    const order = { ...params(), body: { holdId, lineIds: lines.map(({ lineId }) => lineId) } };
    expect((await visitor.ask(booking.placeOrder, order)).status).toBe(401);
  });

  it('is known by a cookie that scripts cannot read, and that is worth nothing at another event or when forged', async () => {
    const answer = await server.visitor().ask(booking.beginAsGuest, params());
    const [cookie = ''] = answer.headers.getSetCookie();
    expect(cookie).toMatch(new RegExp(`; Path=/api/v1/events/${eventId}; HttpOnly; SameSite=Lax$`));
    const [pair = ''] = cookie.split(';');
    const ask = async (value: string, id: string) =>
      (await server.visitor().fetch('GET', `/events/${id}/seats/mine`, undefined, { cookie: value })).status;
    expect(await ask(pair, eventId)).toBe(200);
    const other = await anEvent(server.database, { ownerId: owner.id });
    await seatHall(owner, other.eventId);
    expect(await ask(pair, other.eventId)).toBe(401);
    const [name, value = ''] = pair.split('=');
    const [, until, signature] = value.split('.');
    const later = Number(until) + 60;
    const [id] = value.split('.');
    expect(await ask(`${name}=${randomUUID()}.${until}.${signature}`, eventId)).toBe(401);
    expect(await ask(`${name}=${id}.${later}.${signature}`, eventId)).toBe(401);
  });

  it('has idempotency keys of their own', async () => {
    const [one, other] = [await guest(), await guest()];
    const key = { 'idempotency-key': 'the-very-same-key' };
    const first = await one.call(booking.holdSeats, wanted(0), key);
    expect(await one.call(booking.holdSeats, wanted(0), key)).toEqual(first);
    expect((await other.ask(booking.holdSeats, wanted(0), key)).body.code).toBe('SEAT_TAKEN');
  });

  it('hears on the other page that the hold changed', async () => {
    const visitor = await guest();
    const { holdId } = await visitor.call(booking.holdSeats, wanted(0));
    const socket = await server.visitor().socket();
    expect(await visitor.send(socket, watchTopic, { topic: `hold:${holdId}` })).toMatchObject({ ok: true });
    await Promise.all([nextEvent(socket, 'booking:mine-changed'), visitor.call(booking.holdSeats, wanted(1))]);
    const strange = await visitor.send(socket, watchTopic, { topic: `hold:${randomUUID()}` });
    expect(strange).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
  });

  it('cannot empty a hall: the places of a network are counted, whatever becomes of cookies', async () => {
    const asked = await Promise.all(
      [0, 1, 2, 3, 4, 5, 6, 7].map(async (seatNo) => (await guest()).ask(booking.holdSeats, wanted(seatNo))),
    );
    const refused = asked.filter(({ status }) => status !== 201);
    expect(asked.length - refused.length).toBe(PLACES);
    expect(refused.map(({ body }) => [body.code, body.details])).toEqual(
      refused.map(() => ['GUEST_PLACES', { limit: PLACES }]),
    );
    expect((await alice.ask(booking.holdSeats, wanted(0, 1, 2, 3, 4, 5, 6, 7))).body.code).toBe('SEAT_TAKEN');
  });

  it('is refused where a registration is asked for', async () => {
    await server.database.query('update event_sale set needs_registration = true where event_id = $1', [eventId]);
    const visitor = await guest();
    expect((await mine(visitor)).needsRegistration).toBe(true);
    expect((await visitor.ask(booking.holdSeats, wanted(0))).body.code).toBe('REGISTRATION_NEEDED');
  });

  describe('and signs in', () => {
    it('has it in the account then, which orders it', async () => {
      const visitor = await guest();
      const hold = await visitor.call(booking.holdSeats, wanted(0, 1));
      await visitor.signUp(`guest${process.pid}${eventId.slice(-6)}`);
      expect((await mine(visitor)).guestHold).toEqual(hold);
      const { body: adopted } = await adopt(visitor, hold.holdId);
      expect(adopted.seatNos).toEqual([0, 1]);
      expect(adopted.capAt).toBe(hold.capAt);
      expect(adopted.lines).toEqual(hold.lines);
      expect(await mine(visitor)).toMatchObject({ guestHold: null, hold: { holdId: adopted.holdId } });
      const lineIds = adopted.lines.map(({ lineId }) => lineId);
      const order = await visitor.call(booking.placeOrder, { ...params(), body: { holdId: adopted.holdId, lineIds } });
      expect(order.tickets).toHaveLength(2);
    });

    it('finds it beside what the account holds already, and the same when asked again', async () => {
      const visitor = await guest();
      const hold = await visitor.call(booking.holdSeats, wanted(0, 1));
      const account = await server.person();
      const running = await account.call(booking.holdSeats, wanted(4));
      account.takeOver(visitor);
      const { body: adopted } = await adopt(account, hold.holdId);
      expect(adopted).toMatchObject({ holdId: running.holdId, seatNos: [0, 1, 4], capAt: hold.capAt });
      expect((await adopt(account, hold.holdId)).body).toEqual(adopted);
      expect((await adopt(alice, hold.holdId)).body.code).toBe('NOT_FOUND');
    });

    it('is told which seats are too many, and takes over some of them', async () => {
      await server.database.query('update event_sale set buyer_limit = 3 where event_id = $1', [eventId]);
      const visitor = await guest();
      const hold = await visitor.call(booking.holdSeats, wanted(0, 1, 2));
      const account = await server.person();
      await account.call(booking.holdSeats, wanted(4, 5));
      account.takeOver(visitor);
      const [first, ...rest] = hold.lines.map(({ lineId }) => lineId);
      const refused = await adopt(account, hold.holdId);
      expect(refused.body).toMatchObject({ code: 'SEAT_LIMIT', details: { limit: 3, left: 1, lineIds: rest } });
      expect((await mine(account)).guestHold).toEqual(hold);
      const { body: adopted } = await adopt(account, hold.holdId, [first!]);
      expect(adopted.seatNos).toEqual([0, 4, 5]);
      expect((await alice.call(booking.holdSeats, wanted(1, 2))).seatNos).toEqual([1, 2]);
    });

    it('is told when it has lapsed', async () => {
      const visitor = await guest();
      const { holdId } = await visitor.call(booking.holdSeats, wanted(0));
      await server.database.query(
        `update seat_state set held_until = clock_timestamp() - interval '1 second' where event_id = $1 and state = 'held'`,
        [eventId],
      );
      const account = await server.person();
      account.takeOver(visitor);
      expect((await adopt(account, holdId)).body.code).toBe('HOLD_LAPSED');
    });
  });

  describe('and carries on on another device', () => {
    const link = (who: Person, holdId: HoldId, body: { address?: string } = {}) =>
      who.ask(booking.linkGuestHold, { params: { eventId, holdId }, body });
    const carry = (who: Person, address: string) =>
      who.ask(booking.carryHold, { ...params(), body: { token: address.split('#carry=')[1] ?? '' } });

    it('has the same hold there by the link, and both may change it', async () => {
      const [there, here] = [server.visitor(), await guest()];
      const hold = await here.call(booking.holdSeats, wanted(0, 1));
      const { link: address } = (await link(here, hold.holdId)).body;
      expect(address).toContain(`/events/${eventId}/seats#carry=`);
      expect((await carry(there, address)).body).toEqual(hold);
      await there.call(booking.holdSeats, wanted(2));
      expect((await mine(here)).hold?.seatNos).toEqual([0, 1, 2]);
    });

    it('has what was held there already join it, and a person adopts it there', async () => {
      const [here, there, account] = [await guest(), await guest(), await server.person()];
      const hold = await here.call(booking.holdSeats, wanted(0));
      await there.call(booking.holdSeats, wanted(4));
      const { link: address } = (await link(here, hold.holdId)).body;
      expect((await carry(there, address)).body).toMatchObject({ holdId: hold.holdId, seatNos: [0, 4] });
      expect((await mine(here)).hold?.seatNos).toEqual([0, 4]);
      expect((await carry(account, address)).body.seatNos).toEqual([0, 4]);
      expect((await mine(account)).hold?.seatNos).toEqual([0, 4]);
      expect((await carry(there, address)).body.code).toBe('HOLD_LAPSED');
    });

    it('gets the link by mail, which names the event and nobody', async () => {
      const box = postbox([server]);
      const here = await guest();
      const hold = await here.call(booking.holdSeats, wanted(0));
      await link(here, hold.holdId, { address: 'me@example.org' });
      const [mail] = await box.to('me@example.org');
      expect(mail).toMatchObject({ template: 'holdCarried', to: { name: '' } });
      const there = server.visitor();
      expect((await carry(there, String(mail?.params['link']))).body).toEqual(hold);
    });

    it('is told of a link that lapsed, or that is another event’s or nobody’s', async () => {
      const here = await guest();
      const { holdId } = await here.call(booking.holdSeats, wanted(0));
      const { link: address } = (await link(here, holdId)).body;
      await here.call(booking.releaseHold, { params: { eventId, holdId }, body: {} });
      expect((await carry(server.visitor(), address)).body.code).toBe('HOLD_LAPSED');
      expect((await link(here, holdId)).body.code).toBe('HOLD_LAPSED');
      expect((await carry(server.visitor(), address.slice(0, -4))).body.code).toBe('NOT_FOUND');
      expect((await link(alice, holdId)).body.code).toBe('FORBIDDEN');
    });

    it('cannot have one address be sent many mails', async () => {
      const here = await guest();
      const { holdId } = await here.call(booking.holdSeats, wanted(0));
      const answers = [];
      for (let asked = 0; asked < 5; asked++) answers.push(await link(here, holdId, { address: 'you@example.org' }));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 429, 429]);
    });
  });
});
