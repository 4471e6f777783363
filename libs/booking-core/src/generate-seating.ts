import { letterRow } from './name-row';
import { type Decoration, type DrawnRow, type DrawnSection, SEAT_PITCH, type SeatingDrawing } from './seating-drawing';

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

const ROW_PITCH = 38;
const AISLE = 34;
const DESK = 44;
const ISLAND_GAP = 56;
const MARGIN = 40;
const TITLE = 46;
const INSET = 18;
const SECTION_GAP = 50;

/**
 * Draws sections of rows and seats, bands of sections from top to bottom. The same spec always gives the same drawing.
 * Seats are numbered through from 0, section by section and row by row.
 */
export function generateSeating(specs: readonly SectionSpec[]): SeatingDrawing {
  const sections: DrawnSection[] = [];
  const rows: DrawnRow[] = [];
  const decorations: Decoration[] = [];
  let corner = { x: MARGIN, y: MARGIN };
  let bottom = MARGIN;
  let count = 0;
  specs.forEach((spec, no) => {
    if (spec.placement === 'below' && no > 0) corner = { x: MARGIN, y: bottom + SECTION_GAP };
    const section = { no, name: spec.name, ...corner, ...sizeOf(spec) };
    sections.push(section);
    rows.push(...rowsOf(spec, section, { no: rows.length, seat: count }));
    decorations.push(...desksOf(spec, section));
    count += spec.rows * spec.seatsPerRow;
    bottom = Math.max(bottom, section.y + section.height);
    corner = { x: section.x + section.width + SECTION_GAP, y: corner.y };
  });
  const right = Math.max(...sections.map(({ x, width }) => x + width), 0);
  return { width: right + MARGIN, height: bottom + MARGIN, count, sections, decorations, rows };
}

function rowsOf(spec: SectionSpec, section: DrawnSection, next: { no: number; seat: number }): DrawnRow[] {
  const xs = span(spec.seatsPerRow).map((seat) => section.x + INSET + seatX(spec, seat));
  return span(spec.rows).map((row) => ({
    no: next.no + row,
    sectionNo: section.no,
    name: spec.rowNaming === 'letters' ? letterRow(row) : String(row + 1),
    first: next.seat + row * spec.seatsPerRow,
    seats: xs.map((_, seat) => String(seat + 1)),
    x: xs,
    y: xs.map(() => section.y + TITLE + rowY(spec, row)),
  }));
}

/** One desk for each block between aisles: between two facing rows, or before a last row that faces nobody. */
function desksOf(spec: SectionSpec, section: DrawnSection): Decoration[] {
  if (!spec.facing) return [];
  const blocks = spec.aisleEvery > 0 ? Math.ceil(spec.seatsPerRow / spec.aisleEvery) : 1;
  const perBlock = spec.aisleEvery > 0 ? spec.aisleEvery : spec.seatsPerRow;
  return span(Math.ceil(spec.rows / 2)).flatMap((island) => {
    const isHalf = island * 2 + 1 === spec.rows;
    const y = section.y + TITLE + rowY(spec, island * 2) + SEAT_PITCH / 2;
    return span(blocks).map((block) => {
      const first = block * perBlock;
      const last = Math.min(first + perBlock, spec.seatsPerRow) - 1;
      const x = section.x + INSET + seatX(spec, first) - SEAT_PITCH / 2;
      const width = seatX(spec, last) - seatX(spec, first) + SEAT_PITCH;
      return { kind: 'desk', x, y, width, height: isHalf ? DESK / 2 : DESK } as const;
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
