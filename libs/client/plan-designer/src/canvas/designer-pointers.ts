import type { Point, Rectangle } from '@ringside/booking-core';
import { type DesignerModel, SNAP, type Tool } from '../designer-model';
import { addBooth, addDrawn, addRow } from '../edit/add-parts';
import { partsOf } from '../edit/parts';
import { boundsOfParts, moveBy } from '../edit/transform';
import { keyAt, keysIn } from './hit-test';

/** What the pointers of a canvas need of its view. */
interface Looking {
  readonly scale: number;
  toPlan(at: Point): Point;
  panBy(by: Point): void;
  zoomBy(factor: number, at: Point): void;
}

type Gesture =
  | { readonly kind: 'pan' }
  | {
      readonly kind: 'move' | 'marquee' | 'draw';
      readonly from: Point;
      readonly wasSelected: boolean;
      readonly key?: string;
    };

/** A finger that rests so long begins a frame around what it will select. */
const LONG_PRESS_MS = 450;
/** Less movement than this is a click. */
const CLICK_REACH_PX = 5;

/** Turns pointers and the wheel into selecting, moving, drawing, panning and zooming. Answers how to stop. */
export function listenToPointers(canvas: HTMLCanvasElement, model: DesignerModel, view: Looking): () => void {
  const pointers = new Pointers(canvas, model, view);
  const stop = new AbortController();
  const { signal } = stop;
  canvas.addEventListener('pointerdown', pointers.down, { signal });
  canvas.addEventListener('pointermove', pointers.move, { signal });
  canvas.addEventListener('pointerup', pointers.up, { signal });
  canvas.addEventListener('pointercancel', pointers.cancel, { signal });
  canvas.addEventListener('wheel', pointers.wheel, { signal, passive: false });
  // a long press selects: no menu of the browser comes between
  canvas.addEventListener('contextmenu', keepForTouch, { signal });
  return () => {
    stop.abort();
    pointers.stop();
  };
}

function keepForTouch(event: MouseEvent): void {
  if ('pointerType' in event && event.pointerType === 'touch') event.preventDefault();
}

