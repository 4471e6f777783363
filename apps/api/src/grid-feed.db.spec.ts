import * as booking from '@ringside/contracts/booking';
import { BROKEN_INVARIANTS, GridFeedGateway } from '@ringside/server/booking';
import { anEvent } from '@ringside/server/testing';
import type { EventId } from '@ringside/kernel';
import { ClassicClient } from './testing/classic-client';
import { type Person, type WholeApp, wholeApp } from './testing';

const UNAVAILABLE = { type: 'error', content: 'Place is not available' };
const field = (...content: number[][]) => ({ type: 'field', content });
const EMPTY = field([0, 0], [0, 0], [0, 0]);

describe('the classic grid feed', () => {
  let server: WholeApp;
  let owner: Person;
  let eventId: EventId;
  let clients: ClassicClient[];
  const portOf = ({ app }: WholeApp) => app.get(GridFeedGateway).port!;
  const connect = async (name: string, at = server) => {
    const client = await ClassicClient.connects(portOf(at), `/?user=${name}`);
    clients.push(client);
    return client;
  };
  const open = (sectionNo = 0) => owner.call(booking.openGridFeed, { params: { eventId }, body: { sectionNo } });

  beforeAll(async () => {
    server = await wholeApp({ GRID_FEED_PORT: '0', GRID_FEED_PER_ADDRESS: '150' });
    owner = await server.person('organizer');
  }, 60_000);
  afterAll(() => server.close());
  afterEach(async () => {
    expect(await server.database.query(BROKEN_INVARIANTS, [eventId])).toEqual([]);
  });
  beforeEach(async () => {
    clients = [];
    ({ eventId } = await anEvent(server.database, { ownerId: owner.id }));
    await owner.call(booking.putSeating, {
      params: { eventId },
      body: { name: 'Hall', sections: [section('Left', 3, 2), section('Right', 1, 2)] },
    });
    await open();
  });
  afterEach(async () => {
    clients.forEach((client) => client.hangUp());
    await owner.call(booking.closeGridFeed, { params: { eventId } });
  });

  it.each(['/', '/?x=1', '/?x=1&user=bob', '/?user=', '/hall?user=bob'])(
    'W1: refuses a client at %s in plain text, closes without a status, and hears nothing of it',
    async (path) => {
      const client = await ClassicClient.connects(portOf(server), path);
      const closed = client.closes();
      client.say('buy', { pos: [0, 0] });
      expect(await closed).toBe(1005);
      expect(client.heard).toEqual(['Please provide a username in the url: /?user=YourUsername']);
      expect(await (await connect('eve')).settled()).toEqual([]);
      expect(await seatsTaken()).toBe(0);
    },
  );

  it('W2, W3: says nothing to who connects, and the hall to who asks', async () => {
    const alice = await connect('alice');
    expect(await alice.settled()).toEqual([]);
    alice.say('field', { anything: true });
    expect((await alice.hears(2))[1]).toEqual(EMPTY);
  });

  it('W4, W7, W10: sells a free seat; everybody, the buyer’s other client too, hears of it once and nothing else', async () => {
    const [alice, again, bob] = [await connect('alice'), await connect('alice'), await connect('bob')];
    alice.say('buy', { pos: ['2', 0] });
    expect(await alice.hears(1)).toEqual([field([0, 0], [0, 0], [2, 0])]);
    expect(await again.hears(1)).toEqual([field([0, 0], [0, 0], [2, 0])]);
    expect(await bob.hears(1)).toEqual([field([0, 0], [0, 0], [1, 0])]);
    expect(await bob.settled()).toHaveLength(1);
  });

  it('W5, W6, W8: refuses what is taken, one’s own, held, elsewhere or nowhere, to the asker alone', async () => {
    const [alice, bob] = [await connect('alice'), await connect('bob')];
    alice.say('buy', { pos: [0, 0] });
    await bob.hears(1);
    const player = await server.person();
    await player.call(booking.holdSeats, { params: { eventId }, body: { seatNos: [3 as never] } });
    await bob.hears(2); // the hold, W13
    const wrong = [[0, 0], [1, 1], [4, 0], [0, 2], [-1, 0], [0]];
    wrong.forEach((pos) => bob.say('buy', { pos }));
    bob.say('buy');
    bob.say('buy', {});
    await bob.hears(2 + 8);
    expect((await bob.settled()).slice(2)).toEqual(Array.from({ length: 8 }, () => UNAVAILABLE));
    alice.say('buy', { pos: [0, 0] });
    expect((await alice.hears(3)).at(-1)).toEqual(UNAVAILABLE);
    expect(await seatsTaken()).toBe(1);
  });

  it('W9: passes over what is no ask, and goes on', async () => {
    const alice = await connect('alice');
    ['', '{', '[]', '{"event":"sell"}', '{"event":"relay","data":"<b>hi</b>"}'].forEach((frame) => alice.sayRaw(frame));
    alice.sayRaw(Buffer.from('{"event":"buy","data":{"pos":[0,0]}}'));
    expect(await alice.settled()).toEqual([]);
    expect(await seatsTaken()).toBe(0);
  });

  it('W11: sells one seat to one of a hundred; each hears one field, and 99 that it is gone', async () => {
    const crowd = await Promise.all(Array.from({ length: 100 }, (_, index) => connect(`guest${index}`)));
    crowd.forEach((client) => client.say('buy', { pos: [0, 0] }));
    await Promise.all(crowd.map((client) => client.hears(1)));
    const hasWon = ({ heard }: ClassicClient) => heard.some((frame) => frame.includes('[[2,0]'));
    await Promise.all(crowd.map((client) => client.hears(hasWon(client) ? 1 : 2)));
    const heard = await Promise.all(crowd.map((client) => client.settled()));
    const kinds = heard.map((frames) => frames.map((frame) => (frame as { type: string }).type).sort());
    expect(kinds.filter((kind) => kind.join() === 'field')).toHaveLength(1);
    expect(kinds.filter((kind) => kind.join() === 'error,field')).toHaveLength(99);
    expect(await seatsTaken()).toBe(1);
  });

  it('W12: keeps seats over a disconnection, and for a node that starts anew', async () => {
    const alice = await connect('alice');
    alice.say('buy', { pos: [1, 0] });
    await alice.hears(1);
    alice.hangUp();
    const node = await server.node();
    try {
      const back = await connect('alice', node);
      back.say('field');
      expect(await back.hears(1)).toEqual([field([0, 0], [2, 0], [0, 0])]);
    } finally {
      await node.close();
    }
  });

  it('W13: shows unasked what happens on the web, and shows nothing when another section changes', async () => {
    const alice = await connect('alice');
    const player = await server.person();
    const { holdId } = await player.call(booking.holdSeats, { params: { eventId }, body: { seatNos: [1 as never] } });
    expect(await alice.hears(1)).toEqual([field([0, 1], [0, 0], [0, 0])]);
    await player.call(booking.holdSeats, { params: { eventId }, body: { seatNos: [6 as never] } }); // of the right section
    await player.call(booking.releaseHold, { params: { eventId, holdId }, body: {} });
    expect(await alice.hears(2)).toEqual([field([0, 1], [0, 0], [0, 0]), EMPTY]);
  });

  it('disconnects who floods it, and who sends a frame of more than 4 KiB', async () => {
    const [flood, huge] = [await connect('flood'), await connect('huge')];
    const closed = [flood.closes(), huge.closes()];
    for (let frame = 0; frame < 400; frame++) flood.say('nonsense');
    huge.sayRaw(JSON.stringify({ event: 'field', data: 'x'.repeat(4096) }));
    expect(await Promise.all(closed)).toEqual([1008, 1009]);
  });

  it('serves one event of the server, only sections of equal rows, and its guests until they are confirmed', async () => {
    const other = await anEvent(server.database, { ownerId: owner.id });
    const seating = { name: 'Other', sections: [section('All', 1, 2)] };
    await owner.call(booking.putSeating, { params: { eventId: other.eventId }, body: seating });
    await expect(
      owner.call(booking.openGridFeed, { params: { eventId: other.eventId }, body: { sectionNo: 0 } }),
    ).rejects.toThrow('409 GRID_FEED_IN_USE');
    await expect(open(7)).rejects.toThrow('422 GRID_FEED_SECTION');
    const alice = await connect('al%20ice');
    alice.say('buy', { pos: [0, 1] });
    await alice.hears(1);
    const guests = () => owner.call(booking.listGridGuests, { params: { eventId }, query: {} });
    const { items } = await guests();
    expect(items).toMatchObject([{ name: 'al ice', confirmedAt: null }]);
    await owner.call(booking.confirmGridGuest, { params: { eventId, guestId: items[0]!.id } });
    expect((await guests()).items[0]?.confirmedAt).not.toBeNull();
    await open(1); // the hall of the clients that are connected changes with it
    expect((await alice.hears(2))[1]).toEqual(field([0, 0]));
  });

  const seatsTaken = async () => {
    const [row] = await server.database.query<{ count: number }>(
      `select count(*)::int as count from seat_state where event_id = $1 and state = 'sold'`,
      [eventId],
    );
    return row!.count;
  };
});

const section = (name: string, rows: number, seatsPerRow: number) =>
  ({ name, rows, seatsPerRow, aisleEvery: 0, facing: false, rowNaming: 'letters', placement: 'beside' }) as const;
