import { type Instant, no, type Or, yes } from '@ringside/kernel';
import type { PriceChoice } from './choose-price';
import { decideSale, type SaleWindow } from './decide-sale';

/** A ticket type as it is sold. */
export interface SoldType extends SaleWindow {
  readonly id: string;
  readonly name: string;
  readonly place: 'seat' | 'area' | 'none';
  readonly taxRate: number;
  readonly minAmount: number;
  readonly maxAmount: number | null;
  readonly channels: readonly string[];
  readonly byVoucherOnly: boolean;
  readonly isActive: boolean;
  /** An order with one of it waits for the organizers. */
  readonly needsApproval: boolean;
  /** Buyers choose what they pay; nothing: it costs its price. */
  readonly priceChoice: PriceChoice | null;
  /** By category, in minor units. */
  readonly prices: Readonly<Record<string, number>>;
  /** The quotas that count it. */
  readonly stockIds: readonly string[];
}

/** What a ticket is wanted for. */
export interface WantedPlace {
  readonly place: 'seat' | 'area' | 'none';
  readonly category: string;
}

export interface TypeAsker {
  /** The type that was asked for by name. */
  readonly asked: string | null;
  readonly channel: string;
  readonly now: Instant;
  /** What a voucher opens of what is sold by voucher only. */
  readonly opened: ReadonlySet<string>;
}

type Refused = 'TICKET_TYPE_NEEDED' | 'NOT_SOLD_HERE' | 'SALE_NOT_OPEN' | 'SALE_OVER';

/** The ticket type to sell for a place: the one that was asked for, or the only one that fits and is sold now. */
export function chooseTicketType(
  types: readonly SoldType[],
  place: WantedPlace,
  asker: TypeAsker,
): Or<SoldType, Refused> {
  const fitting = types.filter((type) => fits(type, place, asker));
  if (asker.asked !== null) {
    const asked = fitting.find(({ id }) => id === asker.asked);
    return asked ? whileSold(asked, asker.now) : no('NOT_SOLD_HERE');
  }
  const now = fitting.filter((type) => decideSale(type, asker.now).ok);
  if (now.length > 1) return no('TICKET_TYPE_NEEDED', { ticketTypes: now.map(({ name }) => name) });
  const only = now[0] ?? fitting[0];
  return only ? whileSold(only, asker.now) : no('NOT_SOLD_HERE');
}

function fits(type: SoldType, { place, category }: WantedPlace, { channel, opened }: TypeAsker): boolean {
  const isOffered = type.isActive && type.channels.includes(channel) && (!type.byVoucherOnly || opened.has(type.id));
  return isOffered && type.place === place && Object.hasOwn(type.prices, category);
}

function whileSold(type: SoldType, now: Instant): Or<SoldType, Refused> {
  const decision = decideSale(type, now);
  return decision.ok ? yes(type) : decision;
}

/** How many tickets of each type somebody has or wants. */
export type TypeCounts = Readonly<Record<string, number>>;

/** Whether no type is asked for more often than one buyer may have it, in however many requests. */
export function decideTypeLimits(types: readonly SoldType[], counts: TypeCounts): Or<true, 'TYPE_LIMIT'> {
  const over = types.find(({ id, maxAmount }) => maxAmount !== null && (counts[id] ?? 0) > maxAmount);
  return over ? no('TYPE_LIMIT', { ticketType: over.name, most: over.maxAmount }) : yes(true);
}

/** Whether each type that is bought is bought often enough. */
export function decideTypeMinimums(types: readonly SoldType[], counts: TypeCounts): Or<true, 'TYPE_MINIMUM'> {
  const under = types.find(({ id, minAmount }) => Object.hasOwn(counts, id) && (counts[id] ?? 0) < minAmount);
  return under ? no('TYPE_MINIMUM', { ticketType: under.name, least: under.minAmount }) : yes(true);
}
