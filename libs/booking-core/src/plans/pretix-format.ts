import type { Point } from '../seating-drawing';

/** A seating plan in the JSON format of pretix, restated from its published schema. Positions add up: zone, row, seat. */
export interface PretixPlan {
  readonly name: string;
  readonly categories: readonly { readonly name: string; readonly color?: string }[];
  readonly zones: readonly PretixZoneObject[];
  readonly size: { readonly width: number; readonly height: number };
}

export interface PretixZoneObject {
  readonly name?: string;
  readonly zone_id?: string;
  readonly uuid?: string;
  readonly position: Point;
  readonly rows: readonly PretixRowObject[];
  readonly areas?: readonly PretixAreaObject[];
}

export interface PretixRowObject {
  readonly row_number: string;
  readonly row_label?: string | null;
  readonly seat_label?: string | null;
  readonly uuid?: string;
  readonly row_number_position?: 'start' | 'end' | 'both' | null;
  readonly position?: Point;
  readonly seats: readonly PretixSeatObject[];
}

export interface PretixSeatObject {
  readonly seat_guid: string;
  readonly seat_number: string;
  readonly position: Point;
  readonly category: string;
  readonly uuid?: string;
  readonly radius?: number;
  readonly start_direction?: '<' | '>' | '<>' | null;
}

export interface PretixAreaObject {
  readonly shape: 'polygon' | 'rectangle' | 'ellipse' | 'circle' | 'text';
  readonly position?: Point;
  readonly rotation?: number;
  readonly color?: string;
  readonly border_color?: string;
  readonly uuid?: string;
  readonly polygon?: { readonly points: readonly Point[] };
  readonly rectangle?: { readonly width: number; readonly height: number };
  readonly ellipse?: { readonly radius: Point };
  readonly circle?: { readonly radius: number };
  readonly text?: { readonly text: string; readonly position?: Point; readonly color?: string; readonly size?: number };
}

/** Something that was read otherwise than it stands in the file. */
export interface PretixNote {
  readonly pointer: string;
  readonly what: string;
}

export interface PretixMistake {
  readonly pointer: string;
  readonly message: string;
}
