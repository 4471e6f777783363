import fc from 'fast-check';
import { exportPretix } from './export-pretix';
import { importPretix } from './import-pretix';
import { readSeatsCsv, writeSeatsCsv } from './plan-csv';
import { boothBlock } from './plan-blocks';
import { emptyPlan } from './plan-document';
import { planOfSpec } from './plan-of-spec';
import type { PretixPlan } from './pretix-format';

const text = fc.string({ minLength: 1, maxLength: 8 });
const point = fc.record({
  x: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  y: fc.double({ min: -1e6, max: 1e6, noNaN: true }),
});
const length = fc.double({ min: 0, max: 1000, noNaN: true });
const color = fc.constantFrom('#123456', '#abc', 'red');
const some = { requiredKeys: [] };

const area = fc
  .tuple(
    fc.oneof(
      fc.record({ shape: fc.constant('rectangle' as const), rectangle: fc.record({ width: length, height: length }) }),
      fc.record({ shape: fc.constant('ellipse' as const), ellipse: fc.record({ radius: point }) }),
      fc.record({ shape: fc.constant('circle' as const), circle: fc.record({ radius: length }) }),
      fc.record({
        shape: fc.constant('polygon' as const),
        polygon: fc.record({ points: fc.array(point, { minLength: 3, maxLength: 5 }) }),
      }),
      fc.record({ shape: fc.constant('text' as const), text: fc.record({ text }) }),
    ),
    fc.record(
      { position: point, rotation: fc.integer({ min: 0, max: 360 }), color, border_color: color, uuid: text },
      some,
    ),
  )
  .map(([shape, rest]) => ({ ...shape, ...rest }));

const seat = fc
  .tuple(
    fc.record({ seat_number: text, position: point, category: fc.constantFrom('Front', 'Back') }),
    fc.record(
      { uuid: text, radius: length, start_direction: fc.constantFrom('<' as const, '>' as const, '<>' as const, null) },
      some,
    ),
  )
  .map(([must, may]) => ({ seat_guid: '', ...must, ...may }));

const row = fc
  .tuple(
    fc.record({ row_number: text, seats: fc.array(seat, { maxLength: 4 }) }),
    fc.record(
      {
        row_label: fc.option(text),
        seat_label: fc.option(text),
        uuid: text,
        row_number_position: fc.constantFrom('start' as const, 'end' as const, 'both' as const, null),
        position: point,
      },
      some,
    ),
  )
  .map(([must, may]) => ({ ...must, ...may }));

const zone = fc
  .tuple(
    fc.record({ position: point, rows: fc.array(row, { maxLength: 3 }) }),
    fc.record({ name: text, zone_id: text, uuid: text, areas: fc.array(area, { maxLength: 3 }) }, some),
  )
  .map(([must, may]) => ({ ...must, ...may }));

const pretixPlan = fc
  .record({
    name: text,
    categories: fc.tuple(fc.record({ color }, some), fc.record({ color }, some)).map(([front, back]) => [
      { name: 'Front', ...front },
      { name: 'Back', ...back },
    ]),
    zones: fc.array(zone, { maxLength: 3 }),
    size: fc.record({ width: fc.nat(1000), height: fc.nat(1000) }),
  })
  .map((plan): PretixPlan => {
    let guid = 0;
    const numbered = plan.zones.map((each) => ({
      ...each,
      rows: each.rows.map((line) => ({
        ...line,
        seats: line.seats.map((place) => ({ ...place, seat_guid: `g${guid++}` })),
      })),
    }));
    return { ...plan, zones: numbered };
  });

