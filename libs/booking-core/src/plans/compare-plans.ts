import { nameIn, type PlanDocument, sectionsOf, seatsOf } from './plan-document';

export interface NamedSeat {
  readonly key: string;
  /** What people read: "B-12", with its section where the plan has several. */
  readonly label: string;
}

export interface RepaintedSeat extends NamedSeat {
  readonly from: string | undefined;
  readonly to: string | undefined;
}

export interface PlanComparison {
  readonly added: readonly NamedSeat[];
  readonly removed: readonly NamedSeat[];
  readonly renamed: readonly (NamedSeat & { readonly from: string })[];
  /** With their categories, which a seat need not have. */
  readonly repainted: readonly RepaintedSeat[];
  readonly moved: readonly NamedSeat[];
}

interface PlacedSeat {
  readonly label: string;
  /** Without its section, which only says more, and with it. */
  readonly short: string;
  readonly full: string;
  readonly category: string | undefined;
  readonly x: number;
  readonly y: number;
  readonly floor: string;
}

/** What becomes of the seats when one plan takes the place of another. */
export function comparePlans(before: PlanDocument, after: PlanDocument): PlanComparison {
  const [old, now] = [placesOf(before), placesOf(after)];
  const saysSection = sectionsOf(before).length > 1;
  const changed: { renamed: (NamedSeat & { from: string })[]; repainted: RepaintedSeat[]; moved: NamedSeat[] } = {
    renamed: [],
    repainted: [],
    moved: [],
  };
  for (const [key, seat] of now) {
    const past = old.get(key);
    if (!past) continue;
    const named = { key, label: seat.label };
    // a section that is said from now on renames nobody
    if (saysSection ? past.full !== seat.full : past.short !== seat.short)
      changed.renamed.push({ ...named, from: past.label });
    if (past.category !== seat.category) changed.repainted.push({ ...named, from: past.category, to: seat.category });
    if (past.x !== seat.x || past.y !== seat.y || past.floor !== seat.floor) changed.moved.push(named);
  }
  const missingIn = (those: ReadonlyMap<string, unknown>, these: ReadonlyMap<string, PlacedSeat>) =>
    [...these].flatMap(([key, { label }]) => (those.has(key) ? [] : [{ key, label }]));
  return { added: missingIn(old, now), removed: missingIn(now, old), ...changed };
}

function placesOf(document: PlanDocument): Map<string, PlacedSeat> {
  const saysSection = sectionsOf(document).length > 1;
  const places = new Map<string, PlacedSeat>();
  for (const { floor, section, bearer, seat } of seatsOf(document)) {
    const short = nameIn(bearer, seat);
    const full = `${section.name} ${short}`;
    places.set(seat.key, {
      label: saysSection ? full : short,
      short,
      full,
      category: seat.category,
      x: section.x + bearer.x + seat.x,
      y: section.y + bearer.y + seat.y,
      floor: floor.key,
    });
  }
  return places;
}

export interface BrokenSeat extends NamedSeat {
  readonly how: 'dropped' | 'renamed';
}

/** The seats in use that a plan would drop or rename: it must not be published. */
export function findBroken(comparison: PlanComparison, isInUse: (key: string) => boolean): BrokenSeat[] {
  const dropped = comparison.removed.map((seat) => ({ ...seat, how: 'dropped' as const }));
  const renamed = comparison.renamed.map(({ key, from }) => ({ key, label: from, how: 'renamed' as const }));
  return [...dropped, ...renamed].filter(({ key }) => isInUse(key));
}
