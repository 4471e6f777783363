import { randomUUID } from 'node:crypto';
import { generateSeating } from '@ringside/booking-core';
import type { Hold, Order } from '@ringside/contracts/booking';
import { type EventId, type HoldId, Refusal, type SeatNo, type SessionId } from '@ringside/kernel';
import { Database, DomainEvents } from '@ringside/server/platform';
import { type Actor, EventDirectory, type EventFacts } from '@ringside/server/ports';
import { anEvent, aUser, type TestDatabase, testDatabase, testPlatform } from '@ringside/server/testing';
import { BestSeatsService } from '../choosing/best-seats.service';
import { ChoosablePlans } from '../choosing/choosable-plans.service';
import { ChoosingTermsRepository } from '../choosing/choosing-terms.repository';
import { RowLatches } from '../choosing/row-latch.repository';
import { BookingLocks } from '../commands/booking-locks.repository';
import { BookingWindow } from '../commands/booking-window.service';
import { BROKEN_INVARIANTS } from '../integrity/broken-invariants';
import { BuyerCommands } from '../commands/buyer-commands.service';
import { HoldRepository } from '../holds/hold.repository';
import { HoldService } from '../holds/hold.service';
import { OrderRepository } from '../orders/order.repository';
import { OrderService } from '../orders/order.service';
import { SeatReadingRepository } from '../seats/seat-reading.repository';
import { SeatStateRepository } from '../seats/seat-state.repository';
import { SeatingRepository } from '../plans/seating.repository';

/** The port of the events feature, answered from the table: every event is seen by everyone. */
class EventsOfTheTable extends EventDirectory {
  constructor(private readonly database: Database) {
    super();
  }

  async getVisible(eventId: EventId): Promise<EventFacts> {
    const [row] = await this.database.query<EventFacts>('select id as "eventId", state from event where id = $1', [
      eventId,
    ]);
    if (!row) throw new Refusal('NOT_FOUND');
    return row;
  }

  openToEveryone(): Promise<ReadonlyMap<EventId, never>> {
    return Promise.resolve(new Map<EventId, never>());
  }

  staffRoles(): Promise<[]> {
    return Promise.resolve([]);
  }

  staffWith(): Promise<[]> {
    return Promise.resolve([]);
  }
}

/** The repositories that a test may replace by worse ones, to show that it would notice. */
export interface Parts {
  readonly locks?: (database: Database) => BookingLocks;
  readonly holds?: (database: Database) => HoldRepository;
  readonly latches?: (database: Database) => RowLatches;
}

/** Booking on a real database, without the job that frees lapsed holds. */
export async function aBooking() {
  const tables = await testDatabase();
  const app = await testPlatform(tables);
  const database = app.get(Database);
  const events = app.get(DomainEvents);
  const seats = new SeatStateRepository(database, events);
  return {
    tables,
    database,
    events,
    seats,
    readings: new SeatReadingRepository(database),
    services: (parts: Parts = {}) => servicesOf(database, events, parts),
    close: async () => {
      await app.close();
      await tables.drop();
    },
  };
}

export type Booking = Awaited<ReturnType<typeof aBooking>>;

function servicesOf(database: Database, events: DomainEvents, parts: Parts) {
  const window = new BookingWindow(new EventsOfTheTable(database));
  const commands = new BuyerCommands(database, parts.locks?.(database) ?? new BookingLocks(database), window, events);
  const seats = new SeatStateRepository(database, events);
  const seatings = new SeatingRepository(database);
  const holds = parts.holds?.(database) ?? new HoldRepository(database);
  const holdService = new HoldService(commands, window, seatings, holds, seats);
  const latches = parts.latches?.(database) ?? new RowLatches(database);
  const plans = new ChoosablePlans(database, new ChoosingTermsRepository(database));
  return {
    holds: holdService,
    bestSeats: new BestSeatsService(database, commands, plans, latches, holdService),
    orders: new OrderService(commands, seatings, holds, new OrderRepository(database), seats),
  };
}

export async function aBuyer({ tables }: Booking): Promise<Actor> {
  const userId = await aUser(tables);
  return { userId, sessionId: randomUUID() as SessionId, username: userId, name: userId, role: 'player' };
}

/** A public event with rows of free seats: one, unless said otherwise. */
export async function aHall({ tables, database, seats }: Booking, count = 6, rows = 1): Promise<EventId> {
  const { eventId, ownerId } = await anEvent(tables);
  const sections = [
    {
      name: 'Hall',
      rows,
      seatsPerRow: count,
      aisleEvery: 0,
      facing: false,
      rowNaming: 'letters',
      placement: 'beside',
    },
  ] as const;
  const drawing = generateSeating(sections);
  const seatings = new SeatingRepository(database);
  await database.transact(async () => {
    const planId = await seatings.addPlan(eventId, { name: 'Hall', sections: [...sections] }, drawing, ownerId);
    await seatings.use(eventId, planId, drawing.rows.length);
    await seats.seed(eventId, planId, drawing.count);
  });
  return eventId;
}

export const seatNos = (...numbers: number[]) => numbers as SeatNo[];

/** How a command ended: its value, or the code of its refusal. Other errors pass through. */
export async function outcome<T>(command: Promise<T>): Promise<T | string> {
  try {
    return await command;
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
}

export const faults = (tables: TestDatabase, eventId: EventId) =>
  tables.query<{ what: string; seat_no: number }>(BROKEN_INVARIANTS, [eventId]);

/** Resolves once `count` connections of this database wait for a lock. */
export async function untilWaiting(tables: TestDatabase, count: number): Promise<void> {
  for (;;) {
    const [row] = await tables.query<{ waiting: number }>(
      `select count(*)::int as waiting from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    );
    if ((row?.waiting ?? 0) >= count) return;
  }
}

/** Lets everybody go on once `count` have come. */
export function barrier(count: number): () => Promise<void> {
  let come = 0;
  const { promise, resolve } = Promise.withResolvers<void>();
  return () => {
    if (++come === count) resolve();
    return promise;
  };
}

export const holdRef = (eventId: EventId, hold: Hold | { holdId: HoldId }) => ({ eventId, holdId: hold.holdId });
export type { Hold, Order };
