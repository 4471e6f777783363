import { jest } from '@jest/globals';
import { boothBlock, planOfSpec, type PlanDocument, tableBlock } from '@ringside/booking-core';
import * as booking from '@ringside/contracts/booking';
import { moveTicket } from '@ringside/contracts/tickets';
import type { EventId, SeatNo } from '@ringside/kernel';
import { BROKEN_INVARIANTS } from '@ringside/server/booking';
import { anEvent } from '@ringside/server/testing';
import { type Person, takeSeats, type WholeApp, wholeApp } from './testing';

jest.setTimeout(30_000); // a loaded machine is no failure

const seats = (...numbers: number[]) => numbers as SeatNo[];
const CHAIRS = [0, 1];
const TABLE = [2, 3, 4, 5];
const [BOOTH, OTHER_BOOTH] = [6, 7];

/** Two chairs, a table of four that is booked whole, and two booths. */
function expo(): PlanDocument {
  const row = {
    rows: 1,
    seatsPerRow: 2,
    aisleEvery: 0,
    facing: false,
    rowNaming: 'letters',
    placement: 'beside',
  } as const;
  const plan = planOfSpec('Expo', [{ ...row, name: 'Hall' }]);
  const round = { name: 'Lounge', across: 1, down: 1, seats: 4, shape: 'ellipse', whole: true } as const;
  const booths = { name: 'Expo', across: 2, down: 1, width: 90, height: 60, prefix: 'B' };
  const made = [tableBlock(round, 't', { x: 400, y: 100 }), boothBlock(booths, 'b', { x: 800, y: 100 })];
  return { ...plan, floors: plan.floors.map((floor) => ({ ...floor, sections: [...floor.sections, ...made] })) };
}

describe('what is sold as a unit', () => {
  let server: WholeApp;
  let [owner, alice, bob]: Person[] = [];
  let eventId: EventId;

  beforeAll(async () => {
    server = await wholeApp();
    [owner, alice, bob] = await Promise.all([server.person('organizer'), server.person(), server.person()]);
  }, 60_000);
  afterAll(() => server.close());
  beforeEach(async () => {
    ({ eventId } = await anEvent(server.database, { ownerId: owner!.id }));
    const saved = await fetch(`${server.origin}/api/v1/events/${eventId}/seating/draft?revision=0`, {
      method: 'PUT',
      headers: { cookie: owner!.cookie, origin: server.origin, 'content-type': booking.PLAN_TYPE },
      body: JSON.stringify(expo()),
    });
    expect(saved.status).toBe(200);
    await owner!.call(booking.publishPlanDraft, { params: { eventId }, body: { revision: 1 } });
  });
  afterEach(async () => {
    expect(await server.database.query(BROKEN_INVARIANTS, [eventId])).toEqual([]);
  });

  const hold = (who: Person, ...numbers: number[]) =>
    who.ask(booking.holdSeats, { params: { eventId }, body: { seatNos: seats(...numbers) } });
  const best = (who: Person, size: number) =>
    who.ask(booking.holdBestSeats, { params: { eventId }, body: { size, together: false } });
  const free = async () => {
    const rows = await server.database.query<{ no: number }>(
      `select seat_no as no from seat_state where event_id = $1 and state = 'free' order by 1`,
      [eventId],
    );
    return rows.map(({ no }) => no);
  };

  it('is drawn with its size, held as one and called by its own name on the ticket', async () => {
    const { layout } = await alice!.call(booking.getSeats, { params: { eventId }, query: {} });
    const drawn = await alice!.call(booking.getSeatLayout, { params: { eventId }, query: { layout } });
    expect(drawn.tables?.filter(({ booth }) => booth)).toMatchObject([
      { name: 'B1', width: 90, height: 60 },
      { name: 'B2', width: 90, height: 60 },
    ]);
    await takeSeats(alice!, eventId, BOOTH);
    const { tickets, left, limit } = await alice!.call(booking.getMySeats, { params: { eventId } });
    expect(tickets).toMatchObject([{ seatNo: BOOTH, label: 'Expo B1' }]);
    expect(limit - left).toBe(1);
    expect((await hold(bob!, BOOTH)).body).toMatchObject({ code: 'SEAT_TAKEN' });
  });

  it('is no place that is found for a party: not a booth, and a table only for who fills it', async () => {
    expect((await best(alice!, 3)).body).toMatchObject({ code: 'NO_RUN_FITS' });
    expect((await best(alice!, 4)).body).toMatchObject({ lines: TABLE.map((seatNo) => ({ seatNo })) });
    expect((await best(bob!, 2)).body).toMatchObject({ lines: CHAIRS.map((seatNo) => ({ seatNo })) });
    expect((await best(bob!, 1)).body).toMatchObject({ code: 'NO_RUN_FITS' });
    expect(await free()).toEqual([BOOTH, OTHER_BOOTH]);
  });

  it('is a table with all its seats or none: to hold, to order, to let go', async () => {
    expect((await hold(alice!, 2, 3)).body).toMatchObject({
      code: 'SEAT_TAKEN',
      details: { seats: [{ seatNo: 2, reason: 'onlyWhole' }] },
    });
    expect(await free()).toHaveLength(8);
    const held = await alice!.call(booking.holdSeats, { params: { eventId }, body: { seatNos: seats(0, ...TABLE) } });
    const lineOf = (seatNo: number) => held.lines.find((line) => line.seatNo === seatNo)!.lineId;
    const { holdId } = held;
    const order = { params: { eventId }, body: { holdId, lineIds: [lineOf(0), lineOf(3)] } };
    expect((await alice!.ask(booking.placeOrder, order)).body).toMatchObject({
      details: { seats: [{ seatNo: 3, reason: 'onlyWhole' }] },
    });
    const released = await alice!.call(booking.releaseHold, {
      params: { eventId, holdId },
      body: { lineIds: [lineOf(4)] },
    });
    expect(released).toMatchObject({ hold: { lines: [{ seatNo: 0 }] } });
    expect(await free()).toEqual([1, ...TABLE, BOOTH, OTHER_BOOTH]);
    const [chair] = await takeSeats(alice!, eventId, 0);
    expect(chair).toBeDefined();
    expect(await takeSeats(bob!, eventId, ...TABLE)).toHaveLength(4);
  });

  it('is nothing that a ticket for a chair moves to', async () => {
    const [ticketId] = await takeSeats(alice!, eventId, 0);
    const move = (seatNo: number) =>
      alice!.ask(moveTicket, { params: { eventId, ticketId: ticketId! }, body: { seatNo: seatNo as SeatNo } });
    expect((await move(BOOTH)).body).toMatchObject({ details: { seats: [{ reason: 'notForSale' }] } });
    expect((await move(3)).body).toMatchObject({ details: { seats: [{ reason: 'onlyWhole' }] } });
    expect((await move(1)).body).toMatchObject({ tickets: [{ seatNo: 1 }] });
  });
});
