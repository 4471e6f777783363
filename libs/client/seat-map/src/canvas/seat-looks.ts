import { SEAT_FREE, SEAT_HELD, SEAT_TAKEN } from '@ringside/booking-core';

/** How a seat is drawn: each look differs in shape, not in colour alone. */
export const SEAT_LOOKS = ['free', 'taken', 'held', 'mine', 'myHold', 'notForSale'] as const;
export type SeatLook = (typeof SEAT_LOOKS)[number];

/** What is mine on the map, laid over what everyone sees. */
export const NOT_MINE = 0;
export const MY_HOLD = 1;
export const MY_SEAT = 2;

export function lookOf(code: number, mine: number): SeatLook {
  if (mine === MY_SEAT) return 'mine';
  if (mine === MY_HOLD) return 'myHold';
  if (code === SEAT_FREE) return 'free';
  if (code === SEAT_TAKEN) return 'taken';
  return code === SEAT_HELD ? 'held' : 'notForSale';
}

/** A token of the design system. `ground` is what the map is drawn on. */
export type SeatColor =
  'free' | 'taken' | 'held' | 'mine' | 'blocked' | 'ground' | 'text' | 'focus' | 'line' | 'muted' | 'well';

export interface ShapePart {
  /** SVG path data, around (0, 0), in units of which `SEAT_PITCH` lie between two seats. */
  readonly path: string;
  readonly color: SeatColor;
  /** A line of this width; filled without. */
  readonly line?: number;
}

const circle = (radius: number) =>
  `M${-radius} 0A${radius} ${radius} 0 1 1 ${radius} 0A${radius} ${radius} 0 1 1 ${-radius} 0Z`;
const DISC = 11;

/** The shapes, for the canvas and for the legend alike. */
export const SEAT_SHAPES: Readonly<Record<SeatLook, readonly ShapePart[]>> = {
  free: [{ path: circle(DISC), color: 'free' }],
  taken: [
    { path: circle(DISC), color: 'taken' },
    { path: 'M-6 0H6', color: 'ground', line: 3.4 },
  ],
  held: [
    { path: circle(DISC - 1.25), color: 'held', line: 2.5 },
    { path: `M0 ${-DISC + 1}A${DISC - 1} ${DISC - 1} 0 0 0 0 ${DISC - 1}Z`, color: 'held' },
  ],
  mine: [
    { path: 'M0 -13L13 0L0 13L-13 0Z', color: 'mine' },
    { path: 'M-5 0.5L-1.5 4L5 -3.5', color: 'ground', line: 2.8 },
  ],
  myHold: [
    { path: circle(DISC - 1.25), color: 'mine', line: 2.8 },
    { path: 'M0 -6V0.5L4 3', color: 'mine', line: 2.4 },
  ],
  notForSale: [{ path: 'M-4 -4L4 4M4 -4L-4 4', color: 'blocked', line: 2.2 }],
};

/** On a seat for people in wheelchairs, while it can be chosen. */
export const WHEELCHAIR: readonly ShapePart[] = [
  { path: 'M-1.6 -6.6A1.5 1.5 0 1 0 -1.6 -6.59Z', color: 'ground' },
  { path: 'M-1.4 -3.4V1.2H2.4L4.6 5.4', color: 'ground', line: 1.9 },
  { path: 'M-3.6 -0.6A4.1 4.1 0 1 0 2.2 4.6', color: 'ground', line: 1.6 },
];

/** Around a seat in the colour of its category; the seat itself is drawn smaller then. */
export const CATEGORY_RING = { radius: 13.1, line: 1.8, shrink: 0.9 } as const;

/** Drawn on top of any look. */
export const SELECTED_OUTLINE: readonly ShapePart[] = [
  { path: circle(14.8), color: 'text', line: 2.6 },
  { path: circle(11.6), color: 'ground', line: 2 },
  { path: circle(9.6), color: 'text', line: 1.8 },
];

export const FOCUS_OUTLINE: readonly ShapePart[] = [{ path: circle(18), color: 'focus', line: 3 }];

/** The same from far away, in pixels of the screen. */
export const SELECTED_DOT: readonly ShapePart[] = [
  { path: circle(5), color: 'ground' },
  { path: circle(4), color: 'text' },
];
export const FOCUS_DOT: readonly ShapePart[] = [
  { path: circle(8), color: 'ground', line: 4 },
  { path: circle(8), color: 'focus', line: 2.5 },
];

/** Around the seats that a press would choose. */
export const AIM_OUTLINE: readonly ShapePart[] = [{ path: circle(14.6), color: 'text', line: 1.8 }];
