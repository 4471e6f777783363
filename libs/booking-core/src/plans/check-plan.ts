import { SEAT_PITCH } from '../seating-drawing';
import { isBooth, nameIn, type PlanDocument, type PlanSeat, type PlanSection, type SeatBearer } from './plan-document';

export interface PlanLimits {
  readonly seats: number;
  readonly sections: number;
}

export type PlanProblemCode =
  | 'duplicateKey'
  | 'duplicateLabel'
  | 'duplicateSection'
  | 'unknownCategory'
  | 'badCompanion'
  | 'badBooth'
  | 'tooManySeats'
  | 'tooManySections'
  | 'empty'
  | 'unpainted'
  | 'overlapping';

export interface PlanProblem {
  /** JSON pointer into the document. */
  readonly pointer: string;
  readonly code: PlanProblemCode;
  /** Errors keep a plan from being published, warnings do not. */
  readonly severity: 'error' | 'warning';
  /** The key of what it is about, and what people call it. */
  readonly key?: string;
  readonly what?: string;
}

/** More would tell nobody more. */
const MOST_PROBLEMS = 200;
/** Seats closer than this cover each other. */
const TOO_CLOSE = SEAT_PITCH * 0.6;

/** Everything that is wrong with a plan of good shape, at once. */
export function checkPlan(document: PlanDocument, limits: PlanLimits): PlanProblem[] {
  const check = new PlanCheck(document, limits);
  check.run();
  return check.problems.slice(0, MOST_PROBLEMS);
}

export const isPublishable = (problems: readonly PlanProblem[]): boolean =>
  problems.every(({ severity }) => severity === 'warning');

interface Where {
  readonly pointer: string;
  readonly section: PlanSection;
  readonly bearer: SeatBearer;
}

class PlanCheck {
  readonly problems: PlanProblem[] = [];
  private readonly keys = new Set<string>();
  private readonly labels = new Set<string>();
  private readonly categories: ReadonlySet<string>;
  private readonly accessible = new Set<string>();
  private readonly companions: { seat: PlanSeat; where: Where; pointer: string }[] = [];
  private seats = 0;
  private places = 0;
  private unpainted = 0;

  constructor(
    private readonly document: PlanDocument,
    private readonly limits: PlanLimits,
  ) {
    this.categories = new Set(document.categories.map(({ key }) => key));
  }

  run(): void {
    this.document.categories.forEach(({ key, name }, no) => this.key(key, `#/categories/${no}`, name));
    this.document.floors.forEach((floor, no) => this.floor(floor, `#/floors/${no}`));
    this.companions.forEach(({ seat, where, pointer }) => {
      if (this.accessible.has(seat.companionOf ?? '')) return;
      this.add('badCompanion', `${pointer}/companionOf`, seat.key, labelOf(where, seat));
    });
    this.counts();
  }

  private floor(floor: PlanDocument['floors'][number], pointer: string): void {
    this.key(floor.key, pointer, floor.name);
    floor.areas.forEach((area, no) => {
      this.key(area.key, `${pointer}/areas/${no}`, area.name);
      this.category(area.category, `${pointer}/areas/${no}`, area.key, area.name);
      this.places += area.capacity;
    });
    floor.decorations.forEach(({ key, text }, no) => this.key(key, `${pointer}/decorations/${no}`, text));
    const grid: SeatGrid = new Map();
    floor.sections.forEach((section, no) => this.section(section, `${pointer}/sections/${no}`, grid));
  }

  private section(section: PlanSection, pointer: string, grid: SeatGrid): void {
    this.key(section.key, pointer, section.name);
    section.decorations.forEach(({ key, text }, no) => this.key(key, `${pointer}/decorations/${no}`, text));
    for (const kind of ['rows', 'tables'] as const) {
      section[kind].forEach((bearer, no) => {
        const where = { pointer: `${pointer}/${kind}/${no}`, section, bearer };
        this.key(bearer.key, where.pointer, bearer.name);
        if (isBooth(bearer) && bearer.seats.length !== 1) this.add('badBooth', where.pointer, bearer.key, bearer.name);
        bearer.seats.forEach((seat, at) => this.seat(seat, where, `${where.pointer}/seats/${at}`));
        this.spacing(where, grid);
      });
    }
  }

