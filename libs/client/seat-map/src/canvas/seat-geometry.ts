import {
  type DrawnRow,
  type DrawnTable,
  isBoothRow,
  type Point,
  SEAT_PITCH,
  type SeatingDrawing,
  seatNoAt,
} from '@ringside/booking-core';
import Flatbush from 'flatbush';
import { boxOfBooth, distanceToBooth } from './booths';

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Where a seat is that is no more: its number stands in no row. */
const NOWHERE = -1_000_000;
const NO_ROW = 0xffffffff;
/** The radius of a seat in a drawing that tells none. */
const USUAL_RADIUS = 11;

/**
 * Where the seats are and what they are, by seat number. Rows are found by place through an R-tree of their boxes, seats
 * by looking along a row: such a tree is built in a millisecond, one of all seats takes fifty times as long.
 */
export class SeatGeometry {
  readonly count: number;
  /** How much larger than usual everything is drawn here. */
  readonly unit: number;
  /** Between two neighbours, as far as drawing and pressing go. */
  readonly pitch: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  /** Index into the drawing's rows. */
  readonly rowOf: Uint32Array;
  readonly positionOf: Uint16Array;
  readonly sectionOf: Uint16Array;
  /** Index into the drawing's categories; -1 for none. */
  readonly categoryOf: Int16Array;
  readonly flagsOf: Uint8Array;
  /** The seats that are booths, by number. */
  readonly booths: ReadonlyMap<number, DrawnTable>;
  /** The seats row by row; those of row `r` are `inRows` from `starts[r]` up to `starts[r + 1]`. */
  private readonly starts: Uint32Array;
  private readonly inRows: Uint32Array;
  private readonly boxes: Flatbush | undefined;

  constructor({ count, rows, tables, seatRadius = USUAL_RADIUS }: SeatingDrawing) {
    this.count = count;
    this.unit = seatRadius / USUAL_RADIUS;
    this.pitch = SEAT_PITCH * this.unit;
    this.x = new Float32Array(count).fill(NOWHERE);
    this.y = new Float32Array(count).fill(NOWHERE);
    this.rowOf = new Uint32Array(count).fill(NO_ROW);
    this.positionOf = new Uint16Array(count);
    this.sectionOf = new Uint16Array(count);
    this.categoryOf = new Int16Array(count).fill(-1);
    this.flagsOf = new Uint8Array(count);
    this.starts = new Uint32Array(rows.length + 1);
    this.inRows = new Uint32Array(rows.reduce((sum, { seats }) => sum + seats.length, 0));
    rows.forEach((row, rowNo) => this.placeRow(row, rowNo));
    this.booths = boothsOf(rows, tables);
    this.boxes = rows.length > 0 ? this.boxRows(rows.length) : undefined;
  }

  /** Whether the number is that of a seat: those of removed ones are not given again. */
  exists = (seatNo: number): boolean => (this.rowOf[seatNo] ?? NO_ROW) !== NO_ROW;

  pointOf = (seatNo: number): Point => ({ x: this.x[seatNo] ?? NOWHERE, y: this.y[seatNo] ?? NOWHERE });

  /** The seat nearest to a point, if one is within `reach`, among those that `counts`. */
  nearest({ x, y }: Point, reach: number, counts: (seatNo: number) => boolean = () => true): number | undefined {
    let best: number | undefined;
    let bestDistance = reach;
    this.forEachIn({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }, (seatNo) => {
      const distance = this.distanceTo(seatNo, { x, y });
      if (distance > bestDistance || !counts(seatNo)) return;
      best = seatNo;
      bestDistance = distance;
    });
    return best;
  }

  private distanceTo(seatNo: number, point: Point): number {
    const booth = this.booths.size > 0 ? this.booths.get(seatNo) : undefined;
    if (booth) return distanceToBooth(booth, point);
    return Math.hypot((this.x[seatNo] ?? 0) - point.x, (this.y[seatNo] ?? 0) - point.y);
  }

  /** Visits every seat whose centre lies in the box, and every booth that may touch it. */
  forEachIn(box: Box, visit: (seatNo: number) => void): void {
    for (const rowNo of this.rowsIn(box)) {
      const booth = this.booths.size > 0 ? this.boothIn(rowNo) : undefined;
      if (booth === undefined) this.forEachOfRow(rowNo, box, visit);
      else visit(booth);
    }
  }

  private boothIn(rowNo: number): number | undefined {
    const first = this.inRows[this.starts[rowNo] ?? 0] ?? -1;
    return this.booths.has(first) ? first : undefined;
  }

  /** The rows with a seat near the box, by their index. */
  rowsIn({ left, top, right, bottom }: Box): number[] {
    return this.boxes?.search(left, top, right, bottom) ?? [];
  }

  /** Visits every seat of a row. */
  forEachSeat(rowNo: number, visit: (seatNo: number) => void): void {
    const end = this.starts[rowNo + 1] ?? 0;
    for (let at = this.starts[rowNo] ?? 0; at < end; at++) visit(this.inRows[at] ?? 0);
  }

  private forEachOfRow(rowNo: number, { left, top, right, bottom }: Box, visit: (seatNo: number) => void): void {
    const { x, y, inRows } = this;
    const end = this.starts[rowNo + 1] ?? 0;
    for (let at = this.starts[rowNo] ?? 0; at < end; at++) {
      const seatNo = inRows[at]!;
      const [seatX, seatY] = [x[seatNo]!, y[seatNo]!];
      if (seatX >= left && seatX <= right && seatY >= top && seatY <= bottom) visit(seatNo);
    }
  }

  private placeRow(row: DrawnRow, rowNo: number): void {
    const start = this.starts[rowNo] ?? 0;
    this.starts[rowNo + 1] = start + row.seats.length;
    for (let position = 0; position < row.seats.length; position++) {
      const seatNo = seatNoAt(row, position);
      this.inRows[start + position] = seatNo;
      this.x[seatNo] = row.x[position] ?? 0;
      this.y[seatNo] = row.y[position] ?? 0;
      this.rowOf[seatNo] = rowNo;
      this.positionOf[seatNo] = position;
      this.sectionOf[seatNo] = row.sectionNo;
      this.categoryOf[seatNo] = row.categories?.[position] ?? -1;
      this.flagsOf[seatNo] = row.flags?.[position] ?? 0;
    }
  }

  private boxRows(rows: number): Flatbush {
    const tree = new Flatbush(rows, 16, Float32Array);
    for (let rowNo = 0; rowNo < rows; rowNo++) {
      let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
      this.forEachSeat(rowNo, (seatNo) => {
        const booth = this.booths.get(seatNo);
        if (booth) ({ left, top, right, bottom } = boxOfBooth(booth));
        else {
          left = Math.min(left, this.x[seatNo] ?? 0);
          right = Math.max(right, this.x[seatNo] ?? 0);
          top = Math.min(top, this.y[seatNo] ?? 0);
          bottom = Math.max(bottom, this.y[seatNo] ?? 0);
        }
      });
      if (left <= right) tree.add(left, top, right, bottom);
      else tree.add(NOWHERE, NOWHERE, NOWHERE, NOWHERE); // a row without seats
    }
    tree.finish();
    return tree;
  }
}

function boothsOf(rows: readonly DrawnRow[], tables: readonly DrawnTable[] = []): Map<number, DrawnTable> {
  const booths = new Map<number, DrawnTable>();
  for (const row of rows) {
    const table = row.tableNo === undefined || !isBoothRow(row) ? undefined : tables[row.tableNo];
    if (table) booths.set(seatNoAt(row, 0), table);
  }
  return booths;
}
