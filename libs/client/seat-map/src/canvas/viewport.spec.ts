import fc from 'fast-check';
import { clamp, fit, pan, reveal, shownBox, toDrawing, zoom } from './viewport';

const drawing = { width: 2000, height: 900 };
const anyView = fc.record({ width: fc.integer({ min: 1, max: 2500 }), height: fc.integer({ min: 1, max: 1500 }) });
const anyWish = fc.record({
  scale: fc.double({ min: 0.001, max: 50, noNaN: true }),
  x: fc.double({ min: -9000, max: 9000, noNaN: true }),
  y: fc.double({ min: -9000, max: 9000, noNaN: true }),
});

describe('what the map shows', () => {
  it('is everything, in the middle, at first', () => {
    const view = { width: 1024, height: 624 };
    const { scale, x, y } = fit(drawing, view);
    expect(scale).toBeCloseTo(0.5);
    expect([x, y].map((each) => each * scale)).toEqual(
      [12, (900 * 0.5 - 624) / 2].map((each) => expect.closeTo(-Math.abs(each), 5)),
    );
  });

  it('always has some of the drawing in it, and never an empty scale, even while its place has no size yet', () => {
    fc.assert(
      fc.property(anyWish, anyView, (wish, view) => {
        const shown = clamp(wish, drawing, view);
        const box = shownBox(shown, view);
        expect(shown.scale).toBeGreaterThan(0);
        expect(box.left).toBeLessThan(drawing.width);
        expect(box.right).toBeGreaterThan(0);
        expect(box.top).toBeLessThan(drawing.height);
        expect(box.bottom).toBeGreaterThan(0);
        expect(clamp(shown, drawing, view)).toEqual({
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
      const after = zoom(before, factor, at, { drawing, view });
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
    expect(reveal(before, { x: 700, y: 500 }, { drawing, view })).toEqual(before);
    fc.assert(
      fc.property(fc.nat(2000), fc.nat(900), fc.constantFrom(0, 0.9, 1.5), (x, y, scale) => {
        const box = shownBox(reveal(before, { x, y }, { drawing, view }, scale), view);
        expect(x).toBeGreaterThanOrEqual(box.left);
        expect(x).toBeLessThanOrEqual(box.right);
        expect(y).toBeGreaterThanOrEqual(box.top);
        expect(y).toBeLessThanOrEqual(box.bottom);
      }),
    );
  });
});
