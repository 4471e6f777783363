import { decideTypeLimits } from '@ringside/booking-core';
import { orRefuse } from '@ringside/kernel';
import type { SaleTerms } from '../catalogue/sale-terms.repository';
import { typeCounts } from './cart-line';

/**
 * @param owned how many tickets of each type the buyer has ordered
 * @param lines everything that the hold will have
 * @throws Refusal TYPE_LIMIT
 */
export function demandTypeLimits(
  { types }: SaleTerms,
  owned: Readonly<Record<string, number>>,
  lines: readonly { readonly ticketTypeId: string | null }[],
): void {
  const all = Object.entries(typeCounts(lines)).map(([id, count]) => [id, count + (owned[id] ?? 0)]);
  orRefuse(decideTypeLimits(types, Object.fromEntries(all) as Record<string, number>));
}
