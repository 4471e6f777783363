import type { Point, Rectangle } from '@ringside/booking-core';
import type { Box } from './seat-geometry';
import type { Size } from './viewport';

/** The longer side, in CSS pixels. */
const SIDE_PX = 132;

/** The whole floor in a corner, with a frame around what the map shows; to be pressed and dragged. Gone while all is seen. */
export class Minimap {
  private floor: Rectangle | undefined;
  private readonly stops: () => void;

  /** @param onMove the map shall have this point in its middle */
  constructor(
    private readonly canvas: HTMLCanvasElement,
    private readonly onMove: (middle: Point) => void,
  ) {
    const move = (event: PointerEvent) => {
      if (event.buttons === 1) this.aim(event);
    };
    const down = (event: PointerEvent) => {
      canvas.setPointerCapture(event.pointerId);
      this.aim(event);
    };
    canvas.addEventListener('pointerdown', down);
    canvas.addEventListener('pointermove', move);
    this.stops = () => {
      canvas.removeEventListener('pointerdown', down);
      canvas.removeEventListener('pointermove', move);
    };
  }

  stop(): void {
    this.stops();
  }

  /** @param shown what the map shows, nothing when that is all; @param paint draws the floor in the size given */
  show(floor: Rectangle, shown: Box | undefined, paint: (context: CanvasRenderingContext2D, size: Size) => void): void {
    this.canvas.hidden = shown === undefined;
    if (!shown) return;
    this.resize(floor);
    const context = this.canvas.getContext('2d', { alpha: false });
    if (!context) return;
    const { clientWidth: width, clientHeight: height } = this.canvas;
    paint(context, { width, height });
    const scale = (width / floor.width) * devicePixelRatio;
    context.setTransform(scale, 0, 0, scale, -floor.x * scale, -floor.y * scale);
    context.beginPath();
    context.rect(shown.left, shown.top, shown.right - shown.left, shown.bottom - shown.top);
    context.strokeStyle = getComputedStyle(this.canvas).color;
    context.lineWidth = (2 * devicePixelRatio) / scale;
    context.stroke();
  }

  private resize(floor: Rectangle): void {
    if (this.floor === floor) return;
    this.floor = floor;
    const side = SIDE_PX / Math.max(floor.width, floor.height);
    const [width, height] = [Math.max(28, floor.width * side), Math.max(28, floor.height * side)];
    this.canvas.style.width = `${width}px`;
    this.canvas.style.height = `${height}px`;
    this.canvas.width = Math.round(width * devicePixelRatio);
    this.canvas.height = Math.round(height * devicePixelRatio);
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
