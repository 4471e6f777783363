import {
  bearersOf,
  isTable,
  type PlanArea,
  type PlanDecoration,
  type PlanDocument,
  type PlanFloor,
  type PlanSeat,
  type PlanSection,
  type Point,
  type SeatBearer,
} from '@ringside/booking-core';

/** What can be selected. A section is selected by its rows. */
export type Part =
  | {
      readonly kind: 'seat';
      readonly at: Point;
      readonly section: PlanSection;
      readonly bearer: SeatBearer;
      readonly seat: PlanSeat;
    }
  | { readonly kind: 'row' | 'table'; readonly section: PlanSection; readonly bearer: SeatBearer }
  | { readonly kind: 'area'; readonly area: PlanArea }
  | { readonly kind: 'decoration'; readonly decoration: PlanDecoration; readonly section?: PlanSection };

/** The parts of a floor with these keys, in the order of the plan. */
export function partsOf(floor: PlanFloor, keys: ReadonlySet<string>): Part[] {
  if (keys.size === 0) return [];
  return [
    ...floor.sections.flatMap((section) => partsOfSection(section, keys)),
    ...floor.areas.flatMap((area): Part[] => (keys.has(area.key) ? [{ kind: 'area', area }] : [])),
    ...floor.decorations.flatMap((decoration): Part[] =>
      keys.has(decoration.key) ? [{ kind: 'decoration', decoration }] : [],
    ),
  ];
}

function partsOfSection(section: PlanSection, keys: ReadonlySet<string>): Part[] {
  const parts: Part[] = [];
  for (const bearer of bearersOf(section)) {
    if (keys.has(bearer.key)) parts.push({ kind: isTable(bearer) ? 'table' : 'row', section, bearer });
    for (const seat of bearer.seats) {
      if (!keys.has(seat.key)) continue;
      const at = { x: section.x + bearer.x + seat.x, y: section.y + bearer.y + seat.y };
      parts.push({ kind: 'seat', at, section, bearer, seat });
    }
  }
  for (const decoration of section.decorations)
    if (keys.has(decoration.key)) parts.push({ kind: 'decoration', decoration, section });
  return parts;
}

/** How a floor's parts are replaced; nothing takes a part out. What no function changes stays the same object. */
export interface PartChanges {
  readonly seat?: (seat: PlanSeat, bearer: SeatBearer, section: PlanSection) => PlanSeat | undefined;
  readonly bearer?: <B extends SeatBearer>(bearer: B, section: PlanSection) => B | undefined;
  readonly area?: (area: PlanArea) => PlanArea | undefined;
  readonly decoration?: (decoration: PlanDecoration, section?: PlanSection) => PlanDecoration | undefined;
  readonly section?: (section: PlanSection) => PlanSection | undefined;
}

export function changeFloor(floor: PlanFloor, changes: PartChanges): PlanFloor {
  const sections = kept(floor.sections, (section) => changeSection(section, changes));
  const areas = kept(floor.areas, (area) => (changes.area ? changes.area(area) : area));
  const decorations = kept(floor.decorations, (each) => (changes.decoration ? changes.decoration(each) : each));
  return same(floor, { sections, areas, decorations });
}

function changeSection(before: PlanSection, changes: PartChanges): PlanSection | undefined {
  const section = changes.section ? changes.section(before) : before;
  if (!section) return undefined;
  const one = <B extends SeatBearer>(bearer: B): B | undefined => {
    const changed = changes.bearer ? changes.bearer(bearer, section) : bearer;
    if (!changed || !changes.seat) return changed;
    const seats = kept(changed.seats, (seat) => changes.seat?.(seat, changed, section));
    return same(changed, { seats } as Partial<B>);
  };
  const rows = kept(section.rows, one);
  const tables = kept(section.tables, one);
  const decorations = kept(section.decorations, (each) =>
    changes.decoration ? changes.decoration(each, section) : each,
  );
  return same(section, { rows, tables, decorations });
}

/** The same list when nothing in it became another. */
function kept<T>(list: readonly T[], change: (item: T) => T | undefined): readonly T[] {
  let isSame = true;
  const next: T[] = [];
  for (const item of list) {
    const changed = change(item);
    if (changed !== item) isSame = false;
    if (changed !== undefined) next.push(changed);
  }
  return isSame ? list : next;
}

function same<T extends object>(whole: T, parts: Partial<T>): T {
  const isSame = (Object.keys(parts) as (keyof T)[]).every((key) => whole[key] === parts[key]);
  return isSame ? whole : { ...whole, ...parts };
}

/** The plan with another version of one floor. */
export const withFloor = (document: PlanDocument, no: number, floor: PlanFloor): PlanDocument =>
  document.floors[no] === floor ? document : { ...document, floors: document.floors.with(no, floor) };

/** What stands nowhere any more is taken out: sections without rows, tables and drawings. */
export const withoutEmpty = (floor: PlanFloor): PlanFloor =>
  changeFloor(floor, {
    section: (section) =>
      section.rows.length + section.tables.length + section.decorations.length > 0 ? section : undefined,
  });
