import { type DrawnTable, type Point, SEAT_PITCH } from '@ringside/booking-core';
import { mix, parseColor, toCss } from './category-colors';
import type { MapColors } from './map-colors';
import type { Box } from './seat-geometry';
import { type SeatLook, SEAT_SHAPES } from './seat-looks';
import { drawShape } from './seat-sprites';

type Context = CanvasRenderingContext2D;

/** How a booth is drawn now. */
export interface BoothLook {
  readonly name: string;
  readonly look: SeatLook;
  /** The colour of its category. */
  readonly accent: string | undefined;
}

const FONT = "'Inter Variable', system-ui, sans-serif";
const TINT = 0.18;
const CORNER = 4;
/** Parts of the shorter side: the sign of the state, the letters. */
const SIGN = 0.42;
const LETTERS = 0.3;
const MOST_LETTERS = SEAT_PITCH * 0.6;
/** Device pixels below which letters are only dirt. */
const LEAST_LETTERS_PX = 8;

/** The upright box around a booth, turned as it is. */
export function boxOfBooth({ x, y, width, height, rotation = 0 }: DrawnTable): Box {
  const angle = (rotation * Math.PI) / 180;
  const [sin, cos] = [Math.abs(Math.sin(angle)), Math.abs(Math.cos(angle))];
  const [middleX, middleY] = [x + width / 2, y + height / 2];
  const [halfX, halfY] = [(width * cos + height * sin) / 2, (width * sin + height * cos) / 2];
  return { left: middleX - halfX, top: middleY - halfY, right: middleX + halfX, bottom: middleY + halfY };
}

/** How far a point is from a booth; 0 on it. */
export function distanceToBooth({ x, y, width, height, rotation = 0 }: DrawnTable, point: Point): number {
  const angle = (-rotation * Math.PI) / 180;
  const [overX, overY] = [point.x - x - width / 2, point.y - y - height / 2];
  const alongX = Math.abs(overX * Math.cos(angle) - overY * Math.sin(angle));
  const alongY = Math.abs(overX * Math.sin(angle) + overY * Math.cos(angle));
  return Math.hypot(Math.max(0, alongX - width / 2), Math.max(0, alongY - height / 2));
}

/** Goes to the middle of a booth, turned as it is; the context is in device pixels of the whole drawing. */
export function aroundBooth(context: Context, booth: DrawnTable, scale: number, draw: () => void): void {
  context.save();
  context.translate((booth.x + booth.width / 2) * scale, (booth.y + booth.height / 2) * scale);
  if (booth.rotation) context.rotate((booth.rotation * Math.PI) / 180);
  draw();
  context.restore();
}

/** A rectangle in the colour of its state, with the sign of the state and its name as far as they can be made out. */
export function paintBooth(
  context: Context,
  booth: DrawnTable,
  { name, look, accent }: BoothLook,
  { colors, scale }: { readonly colors: MapColors; readonly scale: number },
): void {
  const [width, height] = [booth.width * scale, booth.height * scale];
  const color = colors[SEAT_SHAPES[look][0]?.color ?? 'blocked'];
  const letters = Math.min(MOST_LETTERS, Math.min(booth.width, booth.height) * LETTERS) * scale;
  const isClose = letters >= LEAST_LETTERS_PX;
  aroundBooth(context, booth, scale, () => {
    context.beginPath();
    context.roundRect(-width / 2, -height / 2, width, height, Math.min(CORNER * scale, width / 2, height / 2));
    context.fillStyle = toCss(mix(parseColor(colors.ground), parseColor(color), isClose ? TINT : 0.75));
    context.fill();
    context.strokeStyle = color;
    context.lineWidth = Math.max(1, 2 * scale);
    context.stroke();
    if (accent !== undefined) {
      context.fillStyle = accent;
      context.fillRect(-width / 2, height / 2 - 4 * scale, width, 4 * scale);
    }
    if (isClose) paintInside(context, { name, look }, { colors, scale, width, height, letters });
  });
}

interface Inside {
  readonly colors: MapColors;
  readonly scale: number;
  readonly width: number;
  readonly height: number;
  readonly letters: number;
}

function paintInside(context: Context, { name, look }: Omit<BoothLook, 'accent'>, inside: Inside): void {
  const { colors, width, height, letters, scale } = inside;
  const isWide = width > height * 1.4;
  const sign = Math.min(SEAT_PITCH * 1.2 * scale, Math.min(width, height) * SIGN);
  const [signX, signY] = isWide ? [-width / 2 + sign * 0.85, 0] : [0, -height * 0.2];
  context.save();
  context.translate(signX, signY);
  context.scale(sign / SEAT_PITCH, sign / SEAT_PITCH);
  drawShape(context, SEAT_SHAPES[look], colors);
  context.restore();
  const room = isWide ? width - sign * 2 : width - 6 * scale;
  context.font = `650 ${letters}px ${FONT}`;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = colors.text;
  context.fillText(name, isWide ? sign * 0.7 : 0, isWide ? 0 : height * 0.22, Math.max(1, room));
}

/** Around a booth, this far outside of its edge; the context is scaled to units of the drawing. */
export function outlineBooth(
  context: Context,
  booth: DrawnTable,
  { color, width, grown }: { readonly color: string; readonly width: number; readonly grown: number },
): void {
  aroundBooth(context, booth, 1, () => {
    const [w, h] = [booth.width + grown * 2, booth.height + grown * 2];
    context.beginPath();
    context.roundRect(-w / 2, -h / 2, w, h, CORNER + grown);
    context.strokeStyle = color;
    context.lineWidth = width;
    context.stroke();
  });
}
