import { randomUUID } from 'node:crypto';
<<<<<<< HEAD
import { generateSeating } from '@ringside/booking-core';
import type { Hold, HoldWanted, Order, PaymentProvider } from '@ringside/contracts/booking';
=======
import { planOfSpec } from '@ringside/booking-core';
import type { Hold, Order } from '@ringside/contracts/booking';
>>>>>>> 2a9a611 (Keep seating plans as documents with drafts and versions; seats keep number and state by their key)
import { type EventId, type HoldId, Refusal, type SeatNo, type SessionId } from '@ringside/kernel';
import { Database, DomainEvents, Outbox } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { anEvent, aUser, type TestDatabase, testDatabase, testPlatform } from '@ringside/server/testing';
import { BROKEN_INVARIANTS } from '../integrity/broken-invariants';
import { SeatReadingRepository } from '../seats/seat-reading.repository';
import { SeatStateRepository } from '../seats/seat-state.repository';
import { PlanDraftRepository } from '../plans/plan-draft.repository';
import { PlanDraftService } from '../plans/plan-draft.service';
import { PlanPublishing } from '../plans/plan-publishing.service';
import { PlanVersionsRepository } from '../plans/plan-versions.repository';
import { SeatingRepository } from '../plans/seating.repository';
<<<<<<< HEAD
import { type Parts, servicesOf } from './the-services';
=======
import { SeatingService } from '../plans/seating.service';

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
  readonly versions?: (database: Database) => PlanVersionsRepository;
}
>>>>>>> 2a9a611 (Keep seating plans as documents with drafts and versions; seats keep number and state by their key)

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
    services: (parts: Parts = {}) => servicesOf({ database, events, outbox: app.get(Outbox) }, parts),
    close: async () => {
      await app.close();
      await tables.drop();
    },
  };
}

export type Booking = Awaited<ReturnType<typeof aBooking>>;

<<<<<<< HEAD
=======
function servicesOf(database: Database, events: DomainEvents, parts: Parts) {
  const directory = new EventsOfTheTable(database);
  const window = new BookingWindow(directory);
  const locks = parts.locks?.(database) ?? new BookingLocks(database);
  const commands = new BuyerCommands(database, locks, window, events);
  const seats = new SeatStateRepository(database, events);
  const seatings = new SeatingRepository(database);
  const holds = parts.holds?.(database) ?? new HoldRepository(database);
  const holdService = new HoldService(commands, window, seatings, holds, seats);
  const latches = parts.latches?.(database) ?? new RowLatches(database);
  const choosable = new ChoosablePlans(database, new ChoosingTermsRepository(database));
  const publishing = publishingOf(database, seats, parts.versions?.(database));
  const seating = new SeatingService(database, locks, seatings, publishing, directory);
  const planDrafts = new PlanDraftRepository(database);
  return {
    plans: new PlanDraftService(database, locks, planDrafts, seatings, seating, publishing, directory),
    holds: holdService,
    bestSeats: new BestSeatsService(database, commands, choosable, latches, holdService),
    orders: new OrderService(commands, seatings, holds, new OrderRepository(database), seats),
  };
}

const publishingOf = (
  database: Database,
  seats: SeatStateRepository,
  versions = new PlanVersionsRepository(database),
): PlanPublishing => new PlanPublishing(versions, new SeatingRepository(database), seats);

>>>>>>> 2a9a611 (Keep seating plans as documents with drafts and versions; seats keep number and state by their key)
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
  const publishing = publishingOf(database, seats);
  await database.transact(() => publishing.publish(eventId, ownerId, { document: planOfSpec('Hall', sections) }));
  return eventId;
}

/** These seats, without anything else. */
export const seats = (...numbers: number[]): HoldWanted => ({ seatNos: numbers as SeatNo[], tickets: [] });

/** Everything that a hold has, to be ordered. */
export const allOf = ({ holdId, lines }: Hold, provider?: PaymentProvider) => ({
  holdId,
  lineIds: lines.map(({ lineId }) => lineId),
  provider,
});

export const seatOf = ({ holdId, lines }: Hold, seat: number) => ({
  holdId,
  lineIds: lines.filter(({ seatNo }) => seatNo === seat).map(({ lineId }) => lineId),
});

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
export type { Parts };
