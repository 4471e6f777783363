import fc from 'fast-check';
import { arenaBlocks } from './arena-blocks';
import { checkPlan, measureNesting } from './check-plan';
import { comparePlans, findBroken } from './compare-plans';
import { nameSeat } from '../name-seat';
import { SEAT_BOOTH, SEAT_WHOLE } from '../seat-rows';
import { drawPlan } from './draw-plan';
import { numberSeats } from './number-seats';
import { boothBlock, boothOf } from './plan-blocks';
import { emptyPlan, type PlanDocument, type PlanSeat, type PlanSection, seatsOf } from './plan-document';

const seat = (key: string, over: Partial<PlanSeat> = {}): PlanSeat => ({ key, name: key, x: 0, y: 0, ...over });
const section = (key: string, seats: readonly PlanSeat[], over: Partial<PlanSection> = {}): PlanSection => ({
  key,
  name: key,
  x: 100,
  y: 200,
  rows: [{ key: `${key}-row`, name: 'A', x: 0, y: 0, seats }],
  tables: [],
  decorations: [],
  ...over,
});

function plan(...sections: readonly PlanSection[]): PlanDocument {
  const empty = emptyPlan('Hall', 'Ground');
  return { ...empty, floors: empty.floors.map((floor) => ({ ...floor, sections })) };
}

const LIMITS = { seats: 100, sections: 10 };
const codes = (document: PlanDocument) => checkPlan(document, LIMITS).map(({ code, pointer }) => [code, pointer]);
const anyKeys = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 4 }), { maxLength: 30 });
const planOf = (keys: readonly string[]) =>
  plan(
    section(
      '§',
      keys.map((key) => seat(key)),
    ),
  );

describe('the numbers of a plan', () => {
  it('stay with their key through any versions, and are never given to another', () => {
    fc.assert(
      fc.property(fc.array(anyKeys, { minLength: 1, maxLength: 8 }), (versions) => {
        const ever = new Map<string, number>();
        for (const keys of versions) {
          for (const [key, number] of numberSeats(planOf(keys), ever)) {
            expect(ever.get(key) ?? number).toBe(number);
            ever.set(key, number);
          }
        }
        expect(new Set(ever.values()).size).toBe(ever.size);
      }),
    );
  });

  it('are those of the drawing, wherever a seat was added to a row', () => {
    fc.assert(
      fc.property(anyKeys, anyKeys, (before, after) => {
        const numbers = numberSeats(planOf(after), numberSeats(planOf(before), new Map()));
        const { rows, count } = drawPlan(planOf(after), (key) => numbers.get(key) ?? -1);
        const drawn = rows.flatMap((row) => row.seats.map((_, at) => row.numbers?.[at] ?? row.first + at));
        expect(drawn).toEqual(after.map((key) => numbers.get(key)));
        expect(count).toBe(Math.max(-1, ...drawn) + 1);
      }),
    );
  });
});

describe('a drawing', () => {
  it('adds up where things stand, and says of seats only what one of them has', () => {
    const document = {
      ...plan(section('Hall', [seat('w', { x: 30, accessible: true }), seat('c', { x: 60, companionOf: 'w' })])),
      categories: [{ key: 'k', name: 'Front', color: '#123456' }],
    };
    const numbers = numberSeats(document, new Map());
    const [row] = drawPlan(document, (key) => numbers.get(key) ?? -1).rows;
    expect(row).toEqual({
      no: 0,
      sectionNo: 0,
      name: 'A',
      first: 0,
      seats: ['w', 'c'],
      x: [130, 160],
      y: [200, 200],
      flags: [1, 2],
      companionOf: [-1, 0],
    });
  });

  it('gives each floor its own part of the sheet', () => {
    const ground = plan(section('Hall', [seat('a')]));
    const upper = { ...ground.floors[0]!, key: 'f2', name: 'Gallery', sections: [section('Top', [seat('b')])] };
    const { floors, sections, rows } = drawPlan({ ...ground, floors: [...ground.floors, upper] }, () => 0);
    expect(floors?.map(({ name }) => name)).toEqual(['Ground', 'Gallery']);
    expect(sections.map(({ floor }) => floor)).toEqual([undefined, 1]);
    expect(rows[1]?.y[0]).toBeGreaterThan((floors?.[0]?.height ?? 0) + 100);
  });

  it('moves what was drawn left of or above the sheet onto it', () => {
    const { sections } = drawPlan(plan(section('Hall', [seat('a')], { x: -500, y: -500 })), () => 0);
    expect(sections[0]).toMatchObject({ x: 40, y: 40 });
  });
});

