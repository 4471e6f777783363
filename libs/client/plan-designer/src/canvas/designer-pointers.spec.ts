import { jest } from '@jest/globals';
import { boothBlock, emptyPlan, type Point } from '@ringside/booking-core';
import { DesignerModel } from '../designer-model';
import { partsOf } from '../edit/parts';
import { listenToPointers } from './designer-pointers';
import { panned, toPlan, type Viewport, zoomed } from './viewport';

/** Three booths in a line, at 0, 98 and 196. */
const BLOCK = boothBlock({ name: 'Expo', across: 3, down: 1, width: 90, height: 60, prefix: 'A' }, 'x', { x: 0, y: 0 });
const words = { section: 'Hall', area: 'Area', booths: 'Booths', stage: 'Stage', bar: 'Bar', text: 'Text' };

/** A sheet whose units are pixels, its corner in the corner of the canvas. */
function aSheet() {
  const empty = emptyPlan('Hall', 'Ground');
  const floors = empty.floors.map((floor) => ({ ...floor, sections: [BLOCK] }));
  const model = new DesignerModel({ ...empty, floors }, words);
  model.setSnaps(false);
  let viewport: Viewport = { x: 0, y: 0, scale: 1 };
  const canvas = document.createElement('canvas');
  canvas.setPointerCapture = () => undefined; // jsdom has none
  listenToPointers(canvas, model, {
    get scale() {
      return viewport.scale;
    },
    toPlan: (at) => toPlan(viewport, at),
    panBy: (by) => (viewport = panned(viewport, by)),
    zoomBy: (factor, at) => (viewport = zoomed(viewport, factor, at)),
  });
  const send = (type: string, { x, y }: Point, pointerId: number) => {
    const event = new MouseEvent(type, { clientX: x, clientY: y, button: 0 });
    canvas.dispatchEvent(Object.assign(event, { pointerId, pointerType: 'touch' }));
  };
  return {
    model,
    where: () => viewport,
    finger: (pointerId = 1) => ({
      down: (x: number, y: number) => send('pointerdown', { x, y }, pointerId),
      move: (x: number, y: number) => send('pointermove', { x, y }, pointerId),
      up: (x: number, y: number) => send('pointerup', { x, y }, pointerId),
    }),
    names: () =>
      partsOf(model.floor, model.read().selection).map((part) => ('bearer' in part ? part.bearer.name : part.kind)),
  };
}

describe('fingers on the sheet', () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  it('select and leave out by taps, and move the sheet over what is not selected', () => {
    const { finger, names, model, where } = aSheet();
    const one = finger();
    const tap = (x: number) => {
      one.down(x, 0);
      one.up(x, 0);
    };
    [0, 98, 0].forEach(tap);
    expect(names()).toEqual(['A2']);
    one.down(196, 0);
    one.move(226, 10);
    one.up(226, 10);
    expect(where()).toMatchObject({ x: -30, y: -10 });
    expect(model.read().canUndo).toBe(false);
  });

  it('move what is selected, which one step takes back', () => {
    const { finger, model } = aSheet();
    const one = finger();
    model.select([BLOCK.tables[0]!.key]);
    one.down(0, 0);
    one.move(20, 40);
    one.up(20, 40);
    expect(model.floor.sections[0]?.tables[0]).toMatchObject({ x: 20, y: 40 });
    model.undo();
    expect(model.floor.sections[0]?.tables[0]).toMatchObject({ x: 0, y: 0 });
  });

  it('draw a frame after they rested, or at once where frames are asked for, and add to what is selected', () => {
    const { finger, names, model, where } = aSheet();
    const one = finger();
    const frame = () => {
      one.move(110, 60);
      one.up(110, 60);
    };
    one.down(60, -60);
    jest.advanceTimersByTime(500);
    frame();
    expect(names()).toEqual(['A2']);
    model.setFrames(true);
    one.down(-60, -60);
    one.move(10, 60);
    one.up(10, 60);
    expect(names()).toEqual(['A1', 'A2']);
    model.setFrames(false);
    one.down(60, -160); // moved before it rested: the sheet
    one.move(110, -100);
    jest.advanceTimersByTime(500);
    frame();
    expect(names()).toEqual(['A1', 'A2']);
    expect(where()).toMatchObject({ x: -50, y: -220 });
  });

  it('zoom as two, about what is between them, and neither selects nor draws', () => {
    const { finger, names, where, model } = aSheet();
    const [one, two] = [finger(1), finger(2)];
    one.down(100, 100);
    two.down(200, 100);
    jest.advanceTimersByTime(500);
    two.move(300, 100);
    expect(where().scale).toBe(2);
    two.up(300, 100);
    one.up(100, 100);
    expect(names()).toEqual([]);
    expect(model.preview).toEqual({});
  });
});