  private seat(seat: PlanSeat, where: Where, pointer: string): void {
    const label = labelOf(where, seat);
    this.key(seat.key, pointer, label);
    this.category(seat.category, pointer, seat.key, label);
    if (seat.retired) return;
    this.seats++;
    if (this.labels.has(label)) this.add('duplicateLabel', `${pointer}/name`, seat.key, label);
    this.labels.add(label);
    if (seat.category === undefined) this.unpainted++;
    if (seat.companionOf !== undefined) this.companions.push({ seat, where, pointer });
    else if (seat.accessible) this.accessible.add(seat.key);
  }

  /** One warning a row: a row that lies on another would have a hundred. */
  private spacing({ pointer, section, bearer }: Where, grid: SeatGrid): void {
    let isCovered = false;
    for (const seat of bearer.seats) {
      if (seat.retired) continue;
      const at = { x: section.x + bearer.x + seat.x, y: section.y + bearer.y + seat.y };
      if (!isCovered && isTaken(grid, at)) isCovered = true;
      const cell = cellOf(columnOf(at.x), columnOf(at.y));
      const there = grid.get(cell);
      if (there) there.push(at);
      else grid.set(cell, [at]);
    }
    if (isCovered) this.add('overlapping', pointer, bearer.key, `${section.name} ${bearer.name}`);
  }

  private counts(): void {
    const sections = this.document.floors.reduce((sum, floor) => sum + floor.sections.length, 0);
    const names = this.document.floors.flatMap((floor, no) =>
      floor.sections.map(({ name, key }, at) => ({ name, key, pointer: `#/floors/${no}/sections/${at}/name` })),
    );
    const seen = new Set<string>();
    for (const { name, key, pointer } of names) {
      if (seen.has(name)) this.add('duplicateSection', pointer, key, name);
      seen.add(name);
    }
    if (this.seats > this.limits.seats) this.add('tooManySeats', '#');
    if (sections > this.limits.sections) this.add('tooManySections', '#');
    if (this.seats + this.places === 0) this.add('empty', '#');
    if (this.categories.size > 0 && this.unpainted > 0) this.add('unpainted', '#', undefined, String(this.unpainted));
  }

  private key(key: string, pointer: string, what: string | undefined): void {
    if (this.keys.has(key)) this.add('duplicateKey', `${pointer}/key`, key, what);
    this.keys.add(key);
  }

  private category(category: string | undefined, pointer: string, key: string, what: string): void {
    if (category !== undefined && !this.categories.has(category))
      this.add('unknownCategory', `${pointer}/category`, key, what);
  }

  private add(code: PlanProblemCode, pointer: string, key?: string, what?: string): void {
    const severity = code === 'overlapping' || code === 'unpainted' ? 'warning' : 'error';
    this.problems.push({
      pointer,
      code,
      severity,
      ...(key === undefined ? {} : { key }),
      ...(what === undefined ? {} : { what }),
    });
  }
}

type SeatGrid = Map<number, { x: number; y: number }[]>;

const labelOf = ({ section, bearer }: Where, seat: PlanSeat): string => `${section.name} ${nameIn(bearer, seat)}`;
const columnOf = (x: number): number => Math.floor(x / TOO_CLOSE);
/** A number for a cell: plans are far smaller than this, and a hall of 50,000 seats asks half a million times. */
const cellOf = (column: number, line: number): number => column * 2 ** 26 + line;

function isTaken(grid: SeatGrid, { x, y }: { x: number; y: number }): boolean {
  const [column, line] = [columnOf(x), columnOf(y)];
  for (let at = column - 1; at <= column + 1; at++) {
    for (let on = line - 1; on <= line + 1; on++) {
      const near = grid.get(cellOf(at, on));
      if (near?.some((other) => (other.x - x) ** 2 + (other.y - y) ** 2 < TOO_CLOSE ** 2)) return true;
    }
  }
  return false;
}

/** So deep a text of JSON is nested, found out without parsing it. Text in quotes does not count. */
export function measureNesting(text: string): number {
  let depth = 0;
  let deepest = 0;
  let isQuoted = false;
  for (let at = 0; at < text.length; at++) {
    const letter = text.charCodeAt(at);
    if (isQuoted) {
      if (letter === 92) at++;
      else if (letter === 34) isQuoted = false;
    } else if (letter === 34) isQuoted = true;
    else if (letter === 123 || letter === 91) deepest = Math.max(deepest, ++depth);
    else if (letter === 125 || letter === 93) depth--;
  }
  return deepest;
}
