import { SEAT_BOOTH, SEAT_WHOLE } from '../seat-rows';
import type {
  Decoration,
  DrawnArea,
  DrawnRow,
  DrawnSection,
  DrawnTable,
  Point,
  Rectangle,
  SeatingDrawing,
} from '../seating-drawing';
import { bearersOf, isBooth, isTable, type PlanDecoration, type PlanDocument, type PlanFloor } from './plan-document';
import type { PlanArea, PlanSeat, PlanSection, SeatBearer } from './plan-document';
import { boundsOfFloor, boundsOfSection, SHEET_MARGIN } from './plan-bounds';

const FLOOR_GAP = 80;
const FLAGS = { accessible: 1, companion: 2, obstructed: 4 } as const;

interface Sheet {
  /** What is added to coordinates of the floor. */
  readonly by: Point;
  readonly rectangle: Rectangle;
}

/**
 * The drawing that maps show. Floors stand below each other in it, so that a map that knows nothing of floors shows all.
 * @param numberOf the permanent number of a seat's key
 */
export function drawPlan(document: PlanDocument, numberOf: (key: string) => number): SeatingDrawing {
  const sheets = placeFloors(document.floors);
  const drawn = new Drawn(document, numberOf);
  document.floors.forEach((floor, no) => drawn.add(floor, no, sheets[no]?.by ?? { x: 0, y: 0 }));
  const hasFloors = document.floors.length > 1;
  return {
    width: Math.max(0, ...sheets.map(({ rectangle }) => rectangle.x + rectangle.width)),
    height: Math.max(0, ...sheets.map(({ rectangle }) => rectangle.y + rectangle.height)),
    count: drawn.count,
    ...(hasFloors
      ? { floors: document.floors.map(({ name }, no) => ({ no, name, ...(sheets[no]?.rectangle ?? NOTHING) })) }
      : {}),
    ...(document.categories.length > 0
      ? { categories: document.categories.map(({ key, name, color }) => ({ key, name, color })) }
      : {}),
    sections: drawn.sections,
    decorations: drawn.decorations,
    ...(drawn.areas.length > 0 ? { areas: drawn.areas } : {}),
    ...(drawn.tables.length > 0 ? { tables: drawn.tables } : {}),
    ...picturesOf(document, sheets),
    rows: drawn.rows,
  };
}

const NOTHING: Rectangle = { x: 0, y: 0, width: 0, height: 0 };

function placeFloors(floors: readonly PlanFloor[]): Sheet[] {
  let y = 0;
  return floors.map((floor) => {
    const bounds = boundsOfFloor(floor);
    const width = Math.max(floor.size?.width ?? 0, bounds ? bounds.x + bounds.width + SHEET_MARGIN : 0);
    const height = Math.max(floor.size?.height ?? 0, bounds ? bounds.y + bounds.height + SHEET_MARGIN : 0);
    // nothing is cut off at the left or above, wherever it was drawn
    const by = {
      x: Math.max(0, bounds ? SHEET_MARGIN - bounds.x : 0),
      y: y + Math.max(0, bounds ? SHEET_MARGIN - bounds.y : 0),
    };
    const rectangle = { x: 0, y, width: width + by.x, height: height + by.y - y };
    y += rectangle.height + FLOOR_GAP;
    return { by, rectangle };
  });
}

function picturesOf({ floors }: PlanDocument, sheets: readonly Sheet[]): Pick<SeatingDrawing, 'pictures'> {
  const pictures = floors.flatMap(({ picture }, no) =>
    picture ? [{ ...moved(picture, sheets[no]?.by ?? NOTHING), ...floorOf(no) }] : [],
  );
  return pictures.length > 0 ? { pictures } : {};
}

const moved = <T extends Point>(thing: T, by: Point): T => ({ ...thing, x: thing.x + by.x, y: thing.y + by.y });
const floorOf = (no: number): { floor?: number } => (no > 0 ? { floor: no } : {});

/** What is gathered floor by floor. */
class Drawn {
  readonly sections: DrawnSection[] = [];
  readonly decorations: Decoration[] = [];
  readonly areas: DrawnArea[] = [];
  readonly tables: DrawnTable[] = [];
  readonly rows: DrawnRow[] = [];
  count = 0;
  private readonly categoryNo: ReadonlyMap<string, number>;

  constructor(
    document: PlanDocument,
    private readonly numberOf: (key: string) => number,
  ) {
    this.categoryNo = new Map(document.categories.map(({ key }, no) => [key, no]));
  }

  add(floor: PlanFloor, no: number, by: Point): void {
    this.decorations.push(...floor.decorations.map((decoration) => decorationOf(decoration, by, no)));
    floor.areas.forEach((area) => this.areas.push(this.area(area, by, no)));
    for (const section of floor.sections) this.section(section, by, no);
  }

