import { type DrawnRow, SEAT_PITCH, type SeatingDrawing, seatNoAt } from '@ringside/booking-core';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const CELL = SEAT_PITCH * 4;
/** Where a seat is that is no more: its number stands in no row. */
const NOWHERE = -1_000_000;

/** Where the seats are: coordinates by seat number, and a uniform grid to find them by place. */
export class SeatGeometry {
  readonly count: number;
  readonly x: Float32Array;
  readonly y: Float32Array;
  readonly rowOf: Uint16Array;
  readonly sectionOf: Uint8Array;
  private readonly columns: number;
  private readonly lines: number;
  /** The seats of cell `c` are `inCells` from `starts[c]` up to `starts[c + 1]`. */
  private readonly starts: Uint32Array;
  private readonly inCells: Uint32Array;

  constructor(drawing: SeatingDrawing) {
    this.count = drawing.count;
    this.x = new Float32Array(drawing.count).fill(NOWHERE);
    this.y = new Float32Array(drawing.count).fill(NOWHERE);
    this.rowOf = new Uint16Array(drawing.count);
    this.sectionOf = new Uint8Array(drawing.count);
    for (const row of drawing.rows) {
      row.seats.forEach((_, position) => this.place(row, position));
    }
    this.columns = Math.max(1, Math.ceil(drawing.width / CELL));
    this.lines = Math.max(1, Math.ceil(drawing.height / CELL));
    this.starts = new Uint32Array(this.columns * this.lines + 1);
    this.inCells = new Uint32Array(drawing.count);
    this.sortIntoCells();
  }

  /** The seat nearest to a point, if one is within `reach`, among those that `counts`. */
  nearest({ x, y }: Point, reach: number, counts: (seatNo: number) => boolean = () => true): number | undefined {
    let best: number | undefined;
    let bestDistance = reach;
    this.forEachIn({ left: x - reach, top: y - reach, right: x + reach, bottom: y + reach }, (seatNo) => {
      const distance = Math.hypot((this.x[seatNo] ?? 0) - x, (this.y[seatNo] ?? 0) - y);
      if (distance > bestDistance || !counts(seatNo)) return;
      best = seatNo;
      bestDistance = distance;
    });
    return best;
  }

  /** Visits every seat whose centre may lie in the box; a few around it too. */
  forEachIn({ left, top, right, bottom }: Box, visit: (seatNo: number) => void): void {
    const firstColumn = this.columnAt(left);
    const lastColumn = this.columnAt(right);
    for (let line = this.lineAt(top); line <= this.lineAt(bottom); line++) {
      const from = this.starts[line * this.columns + firstColumn] ?? 0;
      const to = this.starts[line * this.columns + lastColumn + 1] ?? 0;
      for (let at = from; at < to; at++) visit(this.inCells[at] ?? 0);
    }
  }

  private place(row: DrawnRow, position: number): void {
    const seatNo = seatNoAt(row, position);
    this.x[seatNo] = row.x[position] ?? 0;
    this.y[seatNo] = row.y[position] ?? 0;
    this.rowOf[seatNo] = row.no;
    this.sectionOf[seatNo] = row.sectionNo;
  }

  private columnAt = (x: number): number => Math.min(this.columns - 1, Math.max(0, Math.floor(x / CELL)));
  private lineAt = (y: number): number => Math.min(this.lines - 1, Math.max(0, Math.floor(y / CELL)));

  private cellOf = (seatNo: number): number =>
    this.lineAt(this.y[seatNo] ?? 0) * this.columns + this.columnAt(this.x[seatNo] ?? 0);

  /** A counting sort: how many in each cell, where each cell begins, then each seat into its cell. */
  private sortIntoCells(): void {
    const { starts } = this;
    for (let seatNo = 0; seatNo < this.count; seatNo++) starts[this.cellOf(seatNo) + 1]! += 1;
    for (let cell = 1; cell < starts.length; cell++) starts[cell]! += starts[cell - 1]!;
    const next = starts.slice();
    for (let seatNo = 0; seatNo < this.count; seatNo++) this.inCells[next[this.cellOf(seatNo)]!++] = seatNo;
  }
}
