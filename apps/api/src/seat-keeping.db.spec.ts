import { jest } from '@jest/globals';
import { unpackStates } from '@ringside/booking-core';
import * as booking from '@ringside/contracts/booking';
import type { EventId, SeatNo } from '@ringside/kernel';
import { BROKEN_INVARIANTS } from '@ringside/server/booking';
import { anEvent } from '@ringside/server/testing';
import { nextEvent, type Person, watchSeats, type WholeApp, wholeApp } from './testing';

const seats = (...numbers: number[]) => numbers as SeatNo[];

const plan: booking.SeatingSpec = {
  name: 'Small hall',
  sections: [
    {
      name: 'Hall',
      rows: 2,
      seatsPerRow: 6,
      aisleEvery: 0,
      facing: false,
      rowNaming: 'letters',
      placement: 'beside',
    },
  ],
};
const facts: booking.SeatGroupFacts = {
  name: 'Sponsors',
  tag: 'SP',
  color: '#1f7a3f',
  opensAt: null,
  releasesAt: null,
  code: 'with-the-sponsors',
};
const nobody = { userIds: [], teamIds: [], ticketTypeIds: [] };

jest.setTimeout(30_000); // a loaded machine is no failure

describe('seats that organizers keep', () => {
  let server: WholeApp;
  let owner: Person;
  let alice: Person;
  let bob: Person;
  let eventId: EventId;

  beforeAll(async () => {
    server = await wholeApp();
    [owner, alice, bob] = await Promise.all([server.person('organizer'), server.person(), server.person()]);
  }, 60_000);
  afterAll(() => server.close());
  afterEach(async () => {
    expect(await server.database.query(BROKEN_INVARIANTS, [eventId])).toEqual([]);
  });
  beforeEach(async () => {
    ({ eventId } = await anEvent(server.database, { ownerId: owner.id }));
    await owner.call(booking.putSeating, { params: { eventId }, body: plan });
  });

  const tryHold = (who: Person, ...numbers: number[]) =>
    who.ask(booking.holdSeats, { params: { eventId }, body: { seatNos: numbers } });
  const add = (over: Partial<booking.SeatGroupFacts> = {}) =>
    owner.call(booking.addSeatGroup, { params: { eventId }, body: { ...facts, ...over } });
  const giveSeats = (groupId: string, ...numbers: number[]) =>
    owner.call(booking.setGroupSeats, { params: { eventId, groupId }, body: { seatNos: numbers } });
  const mine = (who: Person) => who.call(booking.getMySeats, { params: { eventId } });
  async function states(): Promise<number[]> {
    const snapshot = await bob.call(booking.getSeats, { params: { eventId }, query: {} });
    if (!('states' in snapshot)) throw new Error('This is no snapshot.');
    return [...unpackStates(snapshot.states, snapshot.count)].slice(0, 6);
  }
  const deeds = () =>
    server.database.query<{ action: string; before: object; after: object; reason: string | null }>(
      'select action, before, after, reason from audit_entry where event_id = $1 order by seq',
      [eventId],
    );

  it('for a group are open to its members, shown to them as theirs and to others as not for sale', async () => {
    const { groupId, hasCode } = await add();
    expect(hasCode).toBe(true);
    await giveSeats(groupId, 0, 1);
    const members = { ...nobody, userIds: [alice.id] };
    const group = await owner.call(booking.setGroupMembers, { params: { eventId, groupId }, body: members });
    expect(group).toMatchObject({ seatNos: [0, 1], members: [{ kind: 'user', userId: alice.id }] });
    expect(JSON.stringify(group)).not.toContain('with-the-sponsors');
    expect(await states()).toEqual([3, 3, 0, 0, 0, 0]);
    expect((await mine(alice)).groups).toEqual([
      { groupId, name: 'Sponsors', tag: 'SP', color: '#1f7a3f', seatNos: [0, 1] },
    ]);
    expect((await mine(bob)).groups).toEqual([]);
    expect((await tryHold(bob, 1)).body).toMatchObject({
      code: 'SEAT_TAKEN',
      details: { seats: [{ seatNo: 1, reason: 'notYourGroup' }] },
    });
    expect((await tryHold(alice, 1)).status).toBe(201);
    // the best seats for a stranger are others, for a member these, too
    const best = await bob.call(booking.holdBestSeats, { params: { eventId }, body: { size: 2, near: 0 as SeatNo } });
    expect(best.seatNos).not.toContain(0);
  });

  it('are open to who knows the code; guessing is stopped', async () => {
    const { groupId } = await add();
    await giveSeats(groupId, 0, 1);
    const join = (who: Person, code: string) => who.ask(booking.joinSeatGroup, { params: { eventId }, body: { code } });
    expect((await join(bob, 'with-the-others')).body.code).toBe('SEAT_GROUP_CODE_WRONG');
    expect((await join(bob, 'With-the-Sponsors')).body).toMatchObject({ groupId, seatNos: [0, 1] });
    expect((await tryHold(bob, 0, 1)).status).toBe(201);
    const guesses = [];
    while (guesses.length < 11) guesses.push((await join(alice, `guess-${guesses.length}`)).body.code);
    expect(guesses.at(-1)).toBe('RATE_LIMITED');
  });

  it('leave the group that they were in, and are for everybody when the group is removed', async () => {
    const [red, blue] = [await add({ name: 'Red', code: null }), await add({ name: 'Blue', code: null })];
    await giveSeats(red.groupId, 0, 1, 2);
    await giveSeats(blue.groupId, 2, 3);
    const { groups } = await owner.call(booking.listSeatGroups, { params: { eventId } });
    expect(groups.map(({ name, seatNos }) => [name, seatNos])).toEqual([
      ['Blue', [2, 3]],
      ['Red', [0, 1]],
    ]);
    await owner.call(booking.removeSeatGroup, { params: { eventId, groupId: red.groupId } });
    expect(await states()).toEqual([0, 0, 3, 3, 0, 0]);
    const twice = await owner.ask(booking.addSeatGroup, { params: { eventId }, body: { ...facts, name: 'Blue' } });
    expect(twice.body.code).toBe('SEAT_GROUP_NAME_TAKEN');
    const foreign = { eventId: (await anEvent(server.database, { ownerId: owner.id })).eventId, groupId: blue.groupId };
    expect((await owner.ask(booking.changeSeatGroup, { params: foreign, body: facts })).status).toBe(404);
    expect(
      (await owner.ask(booking.setGroupSeats, { params: { eventId, groupId: blue.groupId }, body: { seatNos: [99] } }))
        .status,
    ).toBe(404);
  });

  it('are told to open maps when they are released, at their time', async () => {
    const { groupId } = await add({ releasesAt: '2999-01-01T00:00:00.000Z' });
    await giveSeats(groupId, 0);
    const watching = await watchSeats(server, eventId, bob);
    const freed = nextEvent<booking.SeatsSince>(watching, 'seat:changed');
    await server.database.query(`update seat_group set releases_at = clock_timestamp() where id = $1`, [groupId]);
    expect((await freed).changes).toEqual([0]);
    expect((await tryHold(bob, 0)).status).toBe(201);
  });

  it('are off sale while they are blocked, with a reason and in the audit log', async () => {
    const block = (seatNos: SeatNo[], reason: string) =>
      owner.ask(booking.blockSeats, { params: { eventId }, body: { seatNos, reason } });
    await tryHold(alice, 2);
    expect((await block(seats(1, 2), 'Camera')).body).toMatchObject({
      code: 'SEAT_TAKEN',
      details: { seats: [{ seatNo: 2, reason: 'held' }] },
    });
    expect((await block(seats(0, 1), 'Camera')).body).toEqual({ blocks: [{ reason: 'Camera', seatNos: [0, 1] }] });
    expect(await states()).toEqual([3, 3, 1, 0, 0, 0]);
    expect((await tryHold(bob, 0)).body.code).toBe('SEAT_TAKEN');
    const { blocks } = await owner.call(booking.unblockSeats, {
      params: { eventId },
      body: { seatNos: seats(1, 2, 3) },
    });
    expect(blocks).toEqual([{ reason: 'Camera', seatNos: [0] }]);
    expect(await deeds()).toEqual([
      { action: 'seats.block', before: { blocked: 0 }, after: { blocked: 2, seats: 2 }, reason: 'Camera' },
      { action: 'seats.unblock', before: { blocked: 2 }, after: { blocked: 1, seats: 1 }, reason: null },
    ]);
  });

  it('are refused with an offer when the rest would leave one alone', async () => {
    await server.database.query('update event_sale set strand_rule = true where event_id = $1', [eventId]);
    const { status, body } = await tryHold(bob, 1, 2);
    expect([status, body.code]).toEqual([409, 'SEAT_STRANDED']);
    expect(body['details']).toEqual({ stranded: [0], instead: [0, 1] });
    expect((await tryHold(bob, 0, 1)).status).toBe(201);
  });
});
