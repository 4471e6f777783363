import { jest } from '@jest/globals';
import { randomUUID } from 'node:crypto';
import { foldAdmissions } from '@ringside/booking-core';
import * as door from '@ringside/contracts/check-in';
import { getMyTickets } from '@ringside/contracts/tickets';
import { type EventId, instant } from '@ringside/kernel';
import { BROKEN_INVARIANTS } from '@ringside/server/booking';
import { anEvent } from '@ringside/server/testing';
import { type Person, seatHall, type WholeApp, wholeApp } from './testing';

jest.setTimeout(300_000);

const TICKETS = Number(process.env['CHECK_IN_STORM_TICKETS'] ?? 500);
const SCANNERS = 20;
const SEED = Number(process.env['CHECK_IN_STORM_SEED'] ?? Date.now() % 1_000_000);
/** How often a code is shown somewhere, and how many scans a device sends at once. */
const SHOWN = [1, 1, 2, 3];
const BATCH = 20;

/** Numbers from 0 to 1, the same ones for a seed. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

interface Showing {
  readonly code: string;
  readonly isGood: boolean;
}

/** One device: asks while it has a connection, decides alone and sends later while it has none. */
class Scanner {
  private readonly queue: door.OfflineScan[] = [];
  private readonly deviceId = randomUUID();
  private isOnline = true;
  /** Nonces of whom it let in. */
  readonly letIn: string[] = [];
  readonly fooled: string[] = [];

  constructor(
    private readonly name: string,
    private readonly keeper: Person,
    private readonly eventId: EventId,
    private readonly listId: string,
    private readonly random: () => number,
  ) {}

  async work(showings: readonly Showing[]): Promise<void> {
    for (const showing of showings) {
      if (this.random() < 0.1) this.isOnline = !this.isOnline;
      if (this.isOnline) await this.ask(showing);
      else this.decideAlone(showing);
    }
    await this.send();
  }

  private async ask({ code, isGood }: Showing): Promise<void> {
    const params = { eventId: this.eventId, listId: this.listId };
    const body = { nonce: randomUUID(), code, kind: 'entry' as const, deviceId: this.deviceId, device: this.name };
    const { verdict } = await this.keeper.call(door.scanTicket, { params, body });
    if (this.random() < 0.1) await this.keeper.call(door.scanTicket, { params, body }); // its answer was lost
    if (verdict !== 'accepted') return;
    this.letIn.push(body.nonce);
    if (!isGood) this.fooled.push(code);
  }

  /** It knows of no other device, and believes every code of the event: the server has to be stricter. */
  private decideAlone({ code, isGood }: Showing): void {
    const at = new Date(Date.now() - Math.floor(this.random() * 60_000)).toISOString();
    const scan = { nonce: randomUUID(), code, kind: 'entry' as const, listId: this.listId, clockOffsetMs: 0 };
    this.queue.push({ ...scan, at, verdict: 'accepted' });
    if (isGood) this.letIn.push(scan.nonce);
  }

  /** Everything, in any order, and some of it again. */
  private async send(): Promise<void> {
    const again = this.queue.filter(() => this.random() < 0.3);
    const all = [...this.queue, ...again].map((scan) => [this.random(), scan] as const).sort(([a], [b]) => a - b);
    for (let from = 0; from < all.length; from += BATCH) {
      const scans = all.slice(from, from + BATCH).map(([, scan]) => scan);
      const body = { deviceId: this.deviceId, device: this.name, scans };
      await this.keeper.call(door.uploadScans, { params: { eventId: this.eventId }, body });
    }
  }
}

interface StoredScan {
  readonly nonce: string;
  readonly ticketId: string;
  readonly at: Date;
}