class Pointers {
  private readonly known = new Map<number, Point>();
  private gesture: Gesture | undefined;
  private start: Point = { x: 0, y: 0 };
  private hasMoved = false;
  private resting: ReturnType<typeof setTimeout> | undefined;

  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly model: DesignerModel,
    private readonly view: Looking,
  ) {}

  stop(): void {
    clearTimeout(this.resting);
  }

  readonly down = (event: PointerEvent): void => {
    const at = this.pointOf(event);
    clearTimeout(this.resting);
    this.canvas.setPointerCapture(event.pointerId);
    this.known.set(event.pointerId, at);
    if (this.known.size > 1) {
      this.model.show({});
      this.gesture = { kind: 'pan' };
      return;
    }
    this.start = at;
    this.hasMoved = false;
    this.gesture = this.begin(event, at);
    if (event.pointerType === 'touch' && this.isSelecting)
      this.resting = setTimeout(() => this.rest(at), LONG_PRESS_MS);
  };

  private get isSelecting(): boolean {
    const { tool } = this.model.read();
    return tool === 'select' || tool === 'seats';
  }

  /** The finger has not moved: from now on it draws a frame. */
  private rest(at: Point): void {
    if (this.hasMoved || this.known.size !== 1) return;
    const from = this.view.toPlan(at);
    this.gesture = { kind: 'marquee', from, wasSelected: false };
    this.model.show({ box: boxOf(from, this.view.toPlan({ x: at.x + 1, y: at.y + 1 })) });
    if ('vibrate' in navigator) navigator.vibrate(15);
  }

  private begin(event: PointerEvent, at: Point): Gesture {
    const { tool } = this.model.read();
    const from = this.view.toPlan(at);
    if (event.button === 1 || tool === 'pan') return { kind: 'pan' };
    if (!this.isSelecting) return { kind: 'draw', from: this.snapped(from), wasSelected: false };
    return this.beginSelecting(event, from);
  }

  private beginSelecting(event: PointerEvent, from: Point): Gesture {
    const isTouch = event.pointerType === 'touch';
    const { selection, frames } = this.model.read();
    const key = this.keyAt(event, from);
    const wasSelected = key !== undefined && selection.has(key);
    // a finger that moves over nothing selected moves the sheet: there is no second hand for it
    if (isTouch && !wasSelected) return frames ? { kind: 'marquee', from, wasSelected } : { kind: 'pan' };
    if (key === undefined) return { kind: 'marquee', from, wasSelected };
    if (!wasSelected && !event.shiftKey) this.model.select([key]);
    return { kind: 'move', from, wasSelected, key };
  }

  private keyAt({ pointerType }: PointerEvent, at: Point): string | undefined {
    const reach = (pointerType === 'touch' ? 11 : 2) / this.view.scale;
    return keyAt(this.model.floor, at, this.level, reach);
  }

  readonly move = (event: PointerEvent): void => {
    const before = this.known.get(event.pointerId);
    if (!before || !this.gesture) return;
    const at = this.pointOf(event);
    if (!this.hasMoved && distance(at, this.start) < CLICK_REACH_PX) return;
    this.hasMoved = true;
    clearTimeout(this.resting);
    this.known.set(event.pointerId, at);
    if (this.known.size > 1) this.pinch(event.pointerId, before, at);
    else if (this.gesture.kind === 'pan') this.view.panBy({ x: at.x - before.x, y: at.y - before.y });
    else this.preview(this.gesture, this.view.toPlan(at));
  };

  private preview({ kind, from }: Exclude<Gesture, { kind: 'pan' }>, to: Point): void {
    if (kind === 'move') this.model.show({ by: this.wayOf(from, to) });
    else if (kind === 'draw' && this.model.read().tool === 'row')
      this.model.show({ line: { from, to: this.snapped(to) } });
    else this.model.show({ box: boxOf(from, kind === 'draw' ? this.snapped(to) : to) });
  }

  readonly up = (event: PointerEvent): void => {
    clearTimeout(this.resting);
    const wasPinch = this.known.size > 1;
    if (!this.known.delete(event.pointerId) || wasPinch || !this.gesture) return;
    const { gesture } = this;
    this.gesture = undefined;
    const to = this.view.toPlan(this.pointOf(event));
    this.model.show({});
    if (!this.hasMoved) this.click(gesture, event, to);
    else if (gesture.kind !== 'pan') this.finish(gesture, event, to);
  };

  private click(gesture: Gesture, event: PointerEvent, at: Point): void {
    if (gesture.kind === 'draw' || this.model.read().tool === 'pan') return;
    const key = this.keyAt(event, at);
    if (key === undefined) this.model.select([]);
    else if (event.shiftKey || event.pointerType === 'touch') this.model.toggle(key);
    else this.model.select([key]);
  }

  private finish(gesture: Exclude<Gesture, { kind: 'pan' }>, event: PointerEvent, to: Point): void {
    const { tool, selection } = this.model.read();
    const { floor } = this.model;
    if (gesture.kind === 'move') {
      const by = this.wayOf(gesture.from, to);
      this.model.editFloor((before) => moveBy(before, selection, by));
    } else if (gesture.kind === 'marquee') {
      const found = keysIn(floor, boxOf(gesture.from, to), this.level);
      const isMore = event.shiftKey || event.pointerType === 'touch';
      this.model.select(isMore ? [...selection, ...found] : found);
    } else this.draw(tool, gesture.from, this.snapped(to));
  }

  private draw(tool: Tool, from: Point, to: Point): void {
    if (tool === 'select' || tool === 'seats' || tool === 'pan') return;
    const added =
      tool === 'row'
        ? addRow(this.model, from, to)
        : tool === 'booth'
          ? addBooth(this.model, boxOf(from, to))
          : addDrawn(this.model, tool, boxOf(from, to));
    this.model.setTool('select');
    this.model.select([added]);
  }

  readonly cancel = (event: PointerEvent): void => {
    clearTimeout(this.resting);
    this.known.delete(event.pointerId);
    this.gesture = undefined;
    this.model.show({});
  };

  readonly wheel = (event: WheelEvent): void => {
    event.preventDefault();
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
    if (event.shiftKey) this.view.panBy({ x: -event.deltaY * lines, y: 0 });
    else this.view.zoomBy(Math.exp((-event.deltaY * lines) / (event.ctrlKey ? 100 : 500)), this.pointOf(event));
  };

  private pinch(pointerId: number, before: Point, at: Point): void {
    const other = [...this.known].find(([id]) => id !== pointerId)?.[1];
    if (!other) return;
    this.view.panBy({ x: (at.x - before.x) / 2, y: (at.y - before.y) / 2 });
    const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
    this.view.zoomBy(distance(at, other) / Math.max(1, distance(before, other)), middle);
  }

  private get level(): 'rows' | 'seats' {
    return this.model.read().tool === 'seats' ? 'seats' : 'rows';
  }

  /** How far things are moved: so that the corner of all of them comes to lie on the grid. */
  private wayOf(from: Point, to: Point): Point {
    const { snaps, selection } = this.model.read();
    const way = { x: to.x - from.x, y: to.y - from.y };
    if (!snaps) return way;
    const box = boundsOfParts(partsOf(this.model.floor, selection)) ?? { x: 0, y: 0 };
    const onGrid = (value: number) => Math.round(value / SNAP) * SNAP;
    return { x: onGrid(box.x + way.x) - box.x, y: onGrid(box.y + way.y) - box.y };
  }

  private snapped({ x, y }: Point): Point {
    return this.model.read().snaps
      ? { x: Math.round(x / SNAP) * SNAP, y: Math.round(y / SNAP) * SNAP }
      : { x: Math.round(x), y: Math.round(y) };
  }

  private pointOf(event: MouseEvent): Point {
    const { left, top } = this.canvas.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }
}

const boxOf = (a: Point, b: Point): Rectangle => ({
  x: Math.min(a.x, b.x),
  y: Math.min(a.y, b.y),
  width: Math.abs(a.x - b.x),
  height: Math.abs(a.y - b.y),
});

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
