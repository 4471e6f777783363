import { Injectable } from '@nestjs/common';
import { comparePlans, type PlanDocument } from '@ringside/booking-core';
import type { Catalogue, PlanComparison } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { CatalogueRepository } from '../catalogue/catalogue.repository';
import { PlanDraftRepository } from './plan-draft.repository';
import { documentOf, SeatingRepository } from './seating.repository';

type Prices = Pick<PlanComparison, 'currency' | 'repriced'>;

/** What seats would cost that a draft paints in another category: prices hang on categories, so they move with the paint. */
@Injectable()
export class RepaintedPrices {
  constructor(
    private readonly drafts: PlanDraftRepository,
    private readonly seatings: SeatingRepository,
    private readonly catalogue: CatalogueRepository,
  ) {}

  async of(eventId: EventId): Promise<Prices> {
    const draft = await this.drafts.find(eventId);
    const present = await this.seatings.present(eventId);
    const catalogue = await this.catalogue.read(eventId);
    const { currency } = catalogue;
    if (!draft?.document || !present) return { currency, repriced: [] };
    return { currency, repriced: reprice(documentOf(present.stored), draft.document, catalogue) };
  }
}

function reprice(before: PlanDocument, after: PlanDocument, catalogue: Catalogue): Prices['repriced'] {
  const nameOf = namesIn(before, after);
  const groups = new Map<string, { from: string; to: string; seats: number }>();
  for (const { from = '', to = '' } of comparePlans(before, after).repainted) {
    const key = JSON.stringify([from, to]);
    groups.set(key, { from, to, seats: (groups.get(key)?.seats ?? 0) + 1 });
  }
  return [...groups.values()].flatMap(({ from, to, seats }) => {
    const moves = movesBetween(from, to, catalogue);
    return moves.length > 0 ? [{ from: nameOf(from), to: nameOf(to), seats, moves }] : [];
  });
}

/** The ticket types whose price is another one there. */
function movesBetween(from: string, to: string, { ticketTypes, prices }: Catalogue): Prices['repriced'][0]['moves'] {
  const priceOf = (typeId: string, category: string) =>
    prices.find((price) => price.ticketTypeId === typeId && price.category === category)?.amount ?? null;
  return ticketTypes
    .filter(({ place, isActive }) => place === 'seat' && isActive)
    .map(({ id, name }) => ({ ticketType: name, before: priceOf(id, from), after: priceOf(id, to) }))
    .filter((move) => move.before !== move.after);
}

const namesIn = (...plans: readonly PlanDocument[]) => {
  const names = new Map(plans.flatMap(({ categories }) => categories.map(({ key, name }) => [key, name])));
  return (key: string): string => names.get(key) ?? key;
};
