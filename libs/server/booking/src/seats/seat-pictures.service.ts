import { Injectable } from '@nestjs/common';
import { comparePos, isMuch, joinChange, packStates, SEAT_FREE, SEAT_HELD } from '@ringside/booking-core';
import type { SeatSnapshot, SeatsSince } from '@ringside/contracts/booking';
import { type EventId, type Instant, Refusal } from '@ringside/kernel';
import { type DatedReading, SeatReadingRepository } from './seat-reading.repository';

/** The state of all seats of an event as this node read it last. */
interface Picture {
  readonly facts: Pick<DatedReading, 'epoch' | 'layout' | 'pos' | 'count' | 'now'>;
  readonly states: Uint8Array;
  /** When the held seats are free again by themselves. */
  readonly heldUntil: Map<number, Instant>;
}

const MOST_PICTURES = 200;

/**
 * The pictures of seats that everyone gets. A node keeps the last one of each event and reads only what changed since, so
 * that a request costs what happened lately and not the size of the hall.
 */
@Injectable()
export class SeatPictures {
  private readonly pictures = new Map<EventId, Picture>();
  private readonly readings = new Map<EventId, { now: Promise<Picture>; next: Promise<Picture> | undefined }>();

  constructor(private readonly readingsOfSeats: SeatReadingRepository) {}

  /** @throws Refusal NO_SEATING */
  async snapshot(eventId: EventId): Promise<SeatSnapshot> {
    const { facts, states, heldUntil } = await this.current(eventId);
    const { epoch, layout, count, pos, now } = facts;
    const shown = states.slice();
    heldUntil.forEach((until, seatNo) => (shown[seatNo] = until > now ? SEAT_HELD : SEAT_FREE));
    return { epoch, layout, count, pos: [...pos], states: packStates(shown) };
  }

  /** What changed since `from`, or everything if that is less or `epoch` is another. @throws Refusal NO_SEATING */
  async since(eventId: EventId, from: number, epoch: string): Promise<SeatsSince | SeatSnapshot> {
    const reading = await this.readingsOfSeats.read(eventId, from);
    if (!reading) throw new Refusal('NO_SEATING');
    if (reading.epoch !== epoch || isMuch(reading.rows.length, reading.count)) return this.snapshot(eventId);
    const changes = reading.rows.map(({ seatNo, code }) => joinChange(seatNo, code)).sort((a, b) => a - b);
    return { epoch, layout: reading.layout, count: reading.count, pos: [...reading.pos], from, changes };
  }

  /**
   * A picture read after this call. Requests that come while one is being read share the next reading: the running one may
   * have begun before the commit whose result they want to see.
   */
  private current(eventId: EventId): Promise<Picture> {
    const running = this.readings.get(eventId);
    if (running) return (running.next ??= running.now.catch(() => undefined).then(() => this.current(eventId)));
    const now = this.refresh(eventId).finally(() => this.readings.delete(eventId));
    this.readings.set(eventId, { now, next: undefined });
    return now;
  }

  private async refresh(eventId: EventId): Promise<Picture> {
    const known = this.pictures.get(eventId);
    const reading = await this.readingsOfSeats.read(eventId, known?.facts.pos[0] ?? 0);
    if (!reading) {
      this.pictures.delete(eventId);
      throw new Refusal('NO_SEATING');
    }
    if (known && !continues(reading, known)) {
      this.pictures.delete(eventId);
      return this.refresh(eventId);
    }
    const picture = paint(known, reading);
    this.keep(eventId, picture);
    return picture;
  }

  private keep(eventId: EventId, picture: Picture): void {
    this.pictures.delete(eventId);
    this.pictures.set(eventId, picture);
    const [oldest] = this.pictures.keys();
    if (this.pictures.size > MOST_PICTURES && oldest !== undefined) this.pictures.delete(oldest);
  }
}

/** Not so for other seats, or when the database itself was set back. */
const continues = (reading: DatedReading, { facts }: Picture): boolean =>
  reading.epoch === facts.epoch && comparePos(reading.pos, facts.pos) >= 0;

function paint(known: Picture | undefined, reading: DatedReading): Picture {
  const { rows: _rows, ...facts } = reading;
  const { states, heldUntil } = known ?? { states: new Uint8Array(reading.count), heldUntil: new Map() };
  for (const { seatNo, code, heldUntil: until } of reading.rows) {
    states[seatNo] = code;
    if (until === null) heldUntil.delete(seatNo);
    else heldUntil.set(seatNo, until);
  }
  return { facts, states, heldUntil };
}
