/** What makes one event's picture differ from another's: an arena from above, its stage, ranks of seats and light. */
export interface Arena {
  /** Hues in degrees: the hall and its light. */
  readonly hue: number;
  readonly lightHue: number;
  readonly stage: { readonly x: number; readonly y: number; readonly turn: number };
  readonly ranks: readonly { readonly radius: number; readonly dashes: string; readonly turn: number }[];
  /** Seats that shine. */
  readonly lit: readonly { readonly x: number; readonly y: number }[];
  readonly beams: readonly { readonly points: string }[];
}

export const ARENA_WIDTH = 1200;
export const ARENA_HEIGHT = 480;

const RANKS = 12;
const FIRST_RADIUS = 96;
const RANK_STEP = 34;
const SEAT_STEP = 19;
const SECTORS = 7;
const LIT_SHARE = 0.08;

/**
 * The picture of an event, the same at each drawing. `seed` (the event's id) settles the geometry, `game` the colours: all
 * events of one game look akin. Without a game the colours are Ringside's own.
 */
export function drawArena(seed: string, game?: string): Arena {
  const random = randomFrom(seed);
  const [hue, lightHue] = paletteOf(game);
  const stage = { x: 780 + random() * 260, y: 210 + random() * 150, turn: random() * 90 };
  const spin = random() * 360;
  const ranks = Array.from({ length: RANKS }, (_, index) => rank(FIRST_RADIUS + index * RANK_STEP, spin));
  const lit = ranks.flatMap(({ radius }) => shine(radius, spin, stage, random));
  const beams = [0, 1, 2].map((index) => ({ points: beam(stage, index, random) }));
  return { hue, lightHue, stage, ranks, lit, beams };
}

type Palette = readonly [hallHue: number, lightHue: number];

/** Ink and the accent's orange. */
const OWN_PALETTE: Palette = [232, 22];

/** Pairs that glow; the muddy hues between orange and green are left out. */
const PALETTES: readonly Palette[] = [
  [258, 318],
  [226, 190],
  [286, 338],
  [204, 258],
  [182, 222],
  [318, 18],
  [244, 282],
  [348, 292],
  [196, 164],
];

const paletteOf = (game: string | undefined): Palette =>
  (game === undefined ? undefined : PALETTES[hashOf(game.trim().toLowerCase()) % PALETTES.length]) ?? OWN_PALETTE;

/** Seats of one sector, then an aisle, around the whole circle; round caps turn the short dashes into dots. */
function rank(radius: number, turn: number): Arena['ranks'][number] {
  const sector = (2 * Math.PI * radius) / SECTORS;
  const seats = Math.max(1, Math.floor(sector / SEAT_STEP) - 1);
  const aisle = sector - seats * SEAT_STEP;
  const dashes = Array.from({ length: seats }, (_, seat) => {
    const gap = seat === seats - 1 ? SEAT_STEP + aisle : SEAT_STEP;
    return `0.1 ${(gap - 0.1).toFixed(2)}`;
  });
  return { radius, dashes: dashes.join(' '), turn };
}

function shine(radius: number, spin: number, stage: Arena['stage'], random: () => number): { x: number; y: number }[] {
  const sector = (2 * Math.PI * radius) / SECTORS;
  const seats = Math.max(1, Math.floor(sector / SEAT_STEP) - 1);
  return Array.from({ length: SECTORS * seats }, (_, index) => index)
    .filter(() => random() < LIT_SHARE)
    .map((index) => {
      const along = Math.floor(index / seats) * sector + (index % seats) * SEAT_STEP;
      const angle = along / radius + (spin * Math.PI) / 180;
      return { x: stage.x + radius * Math.cos(angle), y: stage.y + radius * Math.sin(angle) };
    })
    .filter(({ x, y }) => x > 0 && x < ARENA_WIDTH && y > 0 && y < ARENA_HEIGHT);
}

function beam({ x, y }: Arena['stage'], index: number, random: () => number): string {
  const top = x + (index - 1) * 420 + (random() - 0.5) * 240;
  const width = 70 + random() * 60;
  return [`${top},-20`, `${top + 24},-20`, `${x + width},${y}`, `${x - width},${y}`].join(' ');
}

/** FNV-1a, 32 bits. */
function hashOf(text: string): number {
  let hash = 0x811c9dc5;
  for (const character of text) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** A small generator (mulberry32) that gives the same row of numbers for the same text. */
function randomFrom(text: string): () => number {
  let state = hashOf(text);
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
