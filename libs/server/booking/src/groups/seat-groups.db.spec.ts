import { jest } from '@jest/globals';
import type { EventId, UserId } from '@ringside/kernel';
import { SeatKeepingRepository } from '../seats/seat-keeping.repository';
import * as at from '../testing/a-booking';
import { takesOf } from '../testing/a-take';
import { ReleasedGroupsJob } from './released-groups.job';
import { SeatGroupRepository } from './seat-group.repository';

jest.setTimeout(30_000); // a loaded machine is no failure

describe('seats that are kept for a group', () => {
  let booking: at.Booking;
  let groups: SeatGroupRepository;
  let keeping: SeatKeepingRepository;
  beforeAll(async () => {
    booking = await at.aBooking();
    groups = new SeatGroupRepository(booking.database);
    keeping = new SeatKeepingRepository(booking.database, booking.events);
  }, 60_000);
  afterAll(() => booking.close());

  const buyer = async () => (await at.aBuyer(booking)).userId;
  const in_ = (minutes: number) => new Date(Date.now() + minutes * 60_000).toISOString();

  /** A hall of which seats 0 and 1 are kept. */
  async function keptHall(times: { opensAt?: string; releasesAt?: string } = {}, code?: string) {
    const eventId = await at.aHall(booking);
    const facts = { name: 'Red', tag: 'RED', color: null, opensAt: null, releasesAt: null, ...times, code };
    const groupId = await booking.database.transact(async () => {
      const id = await groups.add(eventId, facts);
      await keeping.keep(eventId, id!, [0, 1]);
      return id!;
    });
    return { eventId, groupId };
  }
  const enlist = (eventId: EventId, groupId: string, ...userIds: UserId[]) =>
    booking.database.transact(() => groups.setMembers(eventId, groupId, { userIds, teamIds: [], ticketTypeIds: [] }));
  const moveTimes = (groupId: string, column: string, by: string) =>
    booking.tables.query(`update seat_group set ${column} = clock_timestamp() + interval '${by}' where id = $1`, [
      groupId,
    ]);
  const codes = async (eventId: EventId) => {
    const reading = await booking.readings.read(eventId, 0);
    return reading?.rows.toSorted((a, b) => a.seatNo - b.seatNo).map(({ code }) => code);
  };

  it('are claimable by its members alone, and not for sale in everybody’s picture', async () => {
    const take = takesOf(booking);
    const { eventId, groupId } = await keptHall();
    const [member, stranger] = [await buyer(), await buyer()];
    await enlist(eventId, groupId, member);
    expect(await codes(eventId)).toEqual([3, 3, 0, 0, 0, 0]);
    expect(await take(eventId, stranger, [0, 2])).toBe('SEAT_TAKEN');
    expect(await take(eventId, member, [0, 2])).toEqual([0, 2]);
    expect(await booking.services().openGroups.mine(eventId, member)).toEqual([
      { groupId, name: 'Red', tag: 'RED', color: null, seatNos: [0, 1] },
    ]);
    expect(await booking.services().openGroups.mine(eventId, stranger)).toEqual([]);
  });

  it('are claimable by who is in a team of it, or bears a ticket of one of its types', async () => {
    const take = takesOf(booking);
    const { eventId, groupId } = await keptHall();
    const [player, bearer] = [await buyer(), await buyer()];
    const { teamId, ticketTypeId } = await aTeamAndAType(eventId, player, bearer);
    await booking.database.transact(() =>
      groups.setMembers(eventId, groupId, { userIds: [], teamIds: [teamId], ticketTypeIds: [ticketTypeId] }),
    );
    expect(await take(eventId, player, [0])).toEqual([0]);
    expect(await take(eventId, bearer, [1])).toEqual([1]);
  });

  async function aTeamAndAType(eventId: EventId, player: UserId, bearer: UserId) {
    const { query } = booking.tables;
    const [team] = await query<{ id: string }>(
      `insert into team (slug, name, tag) values ('red-' || substr($1::text, 25), 'Red ' || substr($1::text, 25), 'RED' || substr($1::text, 34)) returning id`,
      [eventId],
    );
    await query(`insert into team_member (team_id, user_id, role) values ($1, $2, 'captain')`, [team?.id, player]);
    const [type] = await query<{ id: string }>(
      `insert into ticket_type (event_id, name) values ($1, 'BYOC') returning id`,
      [eventId],
    );
    const [order] = await query<{ id: string }>(
      `insert into booking_order (event_id, code, buyer, state, total, provider) values ($1, 'AAAAAA', $2, 'confirmed', 0, 'free') returning id`,
      [eventId, bearer],
    );
    const [line] = await query<{ id: string }>(
      'insert into order_line (order_id, event_id, price) values ($1, $2, 0) returning id',
      [order?.id, eventId],
    );
    await query(
      `insert into ticket (event_id, line_id, order_id, bearer, seat_manager, user_manager, state, ticket_type_id)
       values ($1, $2, $3, $4, $4, $4, 'issued', $5)`,
      [eventId, line?.id, order?.id, bearer, type?.id],
    );
    return { teamId: team!.id as never, ticketTypeId: type!.id };
  }

  it('open to all at the release, by the clock of the database, whether or not anything has tidied up', async () => {
    const take = takesOf(booking);
    const { eventId, groupId } = await keptHall({ releasesAt: in_(60) });
    expect(await take(eventId, await buyer(), [0])).toBe('SEAT_TAKEN');
    await moveTimes(groupId, 'releases_at', '-1 second');
    expect(await take(eventId, await buyer(), [0])).toEqual([0]);
    expect(await codes(eventId)).toEqual([1, 0, 0, 0, 0, 0]);
  });

  it('open to their members from a time of their own on', async () => {
    const take = takesOf(booking);
    const { eventId, groupId } = await keptHall({ opensAt: in_(60) });
    const member = await buyer();
    await enlist(eventId, groupId, member);
    expect(await take(eventId, member, [0])).toBe('SEAT_TAKEN');
    await moveTimes(groupId, 'opens_at', '-1 second');
    expect(await take(eventId, member, [0])).toEqual([0]);
  });

  it('are told to the screens once when they are released', async () => {
    const { eventId, groupId } = await keptHall({ releasesAt: in_(60) });
    const job = new ReleasedGroupsJob(booking.database, groups, keeping, { warn: () => undefined } as never);
    const revs = () =>
      booking.tables.query('select rev from seat_state where event_id = $1 and group_id is not null', [eventId]);
    const before = await revs();
    await job.drain();
    expect(await revs()).toEqual(before);
    await moveTimes(groupId, 'releases_at', '-1 second');
    await job.drain();
    await job.drain();
    expect(await revs()).toEqual(before.map((row) => ({ rev: (row as { rev: number }).rev + 1 })));
  });

  it('open to who knows the code, however it is written, and to nobody by another', async () => {
    const take = takesOf(booking);
    const { eventId, groupId } = await keptHall({}, 'Sponsors-2027');
    const me = await buyer();
    const join = (code: string) => booking.database.transact(() => groups.join(eventId, me, code));
    expect(await join('sponsors-2026')).toBeUndefined();
    expect(await take(eventId, me, [0])).toBe('SEAT_TAKEN');
    expect(await join(' SPONSORS-2027 ')).toBe(groupId);
    expect(await join('Sponsors-2027')).toBe(groupId);
    expect(await take(eventId, me, [0])).toEqual([0]);
  });

  it('stay with who has them when they are put into a group, and never go to a stranger who claims meanwhile', async () => {
    const { eventId, groupId } = await keptHall();
    const stranger = await buyer();
    const keeper = await booking.tables.connect();
    await keeper.query('begin');
    await keeper.query('update seat_state set group_id = $2 where event_id = $1 and seat_no = 4', [eventId, groupId]);
    const claim = takesOf(booking)(eventId, stranger, [4]);
    await at.untilWaiting(booking.tables, 1);
    await keeper.query('commit');
    await keeper.end();
    expect(await claim).toBe('SEAT_TAKEN');
    expect(await at.faults(booking.tables, eventId)).toEqual([]);
  });

  describe('a block', () => {
    const block = (eventId: EventId, ...seatNos: number[]) =>
      booking.database.transact(() => keeping.block(eventId, seatNos, 'Camera'));

    it('takes all of the seats off sale or none, and never one that somebody has', async () => {
      const take = takesOf(booking);
      const eventId = await at.aHall(booking);
      await take(eventId, await buyer(), [1]);
      expect(await block(eventId, 0, 1)).toBe(false);
      expect(await codes(eventId)).toEqual([0, 1, 0, 0, 0, 0]);
      expect(await block(eventId, 0, 2)).toBe(true);
      expect(await codes(eventId)).toEqual([3, 1, 3, 0, 0, 0]);
      expect(await take(eventId, await buyer(), [0])).toBe('SEAT_TAKEN');
      await booking.database.transact(() => keeping.unblock(eventId, [0, 1, 2]));
      expect(await codes(eventId)).toEqual([0, 1, 0, 0, 0, 0]);
    });

    it('and a claim at the same moment do not both get a seat', async () => {
      const take = takesOf(booking);
      for (let round = 0; round < 10; round++) {
        const eventId = await at.aHall(booking, 2);
        const [claimed, blocked] = await Promise.all([take(eventId, await buyer(), [0, 1]), block(eventId, 1)]);
        expect(blocked).toBe(claimed === 'SEAT_TAKEN');
      }
    });
  });
});
