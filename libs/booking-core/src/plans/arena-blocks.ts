import { letterRow } from '../name-row';
import { type Point, SEAT_PITCH } from '../seating-drawing';
import { turn } from './plan-bounds';
import type { PlanRow, PlanSection } from './plan-document';
import { ROW_PITCH } from './plan-of-spec';

/** Blocks all around a court, with stairs between them. */
export interface ArenaSpec {
  readonly name: string;
  /** How many blocks share the circle. */
  readonly blocks: number;
  readonly rows: number;
  /** From the middle of the court to the first row. */
  readonly radius: number;
  readonly rowNaming: 'letters' | 'numbers';
}

const STAIRS = SEAT_PITCH * 1.6;
const PLACE = SEAT_PITCH * 1.06;
const CIRCLE = 360;

/** The blocks clockwise from the one below the court; (x, y) is the middle of the court. As many seats as each row has room for. */
export function arenaBlocks(spec: ArenaSpec, key: string, at: Point): PlanSection[] {
  const share = CIRCLE / spec.blocks;
  return span(spec.blocks).map((block) => {
    const own = `${key}-${block + 1}`;
    const rows = span(spec.rows).map((index) => arenaRow(spec, own, { index, middle: block * share, share }));
    const name = spec.blocks > 1 ? `${spec.name} ${block + 1}` : spec.name;
    return { key: own, name, ...at, rows, tables: [], decorations: [] };
  });
}

function arenaRow(
  { radius: first, rowNaming }: ArenaSpec,
  key: string,
  { index, middle, share }: { readonly index: number; readonly middle: number; readonly share: number },
): PlanRow {
  const radius = first + index * ROW_PITCH;
  const degreesOf = (length: number) => (length * 180) / (Math.PI * radius);
  const count = Math.max(1, Math.floor((share - degreesOf(STAIRS)) / degreesOf(PLACE)));
  const name = rowNaming === 'letters' ? letterRow(index) : String(index + 1);
  const seats = span(count).map((seat) => {
    // seen from the court they are numbered from the left
    const degrees = middle - (seat - (count - 1) / 2) * degreesOf(PLACE);
    const { x, y } = turn({ x: 0, y: radius }, { x: 0, y: 0 }, degrees);
    return {
      key: `${key}-${name}-${seat + 1}`,
      name: String(seat + 1),
      x: round(x),
      y: round(y),
      rotation: round(((degrees % CIRCLE) + CIRCLE) % CIRCLE),
    };
  });
  return { key: `${key}-${name}`, name, x: 0, y: 0, seats };
}

const round = (value: number): number => Math.round(value * 100) / 100;
const span = (length: number): number[] => Array.from({ length }, (_, index) => index);
