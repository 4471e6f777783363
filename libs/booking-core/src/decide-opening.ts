import type { Instant } from '@ringside/kernel';

/** Lets some in before the sale opens for everybody: teams of at least so many, or a ticket type. */
export interface SaleOpening {
  readonly opensAt: Instant;
  readonly teamSize: number | null;
  readonly ticketTypeId: string | null;
}

export interface OpeningAsker {
  /** How many are in the largest team that the buyer is in. */
  readonly teamSize: number;
  /** The types of the tickets that the buyer bears. */
  readonly bears: readonly string[];
  /** The type of everything that is asked for. */
  readonly wants: readonly (string | null)[];
}

/** When the sale opens for a buyer: for everybody, or earlier by an opening that is theirs. Nothing where it has no beginning. */
export function opensFor(
  saleFrom: Instant | null,
  openings: readonly SaleOpening[],
  asker: OpeningAsker,
): Instant | null {
  if (saleFrom === null) return null;
  const theirs = openings.filter((opening) => isFor(opening, asker));
  return theirs.reduce((first, { opensAt }) => (opensAt < first ? opensAt : first), saleFrom);
}

function isFor({ teamSize, ticketTypeId }: SaleOpening, asker: OpeningAsker): boolean {
  if (teamSize !== null) return asker.teamSize >= teamSize;
  if (ticketTypeId === null) return false;
  const wantsOnlyThat = asker.wants.length > 0 && asker.wants.every((type) => type === ticketTypeId);
  return wantsOnlyThat || asker.bears.includes(ticketTypeId);
}
