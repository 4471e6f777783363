import fc from 'fast-check';
import { generateSeating, type SectionSpec } from './generate-seating';
import { findSeat, nameSeat } from './name-seat';
import { SEAT_PITCH } from './seating-drawing';

const section = (over: Partial<SectionSpec> = {}): SectionSpec => ({
  name: 'Hall',
  rows: 3,
  seatsPerRow: 4,
  aisleEvery: 0,
  facing: false,
  rowNaming: 'letters',
  placement: 'beside',
  ...over,
});

const anySection = fc.record({
  name: fc.string({ minLength: 1 }),
  rows: fc.integer({ min: 1, max: 12 }),
  seatsPerRow: fc.integer({ min: 1, max: 12 }),
  aisleEvery: fc.integer({ min: 0, max: 12 }),
  facing: fc.boolean(),
  rowNaming: fc.constantFrom('letters' as const, 'numbers' as const),
  placement: fc.constantFrom('beside' as const, 'below' as const),
});
const anySpec = fc.array(anySection, { minLength: 1, maxLength: 6 });

const centres = (spec: readonly SectionSpec[]) =>
  generateSeating(spec).rows.flatMap((row) =>
    row.x.map((x, at) => ({ x, y: row.y[at] ?? NaN, section: row.sectionNo })),
  );

describe('a generated seating', () => {
  it('numbers every seat once, from 0, row by row', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const { rows, count } = generateSeating(spec);
        const numbers = rows.flatMap((row) => row.seats.map((_, at) => row.first + at));
        expect(numbers).toEqual(Array.from({ length: count }, (_, at) => at));
        expect(rows.map(({ no }) => no)).toEqual(rows.map((_, at) => at));
      }),
    );
  });

  it('never lets two seats touch, and keeps each inside its section and each section inside the hall', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const { width, height, sections } = generateSeating(spec);
        const seats = centres(spec);
        const grid = new Set(seats.map(({ x, y }) => `${x} ${y}`));
        expect(grid.size).toBe(seats.length);
        for (const { x, y, section: no } of seats) {
          const home = sections[no] ?? { x: 0, y: 0, width: 0, height: 0 };
          expect(x - SEAT_PITCH / 2).toBeGreaterThanOrEqual(home.x);
          expect(x + SEAT_PITCH / 2).toBeLessThanOrEqual(home.x + home.width);
          expect(y + SEAT_PITCH / 2).toBeLessThanOrEqual(home.y + home.height);
        }
        expect(Math.max(...sections.map((each) => each.x + each.width))).toBeLessThan(width);
        expect(Math.max(...sections.map((each) => each.y + each.height))).toBeLessThan(height);
      }),
    );
  });

  it('never lets two sections overlap', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const { sections } = generateSeating(spec);
        const overlapping = sections.flatMap((a) =>
          sections.filter(
            (b) =>
              a.no < b.no && a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height,
          ),
        );
        expect(overlapping).toEqual([]);
      }),
    );
  });

  it('leaves an aisle after every so many seats', () => {
    const [row] = generateSeating([section({ seatsPerRow: 6, aisleEvery: 2 })]).rows;
    const gaps = row?.x.slice(1).map((x, at) => x - (row.x[at] ?? 0) > SEAT_PITCH);
    expect(gaps).toEqual([false, true, false, true, false]);
  });

  it('puts one desk between two facing rows in each block, and a half one before a row that faces nobody', () => {
    const { decorations, rows } = generateSeating([section({ facing: true, rows: 3, seatsPerRow: 4, aisleEvery: 2 })]);
    expect(decorations.map(({ height }) => height)).toEqual([44, 44, 22, 22]);
    const [first, second, third] = rows.map((row) => row.y[0] ?? NaN);
    expect((third ?? 0) - (second ?? 0)).toBeGreaterThan(SEAT_PITCH);
    expect(decorations[0]).toMatchObject({ y: (first ?? 0) + SEAT_PITCH / 2 });
  });

  it('calls rows A to Z and then AA, or by number', () => {
    const lettered = generateSeating([section({ rows: 28, seatsPerRow: 1 })]).rows.map(({ name }) => name);
    expect([lettered[0], lettered[25], lettered[26], lettered[27]]).toEqual(['A', 'Z', 'AA', 'AB']);
    expect(generateSeating([section({ rowNaming: 'numbers' })]).rows.map(({ name }) => name)).toEqual(['1', '2', '3']);
  });

  it('begins a new band of sections below the tallest one before it', () => {
    const { sections } = generateSeating([
      section({ rows: 9 }),
      section({ name: 'Side' }),
      section({ name: 'Back', placement: 'below' }),
    ]);
    const [hall, side, back] = sections;
    expect(side?.y).toBe(hall?.y);
    expect(back?.x).toBe(hall?.x);
    expect(back?.y).toBeGreaterThan((hall?.y ?? 0) + (hall?.height ?? 0));
  });
});

describe('a seat', () => {
  it('is found by its number and by no other', () => {
    fc.assert(
      fc.property(anySpec, (spec) => {
        const { rows, count } = generateSeating(spec);
        for (const row of rows) {
          row.seats.forEach((_, position) =>
            expect(findSeat(rows, row.first + position)).toEqual({ rowNo: row.no, position }),
          );
        }
        expect([findSeat(rows, -1), findSeat(rows, count)]).toEqual([undefined, undefined]);
      }),
      { numRuns: 30 },
    );
  });

  it('is named by row and number, with its section only where there are several', () => {
    expect(nameSeat(generateSeating([section()]), 1, 2)).toBe('B-3');
    expect(nameSeat(generateSeating([section(), section({ name: 'Side' })]), 4, 0)).toBe('Side B-1');
  });
});
