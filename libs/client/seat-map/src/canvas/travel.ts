import type { Point } from '@ringside/booking-core';
import { between, pan, type Size, type Viewport } from './viewport';

const WAY_MS = 240;
/** A thrown map loses this part of its speed in a millisecond. */
const FRICTION = 0.005;
const SLOWEST_PX_MS = 0.02;

/** Whether this person has asked their device for less motion. */
export const prefersStillness = (): boolean => matchMedia('(prefers-reduced-motion: reduce)').matches;

/** Moves the view over time: to a place that somebody wants to see, or on by itself after it was thrown. */
export class Travel {
  private frame = 0;
  /** Where the way under way leads. */
  target: Viewport | undefined;

  constructor(private readonly show: (viewport: Viewport, isOver: boolean) => void) {}

  to(from: Viewport, target: Viewport, view: Size): void {
    this.target = target;
    let start: number | undefined;
    this.eachFrame((now) => {
      start ??= now;
      const part = Math.min(1, (now - start) / WAY_MS);
      const isOver = part === 1;
      if (isOver) this.target = undefined;
      this.show(isOver ? target : between(from, target, 1 - (1 - part) ** 3, view), isOver);
      return !isOver;
    });
  }

  /** @param speed CSS pixels a millisecond */
  fling(from: Viewport | undefined, speed: Point): void {
    if (!from || prefersStillness()) return;
    let viewport = from;
    let before: number | undefined;
    let [x, y] = [speed.x, speed.y];
    this.eachFrame((now) => {
      const passed = before === undefined ? 0 : Math.min(50, now - before);
      before = now;
      viewport = pan(viewport, { x: x * passed, y: y * passed });
      const kept = Math.exp(-FRICTION * passed);
      [x, y] = [x * kept, y * kept];
      const isOver = Math.hypot(x, y) < SLOWEST_PX_MS;
      this.show(viewport, isOver);
      return !isOver;
    });
  }

  stop(): void {
    cancelAnimationFrame(this.frame);
    this.target = undefined;
  }

  private eachFrame(step: (now: number) => boolean): void {
    cancelAnimationFrame(this.frame);
    const next = (now: number) => {
      if (step(now)) this.frame = requestAnimationFrame(next);
    };
    this.frame = requestAnimationFrame(next);
  }
}
