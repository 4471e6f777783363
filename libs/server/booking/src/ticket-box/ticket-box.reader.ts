import { Inject, Injectable } from '@nestjs/common';
import { countCoarsely, type SoldType, pricesToTell } from '@ringside/booking-core';
import { type EventId, Refusal } from '@ringside/kernel';
import { EventDirectory, type EventFacts } from '@ringside/server/ports';
import { type SaleTerms, SaleTermsRepository } from '../catalogue/sale-terms.repository';
import { type PlacesLeft, type QuotaLeft, TicketBoxRepository } from './ticket-box.repository';

/** One line of a box: a ticket type, or the seats of an event that has none. */
export interface BoxLine {
  /** Nothing for seats that are free. */
  readonly name: string | null;
  /** The cheapest and the dearest, in minor units. */
  readonly from: number;
  readonly to: number;
  readonly saleFrom: number | null;
  readonly saleUntil: number | null;
  /** How many can be had now, as coarsely as elsewhere; nothing where nothing counts them. */
  readonly free: number | null;
  /** All are sold: what is only held may come back. */
  readonly isSoldOut: boolean;
}

export interface Box {
  readonly event: EventFacts;
  /** Nothing for an event that sells nothing here. */
  readonly sale: Pick<SaleTerms, 'currency' | 'planId' | 'saleFrom' | 'saleUntil'> | null;
  readonly lines: readonly BoxLine[];
  /** By the database's clock. */
  readonly now: number;
}

/** So long a node tells the same, however many pages show the box of one event. */
const KEPT_MS = 2_000;
const MOST_BOXES = 500;

/** What a ticket box tells: only what everybody may know. */
@Injectable()
export class TicketBoxReader {
  private readonly kept = new Map<EventId, { readonly box: Promise<Box | undefined>; readonly until: number }>();

  constructor(
    private readonly boxes: TicketBoxRepository,
    private readonly terms: SaleTermsRepository,
    @Inject(EventDirectory) private readonly events: EventDirectory,
  ) {}

  /** Nothing while the box is off, or the event is not public. */
  read(eventId: EventId): Promise<Box | undefined> {
    const kept = this.kept.get(eventId);
    if (kept && performance.now() < kept.until) return kept.box;
    const box = this.load(eventId);
    this.kept.delete(eventId);
    this.kept.set(eventId, { box, until: performance.now() + KEPT_MS });
    box.catch(() => this.kept.delete(eventId));
    const [oldest] = this.kept.keys();
    if (this.kept.size > MOST_BOXES && oldest !== undefined) this.kept.delete(oldest);
    return box;
  }

  /** Has the next reader see what is so now. */
  forget(eventId: EventId): void {
    this.kept.delete(eventId);
  }

  private async load(eventId: EventId): Promise<Box | undefined> {
    if (!(await this.boxes.isOn(eventId))) return undefined;
    const event = await orNothing(this.events.getVisible(eventId, undefined));
    if (!event) return undefined;
    const now = await this.boxes.now();
    const sale = await orNothing(this.terms.get(eventId));
    if (!sale) return { event, sale: null, lines: [], now };
    const places = await this.boxes.placesLeft(eventId);
    const quotas = await this.boxes.quotasLeft(eventId);
    const shown = sale.types.filter(({ isActive, byVoucherOnly, channels, prices }) => {
      return isActive && !byVoucherOnly && channels.includes('web') && Object.keys(prices).length > 0;
    });
    const lines = sale.types.length > 0 ? shown.map((type) => lineOf(type, places, quotas)) : freeSeats(places);
    return { event, sale, lines, now };
  }
}

function lineOf(type: SoldType, places: readonly PlacesLeft[], quotas: readonly QuotaLeft[]): BoxLine {
  const amounts = pricesToTell(type).flatMap((prices) => Object.values(prices));
  const own = places.filter(({ place, category }) => place === type.place && category in type.prices);
  const bounds = quotas.filter(({ typeId }) => typeId === type.id);
  const counts = type.place === 'none' ? bounds : [sumOf(own), ...bounds];
  const { name, saleFrom, saleUntil } = type;
  const range = { from: Math.min(...amounts), to: Math.max(...amounts) };
  return { name, ...range, saleFrom, saleUntil, ...leftOf(counts) };
}

function freeSeats(places: readonly PlacesLeft[]): BoxLine[] {
  const seats = places.filter(({ place }) => place === 'seat');
  if (seats.length === 0) return [];
  return [{ name: null, from: 0, to: 0, saleFrom: null, saleUntil: null, ...leftOf([sumOf(seats)]) }];
}

const sumOf = (places: readonly PlacesLeft[]) => ({
  free: places.reduce((sum, { free }) => sum + free, 0),
  unsold: places.reduce((sum, { unsold }) => sum + unsold, 0),
});

function leftOf(counts: readonly { free: number; unsold: number }[]): Pick<BoxLine, 'free' | 'isSoldOut'> {
  if (counts.length === 0) return { free: null, isSoldOut: false };
  const free = Math.max(0, Math.min(...counts.map((each) => each.free)));
  return { free: countCoarsely(free), isSoldOut: counts.some(({ unsold }) => unsold <= 0) };
}

async function orNothing<T>(asked: Promise<T>): Promise<T | undefined> {
  try {
    return await asked;
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}