describe('a plan of pretix', () => {
  it('comes out as it came in, whatever it has', () => {
    fc.assert(
      fc.property(pretixPlan, (plan) => {
        // through JSON, as it is stored
        const stored = JSON.parse(JSON.stringify(importPretix(plan)));
        const { plan: out } = exportPretix(stored);
        expect(out).toEqual(JSON.parse(JSON.stringify(plan)));
      }),
      { numRuns: 200 },
    );
  });

  it('tells what it cannot say of a plan of ours', () => {
    const plan = planOfSpec('Hall', [
      {
        name: 'Hall',
        rows: 1,
        seatsPerRow: 3,
        aisleEvery: 0,
        facing: false,
        rowNaming: 'letters',
        placement: 'beside',
      },
    ]);
    const [floor] = plan.floors;
    const area = {
      key: 'a',
      name: 'Pit',
      kind: 'standing',
      capacity: 80,
      shape: 'rectangle',
      x: 0,
      y: 0,
      width: 9,
      height: 9,
    } as const;
    const { plan: out, losses } = exportPretix({ ...plan, floors: [{ ...floor!, areas: [area] }] });
    expect(losses.map(({ what, how, count }) => [what, how, count])).toEqual([
      ['unpainted', 'painted', 3],
      ['areaCapacity', 'drawn', 1],
    ]);
    expect(out.zones[1]?.areas?.[0]?.text?.text).toBe('Pit (80)');
    expect(out.zones[0]?.rows[0]?.seats.map(({ category }) => category)).toEqual(['Standard', 'Standard', 'Standard']);
  });
});

describe('booths', () => {
  const block = boothBlock({ name: 'Expo', across: 2, down: 1, width: 90, height: 60, prefix: 'A' }, 'x', {
    x: 50,
    y: 70,
  });
  const expo = {
    ...emptyPlan('Hall', 'Ground'),
    floors: [{ ...emptyPlan('Hall', 'Ground').floors[0]!, sections: [block] }],
  };

  it('go to pretix as rows of one seat with a drawing, and this is told', () => {
    const { plan, losses } = exportPretix(expo);
    expect(losses.filter(({ what }) => what === 'booth')).toHaveLength(2);
    expect(plan.zones[0]?.rows.map(({ row_number, seats }) => [row_number, seats.length])).toEqual([
      ['A1', 1],
      ['A2', 1],
    ]);
    expect(plan.zones[0]?.areas).toHaveLength(2);
  });

  it('come in from a table of seats as they went out, and new ones with their size', () => {
    const csv = writeSeatsCsv(expo);
    expect(readSeatsCsv(csv, expo)).toEqual({ document: expo, mistakes: [] });
    const moved = readSeatsCsv(
      'key,section,row,seat,x,y,booth_width,booth_height\nx-A1-1,Expo,Z9,,100,80,120,60\nnew,Expo,A3,,300,70,50,40\n',
      expo,
    );
    expect(moved.document.floors[0]?.sections[0]?.tables).toMatchObject([
      { name: 'Z9', x: 50, y: 10, width: 120, seats: [{ key: 'x-A1-1', name: '', x: 0, y: 0 }] },
      { name: 'A2' },
      { name: 'A3', x: 250, y: 0, width: 50, height: 40, booth: true, seats: [{ key: 'new', name: '', x: 0, y: 0 }] },
    ]);
  });
});

describe('a table of seats', () => {
  const plan = planOfSpec('Hall', [
    { name: '=Hall', rows: 2, seatsPerRow: 3, aisleEvery: 0, facing: false, rowNaming: 'letters', placement: 'beside' },
  ]);

  it('comes in as it went out', () => {
    const { document, mistakes } = readSeatsCsv(writeSeatsCsv(plan), plan);
    expect(mistakes).toEqual([]);
    expect(document).toEqual(plan);
  });

  it('has no cell that a spreadsheet would run', () => {
    expect(writeSeatsCsv(plan)).toContain(",'=Hall,");
  });

  it('changes seats by their key and adds others in their row', () => {
    const csv = 'key;section;row;seat;x;y;accessible\n1-A-1;=Hall;A;99;60;100;1\nnew;Side;Z;1;500;20;\n';
    const { document, mistakes } = readSeatsCsv(csv, plan);
    expect(mistakes).toEqual([]);
    expect(document.floors[0]?.sections[0]?.rows[0]?.seats[0]).toMatchObject({ name: '99', accessible: true });
    expect(document.floors[0]?.sections[1]).toMatchObject({
      name: 'Side',
      rows: [{ name: 'Z', seats: [{ key: 'new' }] }],
    });
  });

  it('is refused whole, with every line that is wrong', () => {
    const { document, mistakes } = readSeatsCsv(
      'key,section,row,seat,x,y,category\na,S,A,1,x,0,None\n,S,A,2,0,0,\n',
      plan,
    );
    expect(mistakes.map(({ line, what }) => [line, what])).toEqual([
      [2, 'category'],
      [2, 'number'],
      [3, 'missing'],
    ]);
    expect(document).toBe(plan);
  });
});
