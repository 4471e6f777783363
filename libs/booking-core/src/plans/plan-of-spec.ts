import { letterRow } from '../name-row';
import { type Point, SEAT_PITCH } from '../seating-drawing';
import { INSET, SHEET_MARGIN, TITLE } from './plan-bounds';
import type { PlanDecoration, PlanDocument, PlanRow, PlanSection } from './plan-document';

/** One block of rows. */
export interface SectionSpec {
  readonly name: string;
  readonly rows: number;
  readonly seatsPerRow: number;
  /** An aisle after every so many seats; 0 for none. */
  readonly aisleEvery: number;
  /** LAN islands: each two rows face each other across their desks. */
  readonly facing: boolean;
  readonly rowNaming: 'letters' | 'numbers';
  /** Right of the section before it, or at the left of a new band below. */
  readonly placement: 'beside' | 'below';
}

export const ROW_PITCH = 38;
const AISLE = 34;
const DESK = 44;
const ISLAND_GAP = 56;
const SECTION_GAP = 50;

/**
 * The plan of sections of rows and seats, bands of sections from top to bottom. The same spec always gives the same plan,
 * with the same keys.
 */
export function planOfSpec(name: string, specs: readonly SectionSpec[]): PlanDocument {
  let corner: Point = { x: SHEET_MARGIN, y: SHEET_MARGIN };
  let bottom = SHEET_MARGIN;
  const sections = specs.map((spec, no): PlanSection => {
    if (spec.placement === 'below' && no > 0) corner = { x: SHEET_MARGIN, y: bottom + SECTION_GAP };
    const { width, height } = sizeOf(spec);
    const section = blockOf(spec, String(no + 1), { x: corner.x + INSET, y: corner.y + TITLE });
    bottom = Math.max(bottom, corner.y + height);
    corner = { x: corner.x + width + SECTION_GAP, y: corner.y };
    return section;
  });
  return {
    version: 2,
    name,
    categories: [],
    floors: [{ key: 'f1', name, sections, areas: [], decorations: [] }],
  };
}

/** One block of rows, its first seats' outer corner at (x, y). */
export function blockOf(spec: SectionSpec, key: string, at: Point): PlanSection {
  return {
    key,
    name: spec.name,
    ...at,
    rows: span(spec.rows).map((row) => rowOf(spec, row, key)),
    tables: [],
    decorations: desksOf(spec, key),
  };
}

function rowOf(spec: SectionSpec, row: number, sectionKey: string): PlanRow {
  const name = spec.rowNaming === 'letters' ? letterRow(row) : String(row + 1);
  const key = `${sectionKey}-${name}`;
  const seats = span(spec.seatsPerRow).map((seat) => ({
    key: `${key}-${seat + 1}`,
    name: String(seat + 1),
    x: seatX(spec, seat),
    y: 0,
  }));
  return { key, name, x: 0, y: rowY(spec, row), seats };
}

/** One desk for each block between aisles: between two facing rows, or before a last row that faces nobody. */
function desksOf(spec: SectionSpec, sectionKey: string): PlanDecoration[] {
  if (!spec.facing) return [];
  const blocks = spec.aisleEvery > 0 ? Math.ceil(spec.seatsPerRow / spec.aisleEvery) : 1;
  const perBlock = spec.aisleEvery > 0 ? spec.aisleEvery : spec.seatsPerRow;
  return span(Math.ceil(spec.rows / 2)).flatMap((island) => {
    const isHalf = island * 2 + 1 === spec.rows;
    const y = rowY(spec, island * 2) + SEAT_PITCH / 2;
    return span(blocks).map((block): PlanDecoration => {
      const first = block * perBlock;
      const last = Math.min(first + perBlock, spec.seatsPerRow) - 1;
      const x = seatX(spec, first) - SEAT_PITCH / 2;
      const width = seatX(spec, last) - seatX(spec, first) + SEAT_PITCH;
      const height = isHalf ? DESK / 2 : DESK;
      return {
        key: `${sectionKey}-d${island + 1}-${block + 1}`,
        kind: 'desk',
        shape: 'rectangle',
        x,
        y,
        width,
        height,
      };
    });
  });
}

function sizeOf(spec: SectionSpec): { width: number; height: number } {
  const facesNobody = spec.facing && spec.rows % 2 === 1;
  return {
    width: seatX(spec, spec.seatsPerRow - 1) + SEAT_PITCH / 2 + INSET * 2,
    height: TITLE + rowY(spec, spec.rows - 1) + SEAT_PITCH / 2 + (facesNobody ? DESK / 2 : 0) + INSET,
  };
}

const seatX = ({ aisleEvery }: SectionSpec, seat: number): number =>
  SEAT_PITCH / 2 + seat * SEAT_PITCH + (aisleEvery > 0 ? Math.floor(seat / aisleEvery) * AISLE : 0);

function rowY({ facing }: SectionSpec, row: number): number {
  if (!facing) return SEAT_PITCH / 2 + row * ROW_PITCH;
  const islandHeight = SEAT_PITCH + DESK + ISLAND_GAP;
  return SEAT_PITCH / 2 + Math.floor(row / 2) * islandHeight + (row % 2) * (SEAT_PITCH + DESK);
}

const span = (length: number): number[] => Array.from({ length }, (_, index) => index);