describe('a check', () => {
  it('finds nothing in a good plan', () => {
    expect(codes(plan(section('Hall', [seat('a'), seat('b', { x: 30 })])))).toEqual([]);
  });

  it('tells all mistakes at once, each by its pointer', () => {
    const bad = plan(
      section('Hall', [seat('a', { category: 'none' }), seat('a', { x: 40 }), seat('c', { x: 41, companionOf: 'x' })]),
      section('Side', [], { name: 'Hall' }),
    );
    expect(codes(bad)).toEqual([
      ['unknownCategory', '#/floors/0/sections/0/rows/0/seats/0/category'],
      ['duplicateKey', '#/floors/0/sections/0/rows/0/seats/1/key'],
      ['duplicateLabel', '#/floors/0/sections/0/rows/0/seats/1/name'],
      ['overlapping', '#/floors/0/sections/0/rows/0'],
      ['badCompanion', '#/floors/0/sections/0/rows/0/seats/2/companionOf'],
      ['duplicateSection', '#/floors/0/sections/1/name'],
    ]);
  });

  it('knows no companion of a companion, so that there is no circle', () => {
    const circle = [
      seat('a', { accessible: true, companionOf: 'b' }),
      seat('b', { x: 30, accessible: true, companionOf: 'a' }),
    ];
    expect(codes(plan(section('Hall', circle))).map(([code]) => code)).toEqual(['badCompanion', 'badCompanion']);
  });

  it('refuses a plan without any place, and one with too many', () => {
    expect(codes(emptyPlan('Hall', ''))).toEqual([['empty', '#']]);
    const many = Array.from({ length: 101 }, (_, at) => seat(String(at), { x: at * 30 }));
    expect(codes(plan(section('Hall', many)))).toEqual([['tooManySeats', '#']]);
  });

  it('wants a booth to be one place, called by its own name', () => {
    const tables = [
      boothOf('t1', 'A1', { x: 0, y: 0, width: 90, height: 60 }, { key: 'a1' }),
      { ...boothOf('t2', 'A2', { x: 98, y: 0, width: 90, height: 60 }, { key: 'a2' }), seats: [] },
      boothOf('t3', 'A1', { x: 196, y: 0, width: 90, height: 60 }, { key: 'a3' }),
    ];
    expect(codes(plan(section('Expo', [], { rows: [], tables })))).toEqual([
      ['badBooth', '#/floors/0/sections/0/tables/1'],
      ['duplicateLabel', '#/floors/0/sections/0/tables/2/seats/0/name'],
    ]);
  });

  it('counts how deep JSON is nested without parsing it, and is not misled by text', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (json) => {
        const depth = (value: unknown): number =>
          typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(depth)) : 0;
        expect(measureNesting(json)).toBe(depth(JSON.parse(json)));
      }),
    );
    expect(measureNesting('['.repeat(50_000))).toBe(50_000);
  });
});

