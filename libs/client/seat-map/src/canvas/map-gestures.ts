import type { Point } from '@ringside/booking-core';

export interface GestureTarget {
  onPan(by: Point): void;
  /** The map was let go while it moved: CSS pixels a millisecond. */
  onFling(speed: Point): void;
  /** `at` is in CSS pixels of the element. */
  onZoom(factor: number, at: Point): void;
  onZoomEnd(): void;
  onTap(at: Point, isTouch: boolean): void;
  onHover(at: Point | undefined): void;
  /** Whether a wheel turn would change anything: if not, the page scrolls. */
  canZoom(factor: number): boolean;
}

/** Less movement than this is a tap. */
const TAP_REACH_PX = 6;
/** What a finger did longer ago than this says nothing of its speed any more. */
const SPEED_OF_MS = 80;
const FLING_FROM_PX_MS = 0.25;

/** Turns pointers and the wheel on an element into pans, zooms and taps. Answers how to stop. */
export function listenToGestures(element: HTMLElement, target: GestureTarget): () => void {
  const gestures = new Gestures(element, target);
  const events = {
    pointerdown: gestures.down,
    pointermove: gestures.move,
    pointerup: gestures.up,
    pointercancel: gestures.cancel,
    pointerleave: gestures.leave,
  } as const;
  const entries = Object.entries(events) as [keyof typeof events, (event: PointerEvent) => void][];
  for (const [name, listener] of entries) element.addEventListener(name, listener);
  element.addEventListener('wheel', gestures.wheel, { passive: false });
  return () => {
    for (const [name, listener] of entries) element.removeEventListener(name, listener);
    element.removeEventListener('wheel', gestures.wheel);
  };
}

class Gestures {
  private readonly pointers = new Map<number, Point>();
  private start: Point | undefined;
  private hasMoved = false;
  private trail: { readonly at: Point; readonly time: number }[] = [];

  constructor(
    private readonly element: HTMLElement,
    private readonly target: GestureTarget,
  ) {}

  readonly down = (event: PointerEvent): void => {
    if (event.button !== 0) return;
    this.element.setPointerCapture(event.pointerId);
    const at = this.pointOf(event);
    this.pointers.set(event.pointerId, at);
    this.hasMoved = this.pointers.size > 1;
    this.start = at;
    this.trail = [];
    this.target.onPan({ x: 0, y: 0 }); // a finger stops a thrown map
  };

  readonly move = (event: PointerEvent): void => {
    const at = this.pointOf(event);
    const before = this.pointers.get(event.pointerId);
    if (!before) return this.target.onHover(at);
    if (!this.hasMoved && this.start && distance(at, this.start) < TAP_REACH_PX) return;
    this.hasMoved = true;
    if (this.pointers.size === 1) {
      this.target.onPan({ x: at.x - before.x, y: at.y - before.y });
      this.trail = [
        ...this.trail.filter(({ time }) => event.timeStamp - time < SPEED_OF_MS),
        { at, time: event.timeStamp },
      ];
    } else this.pinch(event.pointerId, before, at);
    this.pointers.set(event.pointerId, at);
  };

  readonly up = (event: PointerEvent): void => {
    const wasPinch = this.pointers.size > 1;
    if (!this.pointers.delete(event.pointerId)) return;
    if (wasPinch) this.target.onZoomEnd();
    else if (!this.hasMoved) this.target.onTap(this.pointOf(event), event.pointerType !== 'mouse');
    else this.fling(event.timeStamp);
  };

  readonly cancel = (event: PointerEvent): void => {
    if (this.pointers.size > 1) this.target.onZoomEnd();
    this.pointers.delete(event.pointerId);
  };

  readonly leave = (): void => this.target.onHover(undefined);

  readonly wheel = (event: WheelEvent): void => {
    const lines = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 20 : 1;
    // a pinch on a touch pad arrives as a wheel with ctrl, in much smaller steps
    const factor = Math.exp((-event.deltaY * lines) / (event.ctrlKey ? 100 : 500));
    if (!this.target.canZoom(factor)) return;
    event.preventDefault();
    this.target.onZoom(factor, this.pointOf(event));
    this.target.onZoomEnd();
  };

  private fling(now: number): void {
    const [first, last] = [this.trail[0], this.trail.at(-1)];
    this.trail = [];
    if (!first || !last || now - first.time > SPEED_OF_MS || last.time === first.time) return;
    const passed = last.time - first.time;
    const speed = { x: (last.at.x - first.at.x) / passed, y: (last.at.y - first.at.y) / passed };
    if (Math.hypot(speed.x, speed.y) >= FLING_FROM_PX_MS) this.target.onFling(speed);
  }

  private pinch(pointerId: number, before: Point, at: Point): void {
    const other = [...this.pointers].find(([id]) => id !== pointerId)?.[1];
    if (!other) return;
    const middle = { x: (at.x + other.x) / 2, y: (at.y + other.y) / 2 };
    this.target.onPan({ x: (at.x - before.x) / 2, y: (at.y - before.y) / 2 });
    this.target.onZoom(distance(at, other) / Math.max(1, distance(before, other)), middle);
  }

  private pointOf(event: MouseEvent): Point {
    const { left, top } = this.element.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  }
}

const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
