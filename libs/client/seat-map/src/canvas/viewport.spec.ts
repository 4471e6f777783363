import fc from 'fast-check';
import { between, clamp, fit, frame, pan, reveal, shownBox, toDrawing, zoom } from './viewport';

const floor = { x: 0, y: 0, width: 2000, height: 900 };
const largest = 2.2;
const anyView = fc.record({ width: fc.integer({ min: 1, max: 2500 }), height: fc.integer({ min: 1, max: 1500 }) });
const anyWish = fc.record({
  scale: fc.double({ min: 0.001, max: 50, noNaN: true }),
  x: fc.double({ min: -9000, max: 9000, noNaN: true }),
  y: fc.double({ min: -9000, max: 9000, noNaN: true }),
});

describe('what the map shows', () => {
  it('is everything, in the middle, at first', () => {
    const view = { width: 1024, height: 624 };
    const { scale, x, y } = fit({ floor, view, largest });
    expect(scale).toBeCloseTo(0.5);
    expect([x, y].map((each) => each * scale)).toEqual(
      [12, (900 * 0.5 - 624) / 2].map((each) => expect.closeTo(-Math.abs(each), 5)),
    );
  });

  it('always has some of the drawing in it, and never an empty scale, even while its place has no size yet', () => {
    fc.assert(
      fc.property(anyWish, anyView, (wish, view) => {
        const limits = { floor, view, largest };
        const shown = clamp(wish, limits);
        const box = shownBox(shown, view);
        expect(shown.scale).toBeGreaterThan(0);
        expect(box.left).toBeLessThan(floor.width);
        expect(box.right).toBeGreaterThan(0);
        expect(box.top).toBeLessThan(floor.height);
        expect(box.bottom).toBeGreaterThan(0);
        expect(clamp(shown, limits)).toEqual({
          scale: expect.closeTo(shown.scale, 6),
          x: expect.closeTo(shown.x, 4),
          y: expect.closeTo(shown.y, 4),
        });
      }),
    );
  });

  it('keeps what is under the pointer there while it zooms', () => {
    const view = { width: 800, height: 600 };
    const before = { scale: 1, x: 300, y: 200 };
    const at = { x: 120, y: 450 };
    for (const factor of [1.7, 0.8, 100]) {
      const after = zoom(before, factor, at, { floor, view, largest });
      expect(toDrawing(after, at).x).toBeCloseTo(toDrawing(before, at).x);
      expect(toDrawing(after, at).y).toBeCloseTo(toDrawing(before, at).y);
    }
  });

  it('follows the finger', () => {
    const before = { scale: 2, x: 300, y: 200 };
    expect(pan(before, { x: 50, y: -20 })).toEqual({ scale: 2, x: 275, y: 210 });
  });

  it('moves to a seat that the keyboard is at, and stays where it is for one in sight', () => {
    const view = { width: 400, height: 400 };
    const before = { scale: 1, x: 500, y: 300 };
    expect(reveal(before, { x: 700, y: 500 }, { floor, view, largest })).toEqual(before);
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(900), fc.constantFrom(0, 0.9, 1.5), (x, y, scale) => {
        const box = shownBox(reveal(before, { x, y }, { floor, view, largest }, scale), view);
        expect(x).toBeGreaterThanOrEqual(box.left);
        expect(x).toBeLessThanOrEqual(box.right);
        expect(y).toBeGreaterThanOrEqual(box.top);
        expect(y).toBeLessThanOrEqual(box.bottom);
      }),
    );
  });

  it('keeps to the floor that is looked at, wherever in the drawing that lies', () => {
    const upstairs = { x: 5000, y: 40, width: 600, height: 300 };
    const limits = { floor: upstairs, view: { width: 800, height: 400 }, largest };
    const away = shownBox(clamp({ scale: 2, x: 0, y: 9000 }, limits), limits.view);
    expect(away.left).toBeGreaterThanOrEqual(5000 - 12);
    expect(away.bottom).toBeLessThanOrEqual(340 + 12);
    const box = shownBox(frame({ x: 5100, y: 100, width: 50, height: 20 }, limits), limits.view);
    expect(box.left).toBeLessThanOrEqual(5100);
    expect(box.right).toBeGreaterThanOrEqual(5150);
  });

  it('travels from one view to another, and comes closer all the way to what it goes to', () => {
    const view = { width: 800, height: 600 };
    const [from, to] = [
      { scale: 0.4, x: 0, y: 0 },
      { scale: 2, x: 900, y: 300 },
    ];
    expect(between(from, to, 0, view)).toEqual({ scale: 0.4, x: 0, y: 0 });
    expect(between(from, to, 1, view)).toEqual({ scale: 2, x: expect.closeTo(900), y: expect.closeTo(300) });
    const target = { x: to.x + 200, y: to.y + 150 };
    const offsets = [0, 0.25, 0.5, 0.75, 1].map((part) => {
      const { scale, x, y } = between(from, to, part, view);
      return Math.hypot((target.x - x) * scale - 400, (target.y - y) * scale - 300);
    });
    expect(offsets).toEqual(offsets.toSorted((a, b) => b - a));
  });
});
