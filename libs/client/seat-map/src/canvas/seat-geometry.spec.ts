import { generateSeating } from '@ringside/booking-core';
import fc from 'fast-check';
import { SeatGeometry } from './seat-geometry';

const section = {
  rows: 9,
  seatsPerRow: 14,
  aisleEvery: 5,
  facing: true,
  rowNaming: 'letters',
  placement: 'below',
} as const;
const drawing = generateSeating([
  { ...section, name: 'Hall' },
  { ...section, name: 'Side', facing: false },
]);
const geometry = new SeatGeometry(drawing);
const everySeat = Array.from({ length: geometry.count }, (_, seatNo) => seatNo);
const anyPoint = fc.record({
  x: fc.double({ min: -100, max: drawing.width + 100, noNaN: true }),
  y: fc.double({ min: -100, max: drawing.height + 100, noNaN: true }),
});
const distance = (seatNo: number, { x, y }: { x: number; y: number }) =>
  Math.hypot((geometry.x[seatNo] ?? 0) - x, (geometry.y[seatNo] ?? 0) - y);

describe('the seats of a drawing by place', () => {
  it('knows the row and section of each', () => {
    expect(everySeat.map((seatNo) => geometry.rowOf[seatNo])).toEqual(
      drawing.rows.flatMap((row) => row.seats.map(() => row.no)),
    );
    expect(new Set(geometry.sectionOf)).toEqual(new Set([0, 1]));
  });

  it('finds the nearest seat within reach, as a look at every seat would', () => {
    fc.assert(
      fc.property(anyPoint, fc.double({ min: 1, max: 80, noNaN: true }), (point, reach) => {
        const found = geometry.nearest(point, reach);
        const least = Math.min(...everySeat.map((seatNo) => distance(seatNo, point)));
        if (found === undefined) expect(least).toBeGreaterThan(reach);
        else expect(distance(found, point)).toBe(least);
      }),
    );
  });

  it('passes over seats that do not count', () => {
    const [first = 0, second = 0] = drawing.rows[0]?.x ?? [];
    const at = { x: first + 1, y: geometry.y[0] ?? 0 };
    expect(geometry.nearest(at, second - first + 1, (seatNo) => seatNo !== 0)).toBe(1);
  });

  it('visits every seat in a box, each once', () => {
    fc.assert(
      fc.property(anyPoint, anyPoint, (a, b) => {
        const box = {
          left: Math.min(a.x, b.x),
          right: Math.max(a.x, b.x),
          top: Math.min(a.y, b.y),
          bottom: Math.max(a.y, b.y),
        };
        const visited: number[] = [];
        geometry.forEachIn(box, (seatNo) => visited.push(seatNo));
        expect(new Set(visited).size).toBe(visited.length);
        const inside = everySeat.filter((seatNo) => {
          const [x, y] = [geometry.x[seatNo] ?? 0, geometry.y[seatNo] ?? 0];
          return x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
        });
        expect(inside.filter((seatNo) => !visited.includes(seatNo))).toEqual([]);
      }),
    );
  });
});
