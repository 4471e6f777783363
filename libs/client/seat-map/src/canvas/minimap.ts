import type { Point, Rectangle } from '@ringside/booking-core';
import type { Box } from './seat-geometry';
import type { Size } from './viewport';

/** The longer side, in CSS pixels. */
const SIDE_PX = 132;
/** While seats change all the time, the small picture follows this often. */
const REPAINT_MS = 1000;

/**
 * The whole floor in a corner, with a frame around what the map shows; to be pressed and dragged. Gone while all is seen.
 * The frame is an element of its own: while the map is moved nothing is drawn here.
 */
export class Minimap {
  private floor: Rectangle | undefined;
  private readonly canvas = document.createElement('canvas');
  private readonly frame = document.createElement('div');
  private paintedAt = -Infinity;
  private frameSize = '';
  private readonly stops: () => void;

  /** @param onMove the map shall have this point in its middle */
  constructor(
    private readonly place: HTMLElement,
    private readonly onMove: (middle: Point) => void,
  ) {
    this.canvas.className = 'block';
    this.frame.className = 'pointer-events-none absolute top-0 left-0 border-2 border-focus';
    place.replaceChildren(this.canvas, this.frame);
    const move = (event: PointerEvent) => {
      if (event.buttons === 1) this.aim(event);
    };
    const down = (event: PointerEvent) => {
      place.setPointerCapture(event.pointerId);
      this.aim(event);
    };
    place.addEventListener('pointerdown', down);
    place.addEventListener('pointermove', move);
    this.stops = () => {
      place.removeEventListener('pointerdown', down);
      place.removeEventListener('pointermove', move);
    };
  }

  stop(): void {
    this.stops();
  }

  /** What was drawn is not so any more; it is drawn anew when it is shown next, if that was not just now. */
  forget(): void {
    if (performance.now() - this.paintedAt > REPAINT_MS) this.paintedAt = -Infinity;
  }

  /** @param shown what the map shows, nothing when that is all; @param paint draws the floor in the size given */
  show(floor: Rectangle, shown: Box | undefined, paint: (context: CanvasRenderingContext2D, size: Size) => void): void {
    this.place.hidden = shown === undefined;
    if (!shown) return;
    const scale = SIDE_PX / Math.max(floor.width, floor.height);
    const size = { width: Math.max(28, floor.width * scale), height: Math.max(28, floor.height * scale) };
    this.resize(floor, size);
    const context = this.paintedAt === -Infinity ? this.canvas.getContext('2d', { alpha: false }) : null;
    if (context) {
      paint(context, size);
      this.paintedAt = performance.now();
    }
    const [left, top] = [Math.max(0, shown.left - floor.x) * scale, Math.max(0, shown.top - floor.y) * scale];
    const [right, bottom] = [
      Math.min(floor.width, shown.right - floor.x) * scale,
      Math.min(floor.height, shown.bottom - floor.y) * scale,
    ];
    this.frame.style.transform = `translate(${left}px, ${top}px)`;
    this.resizeFrame(Math.round(right - left), Math.round(bottom - top));
  }

  /** Only when it has another size: while the map is panned nothing is laid out anew. */
  private resizeFrame(width: number, height: number): void {
    const size = `${width} ${height}`;
    if (size === this.frameSize) return;
    this.frameSize = size;
    this.frame.style.width = `${width}px`;
    this.frame.style.height = `${height}px`;
  }

  private resize(floor: Rectangle, { width, height }: Size): void {
    if (this.floor === floor) return;
    this.floor = floor;
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    this.canvas.width = Math.round(width * devicePixelRatio);
    this.canvas.height = Math.round(height * devicePixelRatio);
    this.paintedAt = -Infinity;
  }

  private aim(event: PointerEvent): void {
    if (!this.floor) return;
    const { left, top, width, height } = this.canvas.getBoundingClientRect();
    this.onMove({
      x: this.floor.x + ((event.clientX - left) / width) * this.floor.width,
      y: this.floor.y + ((event.clientY - top) / height) * this.floor.height,
    });
  }
}
