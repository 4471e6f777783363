import { randomUUID } from 'node:crypto';
import { planOfSpec } from '@ringside/booking-core';
import type { Hold, HoldWanted, Order, PaymentProvider } from '@ringside/contracts/booking';
import { type EventId, type HoldId, Refusal, type SeatNo, type SessionId } from '@ringside/kernel';
import { Database, DomainEvents, Logs, Outbox } from '@ringside/server/platform';
import type { Actor } from '@ringside/server/ports';
import { anEvent, aUser, type TestDatabase, testDatabase, testPlatform } from '@ringside/server/testing';
import { BROKEN_INVARIANTS } from '../integrity/broken-invariants';
import { SeatReadingRepository } from '../seats/seat-reading.repository';
import { SeatStateRepository } from '../seats/seat-state.repository';
import { type Parts, publishingOf, servicesOf } from './the-services';

/** Booking on a real database, without the job that frees lapsed holds. */
export async function aBooking() {
  const tables = await testDatabase();
  const app = await testPlatform(tables);
  const database = app.get(Database);
  const events = app.get(DomainEvents);
  const seats = new SeatStateRepository(database, events);
  const platform = { database, events, outbox: app.get(Outbox), logs: app.get(Logs) };
  return {
    tables,
    database,
    events,
    seats,
    readings: new SeatReadingRepository(database),
    platform,
    services: (parts: Parts = {}) => servicesOf(platform, parts),
    close: async () => {
      await app.close();
      await tables.drop();
    },
  };
}

export type Booking = Awaited<ReturnType<typeof aBooking>>;

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
