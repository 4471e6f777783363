import type { PlanShape, Rectangle } from '../seating-drawing';

/**
 * The drawing of a place as organizers work on it: floors of sections of rows of seats. Everything has a key that stays the
 * same while it is edited. Coordinates add up: section, row, seat.
 */
export interface PlanDocument {
  readonly version: 2;
  readonly name: string;
  readonly categories: readonly PlanCategory[];
  readonly floors: readonly PlanFloor[];
}

/** A paint on seats; prices hang on its key, per event. */
export interface PlanCategory {
  readonly key: string;
  readonly name: string;
  readonly color: string;
  readonly pretix?: { readonly hasColor?: boolean | undefined } | undefined;
}

export interface PlanFloor {
  readonly key: string;
  readonly name: string;
  readonly sections: readonly PlanSection[];
  readonly areas: readonly PlanArea[];
  readonly decorations: readonly PlanDecoration[];
  /** A picture behind everything, to draw on. */
  readonly picture?: PlanPicture | undefined;
  /** The sheet, where it is larger than what stands on it. */
  readonly size?: { readonly width: number; readonly height: number } | undefined;
}

/** A named part of a floor. */
export interface PlanSection {
  readonly key: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly rows: readonly PlanRow[];
  readonly tables: readonly PlanTable[];
  /** What belongs to it and moves along: the desks of its rows. */
  readonly decorations: readonly PlanDecoration[];
  readonly pretix?: PretixZone | undefined;
}

export interface PlanRow {
  readonly key: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly seats: readonly PlanSeat[];
  readonly pretix?: PretixRow | undefined;
}

/** Seats around one shape; (x, y) is its middle. */
export interface PlanTable {
  readonly key: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly shape: 'rectangle' | 'ellipse';
  readonly width: number;
  readonly height: number;
  readonly rotation?: number | undefined;
  /** Booked with all its seats or not at all. */
  readonly whole?: boolean | undefined;
  /** No table but a booth: the rectangle itself is what is sold, as its one seat. */
  readonly booth?: boolean | undefined;
  readonly seats: readonly PlanSeat[];
}

/** One place for one person. */
export interface PlanSeat {
  /** Its permanent name in the plan, never given to another seat. */
  readonly key: string;
  /** What stands on it: "12". */
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Clockwise, in degrees. */
  readonly rotation?: number | undefined;
  readonly category?: string | undefined;
  readonly accessible?: boolean | undefined;
  /** The key of the wheelchair place that it belongs to. */
  readonly companionOf?: string | undefined;
  readonly obstructed?: boolean | undefined;
  /** Power sockets, network ports, width of the desk in centimetres. */
  readonly power?: number | undefined;
  readonly ports?: number | undefined;
  readonly desk?: number | undefined;
  /** Taken out of the hall and kept in the plan. */
  readonly retired?: boolean | undefined;
  readonly pretix?: PretixSeat | undefined;
}

/** A place for many, booked by number of people. */
export interface PlanArea extends Rectangle {
  readonly key: string;
  readonly name: string;
  readonly kind: 'standing' | 'seating';
  readonly capacity: number;
  readonly category?: string | undefined;
  readonly shape: PlanShape;
  readonly rotation?: number | undefined;
  /** `x, y, x, y …` of a polygon, from its own corner. */
  readonly points?: readonly number[] | undefined;
}

export interface PlanDecoration extends Rectangle {
  readonly key: string;
  readonly kind: 'desk' | 'stage' | 'wall' | 'bar' | 'text' | 'shape';
  readonly shape: PlanShape;
  readonly rotation?: number | undefined;
  readonly points?: readonly number[] | undefined;
  readonly text?: string | undefined;
  readonly color?: string | undefined;
  readonly border?: string | undefined;
  /** The imported area as it was, as JSON; it counts for as long as nobody changed it. */
  readonly pretix?: string | undefined;
}

export interface PlanPicture extends Rectangle {
  readonly pictureId: string;
  /** Which of the picture’s files: its width in pixels. */
  readonly fileWidth: number;
  readonly opacity: number;
}

/** What only the pretix format knows; kept for its export. */
export interface PretixZone {
  readonly zone_id?: string | undefined;
  readonly uuid?: string | undefined;
  /** Whether it has a name of its own, and whether the list of areas is there at all. */
  readonly hasName?: boolean | undefined;
  readonly hasAreas?: boolean | undefined;
}

export interface PretixRow {
  readonly row_label?: string | null | undefined;
  readonly seat_label?: string | null | undefined;
  readonly uuid?: string | undefined;
  readonly row_number_position?: 'start' | 'end' | 'both' | null | undefined;
  readonly hasPosition?: boolean | undefined;
}

export interface PretixSeat {
  readonly uuid?: string | undefined;
  readonly radius?: number | undefined;
  readonly start_direction?: '<' | '>' | '<>' | null | undefined;
}

/** A section's rows and tables alike: what its seats hang on. */
export type SeatBearer = PlanRow | PlanTable;

export const isTable = (bearer: SeatBearer): bearer is PlanTable => 'shape' in bearer;

/** A rectangle of an exhibitor, a sponsor or a team, sold as a unit. */
export interface PlanBooth extends PlanTable {
  readonly booth: true;
}

export const isBooth = (bearer: SeatBearer): bearer is PlanBooth => isTable(bearer) && bearer.booth === true;

/** What a seat is called in its section: "B-12"; a booth has a name only for itself. */
export const nameIn = (bearer: SeatBearer, { name }: Pick<PlanSeat, 'name'>): string =>
  isBooth(bearer) ? bearer.name : `${bearer.name}-${name}`;

export const bearersOf = ({ rows, tables }: PlanSection): readonly SeatBearer[] => [...rows, ...tables];

/** Every seat that can be booked, with what it stands in, in the order of the plan. */
export function* seatsOf(document: PlanDocument): Generator<{
  readonly floor: PlanFloor;
  readonly section: PlanSection;
  readonly bearer: SeatBearer;
  readonly seat: PlanSeat;
}> {
  for (const floor of document.floors) {
    for (const section of floor.sections) {
      for (const bearer of bearersOf(section)) {
        for (const seat of bearer.seats) if (!seat.retired) yield { floor, section, bearer, seat };
      }
    }
  }
}

export const sectionsOf = ({ floors }: PlanDocument): readonly PlanSection[] =>
  floors.flatMap(({ sections }) => sections);

/** A plan with nothing on it. */
export const emptyPlan = (name: string, floorName: string): PlanDocument => ({
  version: 2,
  name,
  categories: [],
  floors: [{ key: 'f1', name: floorName, sections: [], areas: [], decorations: [] }],
});
