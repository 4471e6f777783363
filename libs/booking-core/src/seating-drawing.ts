import { SEAT_BOOTH } from './seat-rows';

export const SEAT_PITCH = 30;

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface Rectangle extends Point {
  readonly width: number;
  readonly height: number;
}

export type PlanShape = 'rectangle' | 'ellipse' | 'polygon';

/** What lies in the plane of one floor. */
interface Placed extends Rectangle {
  /** Index into `floors`; the first unless given. */
  readonly floor?: number | undefined;
}

interface Turned extends Placed {
  /** Clockwise, in degrees, around the middle. */
  readonly rotation?: number | undefined;
}

export interface DrawnFloor extends Rectangle {
  readonly no: number;
  readonly name: string;
}

export interface DrawnCategory {
  readonly key: string;
  readonly name: string;
  readonly color: string;
}

export interface DrawnSection extends Placed {
  readonly no: number;
  readonly name: string;
}

type PerSeat = readonly number[] | undefined;

/** The seats of a row with their labels and centres. What is said a seat stands in one array a kind; absent: no seat has it. */
export interface DrawnRow {
  readonly no: number;
  readonly sectionNo: number;
  readonly name: string;
  readonly first: number;
  readonly seats: readonly string[];
  readonly x: readonly number[];
  readonly y: readonly number[];
  /** The seat numbers, where they are not `first`, `first + 1` … */
  readonly numbers?: PerSeat;
  /** Indices into `categories`; -1 for none. */
  readonly categories?: PerSeat;
  /** Sums of `SEAT_FLAGS`. */
  readonly flags?: PerSeat;
  readonly rotations?: PerSeat;
  /** The number of the wheelchair place that it belongs to; -1 for others. */
  readonly companionOf?: PerSeat;
  readonly power?: PerSeat;
  readonly ports?: PerSeat;
  readonly desk?: PerSeat;
  readonly tableNo?: number | undefined;
}

/** A drawing that is never booked. */
export interface Decoration extends Turned {
  readonly kind: 'desk' | 'stage' | 'wall' | 'bar' | 'text' | 'shape';
  readonly shape?: PlanShape | undefined;
  /** `x, y, x, y …` of a polygon. */
  readonly points?: readonly number[] | undefined;
  readonly text?: string | undefined;
  readonly color?: string | undefined;
  readonly border?: string | undefined;
}

/** A place for many, booked by number of people. */
export interface DrawnArea extends Turned {
  readonly no: number;
  readonly key: string;
  readonly name: string;
  readonly kind: 'standing' | 'seating';
  readonly capacity: number;
  readonly category?: number | undefined;
  readonly shape: PlanShape;
  readonly points?: readonly number[] | undefined;
}

export interface DrawnTable extends Turned {
  readonly no: number;
  readonly key: string;
  readonly name: string;
  readonly shape: 'rectangle' | 'ellipse';
  readonly whole: boolean;
  /** The rectangle is what is sold. */
  readonly booth?: boolean | undefined;
}

export interface DrawnPicture extends Placed {
  readonly pictureId: string;
  readonly fileWidth: number;
  readonly opacity: number;
}

/** The drawing of a hall, y downwards, in units of which `SEAT_PITCH` lie between two neighbours. */
export interface SeatingDrawing {
  readonly width: number;
  readonly height: number;
  /** One more than the highest seat number. Numbers that stand in no row are of seats that are no more. */
  readonly count: number;
  readonly floors?: readonly DrawnFloor[] | undefined;
  readonly categories?: readonly DrawnCategory[] | undefined;
  readonly seatRadius?: number | undefined;
  readonly sections: readonly DrawnSection[];
  readonly decorations: readonly Decoration[];
  readonly areas?: readonly DrawnArea[] | undefined;
  readonly tables?: readonly DrawnTable[] | undefined;
  readonly pictures?: readonly DrawnPicture[] | undefined;
  readonly rows: readonly DrawnRow[];
}

/** Whether a row is a booth: its one seat is sold as a whole rectangle. */
export const isBoothRow = ({ flags }: Pick<DrawnRow, 'flags'>): boolean => ((flags?.[0] ?? 0) & SEAT_BOOTH) !== 0;

/** The number of the seat at a position of a row. */
export const seatNoAt = ({ first, numbers }: Pick<DrawnRow, 'first' | 'numbers'>, position: number): number =>
  numbers ? (numbers[position] ?? -1) : first + position;