describe(`the door under ${SCANNERS} scanners and ${TICKETS} tickets (G6, seed ${SEED})`, () => {
  let server: WholeApp;
  beforeAll(async () => {
    server = await wholeApp({ ADDRESS_LIMIT_FACTOR: '1000' });
  }, 60_000);
  afterAll(() => server.close());

  it('lets each ticket in once, lists every further scan, and believes no code that it should not', async () => {
    const random = randomFrom(SEED);
    const [owner, alice] = [await server.person('organizer'), await server.person()];
    const { eventId } = await anEvent(server.database, { ownerId: owner.id });
    await seatHall(owner, eventId);
    const codes = await manyTickets(alice, eventId);
    const keepers = await Promise.all(Array.from({ length: SCANNERS }, () => server.person()));
    for (const { id } of keepers) {
      await server.database.query(`insert into event_staff (event_id, user_id, role) values ($1, $2, 'door')`, [
        eventId,
        id,
      ]);
    }
    const { lists } = await owner.call(door.getCheckInLists, { params: { eventId } });
    const scanners = keepers.map(
      (keeper, at) => new Scanner(`Gate ${at}`, keeper, eventId, lists[0]!.listId, randomFrom(SEED + at)),
    );
    const parts: Showing[][] = scanners.map(() => []);
    for (const code of codes) {
      const times = SHOWN[Math.floor(random() * SHOWN.length)] ?? 1;
      for (let each = 0; each < times; each++) parts[Math.floor(random() * SCANNERS)]!.push({ code, isGood: true });
      if (random() < 0.2) parts[Math.floor(random() * SCANNERS)]!.push({ code: altered(code, random), isGood: false });
    }
    await Promise.all(scanners.map((scanner, at) => scanner.work(parts[at]!)));
    expect(scanners.flatMap(({ fooled }) => fooled)).toEqual([]);
    const shown = new Set(parts.flat().flatMap(({ code, isGood }) => (isGood ? [code] : []))).size;
    const entered = await countedAsFolded(eventId);
    expect(entered).toEqual({ tickets: shown, letIn: scanners.flatMap(({ letIn }) => letIn).sort() });
    expect((await owner.call(door.getCheckInLists, { params: { eventId } })).lists[0]).toMatchObject({
      entries: shown,
      inside: shown,
    });
    expect(await server.database.query(BROKEN_INVARIANTS, [eventId])).toEqual([]);
  });

  /** Tickets without a seat, all of one person. Answers their codes. */
  async function manyTickets(who: Person, eventId: EventId): Promise<string[]> {
    await server.database.query(
      `with ordered as (
         insert into booking_order (event_id, code, buyer, state, total, provider, channel) values ($1, 'STORM', $2, 'confirmed', 0, 'free', 'boxOffice')
         returning id),
       lines as (
         insert into order_line (order_id, event_id, price) select id, $1, 0 from ordered, generate_series(1, $3) returning id, order_id)
       insert into ticket (event_id, line_id, order_id, bearer, seat_manager, user_manager, state, issued_at)
       select $1, id, order_id, $2, $2, $2, 'issued', clock_timestamp() - interval '1 day' from lines`,
      [eventId, who.id, TICKETS],
    );
    const { tickets } = await who.call(getMyTickets, { params: { eventId } });
    return tickets.map(({ code }) => code!);
  }

  /** Compares what the tables say with a fold over every good scan. Answers how many tickets came in, and by which scans. */
  async function countedAsFolded(eventId: EventId) {
    const scans = await server.database.query<StoredScan>(
      `select nonce, ticket_id as "ticketId", at from scan where event_id = $1 and is_good order by nonce`,
      [eventId],
    );
    const tickets = Map.groupBy(scans, ({ ticketId }) => ticketId);
    const expected = [...tickets.values()].map((of) =>
      foldAdmissions(of.map(({ nonce, at }) => ({ nonce, at: instant(at.getTime()), kind: 'entry' as const }))),
    );
    const [stored] = await server.database.query<{ entries: string[]; conflicts: string[] }>(
      `select (select array_agg(nonce::text order by nonce) from admission where event_id = $1) as entries,
              (select coalesce(array_agg(c.nonce::text order by c.nonce), '{}') from scan_conflict c join scan s using (nonce)
                where c.event_id = $1 and s.is_good) as conflicts`,
      [eventId],
    );
    const noncesOf = (which: 'admissions' | 'conflicts') =>
      expected.flatMap((fold) => fold[which].map(({ nonce }) => nonce)).sort();
    expect(stored).toEqual({ entries: noncesOf('admissions'), conflicts: noncesOf('conflicts') });
    return { tickets: tickets.size, letIn: scans.map(({ nonce }) => nonce) };
  }
});

/** A code with one letter of its ticket, its dates or its signature typed over. */
function altered(code: string, random: () => number): string {
  const at = 20 + Math.floor(random() * (code.length - 20));
  return code.slice(0, at) + (code[at] === '7' ? '8' : '7') + code.slice(at + 1);
}