  private area(area: PlanArea, by: Point, floor: number): DrawnArea {
    const { category, points, ...same } = area;
    const categoryNo = category === undefined ? undefined : this.categoryNo.get(category);
    return {
      ...moved(same, by),
      no: this.areas.length,
      ...(categoryNo === undefined ? {} : { category: categoryNo }),
      ...(points ? { points: movedPoints(points, { x: area.x + by.x, y: area.y + by.y }) } : {}),
      ...floorOf(floor),
    };
  }

  private section(section: PlanSection, by: Point, floor: number): void {
    const sectionNo = this.sections.length;
    const corner = { x: section.x + by.x, y: section.y + by.y };
    const bounds = boundsOfSection(section) ?? { x: section.x, y: section.y, width: 0, height: 0 };
    this.sections.push({ no: sectionNo, name: section.name, ...moved(bounds, by), ...floorOf(floor) });
    this.decorations.push(...section.decorations.map((decoration) => decorationOf(decoration, corner, floor)));
    for (const bearer of bearersOf(section)) {
      const seats = bearer.seats.filter(({ retired }) => !retired);
      if (isTable(bearer)) this.table(bearer, corner, floor);
      if (seats.length > 0) this.row(bearer, seats, corner, sectionNo);
    }
  }

  private table(table: Extract<SeatBearer, { shape: unknown }>, by: Point, floor: number): void {
    const { key, name, shape, width, height, rotation } = table;
    this.tables.push({
      no: this.tables.length,
      key,
      name,
      shape,
      width,
      height,
      x: by.x + table.x - width / 2,
      y: by.y + table.y - height / 2,
      ...(rotation ? { rotation } : {}),
      whole: table.whole === true,
      ...(table.booth ? { booth: true } : {}),
      ...floorOf(floor),
    });
  }

  private row(bearer: SeatBearer, seats: readonly PlanSeat[], by: Point, sectionNo: number): void {
    const numbers = seats.map(({ key }) => this.numberOf(key));
    const first = numbers[0] ?? 0;
    const isRun = numbers.every((number, at) => number === first + at);
    this.count = numbers.reduce((most, number) => Math.max(most, number + 1), this.count);
    this.rows.push({
      no: this.rows.length,
      sectionNo,
      name: bearer.name,
      first,
      seats: seats.map(({ name }) => name),
      x: seats.map(({ x }) => by.x + bearer.x + x),
      y: seats.map(({ y }) => by.y + bearer.y + y),
      ...(isRun ? {} : { numbers }),
      ...this.marks(seats, flagsOfBearer(bearer)),
      ...(isTable(bearer) ? { tableNo: this.tables.length - 1 } : {}),
    });
  }

  /** What is said of the seats, each kind only where one of them has it. */
  private marks(seats: readonly PlanSeat[], all: number): Partial<DrawnRow> {
    const categoryOf = ({ category }: PlanSeat) =>
      category === undefined ? -1 : (this.categoryNo.get(category) ?? -1);
    const companionOf = (seat: PlanSeat) => (seat.companionOf === undefined ? -1 : this.numberOf(seat.companionOf));
    return {
      ...column('categories', seats.map(categoryOf), -1),
      ...column(
        'flags',
        seats.map((seat) => flagsOf(seat) | all),
        0,
      ),
      ...column(
        'rotations',
        seats.map(({ rotation = 0 }) => rotation),
        0,
      ),
      ...column('companionOf', seats.map(companionOf), -1),
      ...column(
        'power',
        seats.map(({ power = 0 }) => power),
        0,
      ),
      ...column(
        'ports',
        seats.map(({ ports = 0 }) => ports),
        0,
      ),
      ...column(
        'desk',
        seats.map(({ desk = 0 }) => desk),
        0,
      ),
    };
  }
}

export const flagsOf = ({ accessible, companionOf, obstructed }: PlanSeat): number =>
  (accessible ? FLAGS.accessible : 0) |
  (companionOf === undefined ? 0 : FLAGS.companion) |
  (obstructed ? FLAGS.obstructed : 0);

const flagsOfBearer = (bearer: SeatBearer): number => {
  if (isBooth(bearer)) return SEAT_BOOTH;
  return isTable(bearer) && bearer.whole ? SEAT_WHOLE : 0;
};

const column = (name: string, values: readonly number[], none: number): Partial<DrawnRow> =>
  values.some((value) => value !== none) ? { [name]: values } : {};

function decorationOf({ key: _key, pretix: _pretix, points, ...same }: PlanDecoration, by: Point, floor: number) {
  return {
    ...moved(same, by),
    ...(points ? { points: movedPoints(points, { x: same.x + by.x, y: same.y + by.y }) } : {}),
    ...floorOf(floor),
  };
}

const movedPoints = (points: readonly number[], by: Point): number[] =>
  points.map((value, at) => value + (at % 2 === 0 ? by.x : by.y));
