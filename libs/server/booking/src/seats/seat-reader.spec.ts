import type { SeatReading } from '@ringside/booking-core';
import { jest } from '@jest/globals';
import { type ReaderWorld, SeatReader } from './seat-reader';

const EPOCH = 'epoch';

/** A world in which transactions are numbers that go up, and time passes when the test says so. */
class World implements ReaderWorld {
  readonly told: string[] = [];
  readonly readings: number[] = [];
  warnings = 0;
  isDown = false;
  many = 1;
  private xid = 1;
  private rows: (SeatReading['rows'][number] & { readonly changedIn: number })[] = [];

  commit(seatNo: number): void {
    const changedIn = this.xid++;
    this.rows = [...this.rows.filter((row) => row.seatNo !== seatNo), { seatNo, code: 2, rev: changedIn, changedIn }];
  }

  read(from: number): Promise<SeatReading> {
    this.readings.push(this.clock());
    if (this.isDown) return Promise.reject(new Error('The database is away.'));
    const rows = this.rows.filter((row) => row.changedIn >= from);
    return Promise.resolve({ epoch: EPOCH, count: 100, pos: [this.xid, this.xid, 0], rows });
  }

  tell(news: Parameters<ReaderWorld['tell']>[0]): void {
    this.told.push(news.kind === 'head' ? 'head' : news.batch.changes.map((change) => change >> 2).join());
  }

  warn(): void {
    this.warnings += 1;
  }

  listeners(): number {
    return this.many;
  }

  clock(): number {
    return jest.now();
  }
}

describe('the reader of an event’s seats', () => {
  let world: World;
  let reader: SeatReader;
  beforeEach(async () => {
    jest.useFakeTimers({ now: 0 });
    world = new World();
    reader = (await SeatReader.start(world))!;
    await pass(1000);
    world.readings.length = 0;
  });
  afterEach(() => {
    reader.stop();
    jest.useRealTimers();
  });

  const pass = (ms: number) => jest.advanceTimersByTimeAsync(ms);
  function commit(...seatNos: number[]) {
    seatNos.forEach((seatNo) => world.commit(seatNo));
    reader.wake();
  }

  it('tells a lone change at once', async () => {
    commit(7);
    await pass(0);
    expect(world.told).toEqual(['7']);
  });

  it('gathers what happens within 50 ms after a reading into one batch', async () => {
    commit(1);
    await pass(0);
    commit(2);
    await pass(20);
    commit(3, 4);
    await pass(29);
    expect(world.told).toEqual(['1']);
    await pass(1);
    expect(world.told).toEqual(['1', '2,3,4']);
  });

  it('gathers twice as long before more than 200, and still tells a lone change at once', async () => {
    world.many = 201;
    commit(1);
    await pass(0);
    expect(world.told).toEqual(['1']);
    commit(2);
    await pass(60);
    commit(3);
    await pass(39);
    expect(world.told).toEqual(['1']);
    await pass(1);
    expect(world.told).toEqual(['1', '2,3']);
  });

  it('reads again when something is committed while it reads', async () => {
    commit(1);
    jest.advanceTimersByTime(0); // the reading has begun and is not yet answered
    commit(2);
    await pass(50);
    expect(world.told.join()).toBe('1,2');
    expect(world.readings).toHaveLength(2);
  });

  it('finds within 5 s what another node committed', async () => {
    world.commit(9);
    await pass(5000);
    expect(world.told).toEqual(['9']);
  });

  it('tells its position every 15 s, so that a page which missed the last batch finds out', async () => {
    await pass(15_000);
    expect(world.told).toEqual(['head']);
    await pass(15_000);
    expect(world.told).toEqual(['head', 'head']);
  });

  it('goes on after the database was away, without a gap', async () => {
    world.isDown = true;
    commit(5);
    await pass(0);
    expect([world.warnings, world.told]).toEqual([1, []]);
    world.isDown = false;
    await pass(5000);
    expect(world.told).toEqual(['5']);
  });

  it('is silent once it is stopped', async () => {
    reader.stop();
    commit(5);
    await pass(60_000);
    expect([world.told, world.readings]).toEqual([[], []]);
  });

  it('does not begin for an event without seats', async () => {
    const nothing: ReaderWorld = {
      ...world,
      read: () => Promise.resolve(undefined),
      listeners: () => 1,
      clock: () => 0,
      tell: () => undefined,
      warn: () => undefined,
    };
    expect(await SeatReader.start(nothing)).toBeUndefined();
  });
});