describe('a comparison', () => {
  const before = plan(section('Hall', [seat('a'), seat('b', { x: 30 }), seat('c', { x: 60 })]));

  it('tells what becomes of seats by their key', () => {
    const after = plan(section('Hall', [seat('b', { x: 90 }), seat('c', { x: 60, name: '9' }), seat('d', { x: 120 })]));
    const { added, removed, renamed, moved } = comparePlans(before, after);
    expect(added).toEqual([{ key: 'd', label: 'A-d' }]);
    expect(removed).toEqual([{ key: 'a', label: 'A-a' }]);
    expect(renamed).toEqual([{ key: 'c', label: 'A-9', from: 'A-c' }]);
    expect(moved.map(({ key }) => key)).toEqual(['b']);
  });

  it('does not call a seat renamed whose section is only said from now on', () => {
    const after = plan(...(before.floors[0]?.sections ?? []), section('Side', [seat('z')]));
    expect(comparePlans(before, after).renamed).toEqual([]);
    const renamed = plan(section('Main', [...(before.floors[0]?.sections[0]?.rows[0]?.seats ?? [])]));
    expect(comparePlans(after, renamed).renamed).toHaveLength(3);
  });

  it('breaks exactly the seats in use that are dropped or renamed', () => {
    const after = plan(section('Hall', [seat('c', { name: '9' })]));
    const inUse = new Set(['b', 'c']);
    expect(findBroken(comparePlans(before, after), (key) => inUse.has(key))).toEqual([
      { key: 'b', label: 'A-b', how: 'dropped' },
      { key: 'c', label: 'A-c', how: 'renamed' },
    ]);
  });

  it('leaves retired seats out', () => {
    const retired = plan(section('Hall', [seat('a', { retired: true }), seat('b')]));
    expect([...seatsOf(retired)].map((each) => each.seat.key)).toEqual(['b']);
  });
});

describe('an arena', () => {
  it('has blocks around its court whose rows grow outwards and stand clear of each other', () => {
    const spec = { name: 'Bowl', blocks: 8, rows: 12, radius: 400, rowNaming: 'letters' } as const;
    const blocks = arenaBlocks(spec, 'a', { x: 1000, y: 1000 });
    expect(checkPlan(plan(...blocks), { seats: 10_000, sections: 10 })).toEqual([]);
    expect(blocks.map(({ name }) => name).slice(0, 2)).toEqual(['Bowl 1', 'Bowl 2']);
    const counts = blocks[0]!.rows.map(({ seats }) => seats.length);
    expect(counts).toEqual([...counts].sort((a, b) => a - b));
    for (const { x, y } of blocks[3]!.rows[0]!.seats) expect(Math.hypot(x, y)).toBeCloseTo(400, 1);
  });
});

describe('booths in the drawing', () => {
  const spec = { name: 'Expo', across: 2, down: 2, width: 90, height: 60, prefix: 'B' };
  const expo = plan(boothBlock(spec, 'x', { x: 500, y: 0 }));
  const drawing = drawPlan(expo, (key) => ['x-B1-1', 'x-B2-1', 'x-B3-1', 'x-B4-1'].indexOf(key));

  it('are a row each, of one seat that is called like the booth', () => {
    expect(drawing.rows.map((row) => [row.first, row.flags, row.tableNo])).toEqual(
      [0, 1, 2, 3].map((no) => [no, [SEAT_BOOTH], no]),
    );
    expect(drawing.rows.map((row, rowNo) => nameSeat(drawing, rowNo, 0))).toEqual(['B1', 'B2', 'B3', 'B4']);
    expect(drawing.tables?.[1]).toMatchObject({ name: 'B2', width: 90, height: 60, booth: true });
    expect((drawing.rows[1]?.x[0] ?? 0) - (drawing.tables?.[1]?.x ?? 0)).toBe(45);
  });

  it('are told apart from tables that are booked whole', () => {
    const table = {
      ...boothOf('t', 'T', { x: 0, y: 0, width: 90, height: 60 }, { key: 's' }),
      booth: false,
      whole: true,
    };
    const whole = drawPlan(plan(section('Hall', [], { rows: [], tables: [table] })), () => 0);
    expect(whole.rows[0]?.flags).toEqual([SEAT_WHOLE]);
  });
});
