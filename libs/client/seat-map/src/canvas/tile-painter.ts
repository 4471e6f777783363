import { type DrawnRow, type Point, type SeatingDrawing, SEAT_PITCH } from '@ringside/booking-core';
import { SEAT_FLAGS } from '@ringside/contracts/booking';
import { parseColor, type Rgb } from './category-colors';
import { boxOfBooth, paintBooth } from './booths';
import { Dust } from './dust';
import type { MapColors } from './map-colors';
import { FONT, type Scenery } from './scenery';
import type { Box, SeatGeometry } from './seat-geometry';
import { SEAT_LOOKS, SEAT_SHAPES } from './seat-looks';
import { SeatSprites } from './seat-sprites';

type Context = CanvasRenderingContext2D;

/** What the tiles show, of the map's model. */
export interface TileSource {
  readonly drawing: SeatingDrawing;
  readonly geometry: SeatGeometry;
  /** By seat number, an index into `SEAT_LOOKS`. */
  readonly looks: Uint8Array;
  /** Whether a seat stands back, because something is looked for that it is not. */
  readonly isFaint: (seatNo: number) => boolean;
  /** A few letters at the seat. */
  readonly tagAt: (seatNo: number) => string | undefined;
}

/** Below so many device pixels between two seats a shape cannot be told, and a speck in its colour is drawn. */
const SHAPES_FROM = 7;
/** CSS pixels between two seats from which on row names and seat numbers are drawn. */
const ROW_NAMES_FROM = 16;
export const NUMBERS_FROM = 24;
/** CSS pixels between two seats below which signs matter more than seats. */
const FAR_BELOW = 4;
const FAINT = 0.22;
/** The letters of a tag, in parts of the distance between two seats. */
const TAG_SIZE = 0.28;
const FREE = SEAT_LOOKS.indexOf('free');
const HELD = SEAT_LOOKS.indexOf('held');

export interface TilePaints {
  readonly colors: MapColors;
  readonly accents: readonly string[];
  readonly scenery: Scenery;
}

/** Draws the hall with its seats at one scale. */
export class TilePainter {
  private readonly sprites: SeatSprites;
  private readonly pitchPx: number;
  /** What a seat of each look adds to the picture from far away. */
  private readonly dust: readonly { readonly color: Rgb; readonly strength: number }[];

  /**
   * @param scale device pixels a unit of the drawing
   * @param pixelRatio device pixels a CSS pixel
   */
  constructor(
    readonly scale: number,
    private readonly pixelRatio: number,
    private readonly source: TileSource,
    private readonly paints: TilePaints,
  ) {
    this.sprites = new SeatSprites(scale * source.geometry.unit, paints.colors, paints.accents);
    this.pitchPx = source.geometry.pitch * scale;
    // held seats stay paler than taken ones where their ring cannot be seen, and what is not for sale hardly shows; from
    // very far all of them are only the ground for the signs
    const strength = this.pitchPx < FAR_BELOW * pixelRatio ? 0.55 : 1;
    this.dust = SEAT_LOOKS.map((look, index) => ({
      color: parseColor(paints.colors[SEAT_SHAPES[look][0]?.color ?? 'blocked']),
      strength: strength * (index === HELD ? 0.6 : index === LAST ? 0.4 : 1),
    }));
  }

  /** Where a seat is drawn, in whole device pixels of the whole drawing. */
  boxOf(seatNo: number): Box {
    const { geometry } = this.source;
    const booth = geometry.booths.get(seatNo);
    if (booth) return outwards(boxOfBooth(booth), this.scale);
    const { x, y } = geometry.pointOf(seatNo);
    const reach = this.pitchPx / 2 + 1;
    return {
      left: Math.floor(x * this.scale - reach),
      top: Math.floor(y * this.scale - reach),
      right: Math.ceil(x * this.scale + reach),
      bottom: Math.ceil(y * this.scale + reach),
    };
  }

  /** Draws what lies in a box (device pixels of the whole drawing) on a picture with its own corner there. */
  paint(context: Context, corner: Point, box: Box): void {
    const { scale } = this;
    context.save();
    context.setTransform(1, 0, 0, 1, -corner.x, -corner.y);
    context.beginPath();
    context.rect(box.left, box.top, box.right - box.left, box.bottom - box.top);
    context.clip();
    context.fillStyle = this.paints.colors.surface;
    context.fillRect(box.left, box.top, box.right - box.left, box.bottom - box.top);
    const spare = this.source.geometry.pitch / 2 + 2;
    const part = {
      left: box.left / scale - spare,
      top: box.top / scale - spare,
      right: box.right / scale + spare,
      bottom: box.bottom / scale + spare,
    };
    context.setTransform(scale, 0, 0, scale, -corner.x, -corner.y);
    this.paints.scenery.paint(context, part, scale);
    if (this.pitchPx >= ROW_NAMES_FROM * this.pixelRatio) this.paintRowNames(context, part);
    context.setTransform(1, 0, 0, 1, -corner.x, -corner.y);
    if (this.pitchPx < SHAPES_FROM) this.paintDust(context, part, box);
    else this.paintShapes(context, part);
    context.restore();
  }

  private paintShapes(context: Context, part: Box): void {
    const { geometry, looks, isFaint } = this.source;
    const { scale, sprites } = this;
    const half = sprites.size / 2;
    const hasNumbers = this.pitchPx >= NUMBERS_FROM * this.pixelRatio;
    if (hasNumbers) this.prepareNumbers(context);
    const tagged: number[] = [];
    const booths: number[] = [];
    geometry.forEachIn(part, (seatNo) => {
      const look = looks[seatNo]!;
      const flags = geometry.flagsOf[seatNo]!;
      if ((flags & SEAT_FLAGS.booth) !== 0) return void booths.push(seatNo);
      const x = Math.round(geometry.x[seatNo]! * scale - half);
      const y = Math.round(geometry.y[seatNo]! * scale - half);
      const faint = isFaint(seatNo);
      if (faint) context.globalAlpha = FAINT;
      context.drawImage(sprites.of(look, geometry.categoryOf[seatNo]!, flags), x, y);
      const isNumbered = hasNumbers && look === FREE && (flags & SEAT_FLAGS.accessible) === 0;
      if (isNumbered)
        context.fillText(this.numberOf(seatNo), x + half, y + half + this.pitchPx * 0.02, this.pitchPx * 0.6);
      if (faint) context.globalAlpha = 1;
      if (hasNumbers && this.source.tagAt(seatNo) !== undefined) tagged.push(seatNo);
    });
    this.paintBooths(context, booths);
    for (const seatNo of [...tagged, ...booths]) if (hasNumbers) this.paintTag(context, seatNo);
  }

  /** On a ground of its own across the lower edge of the seat, so that shape and colour still tell its state. */
  private paintTag(context: Context, seatNo: number): void {
    const { geometry, tagAt } = this.source;
    const tag = tagAt(seatNo);
    if (tag === undefined) return;
    const size = this.pitchPx * TAG_SIZE;
    context.font = `700 ${size}px ${FONT}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    const width = Math.min(this.pitchPx * 0.96, context.measureText(tag).width + size * 0.7);
    const x = geometry.x[seatNo]! * this.scale;
    const y = geometry.y[seatNo]! * this.scale + this.pitchPx * 0.38;
    context.fillStyle = this.paints.colors.text;
    context.beginPath();
    context.roundRect(x - width / 2, y - size * 0.62, width, size * 1.24, size * 0.4);
    context.fill();
    context.fillStyle = this.paints.colors.ground;
    context.fillText(tag, x, y + size * 0.06, width - size * 0.4);
  }

  private paintBooths(context: Context, booths: readonly number[]): void {
    const { geometry, drawing, looks, isFaint } = this.source;
    const { colors, accents } = this.paints;
    for (const seatNo of booths) {
      const booth = geometry.booths.get(seatNo);
      if (!booth) continue;
      const look = SEAT_LOOKS[looks[seatNo]!] ?? 'notForSale';
      const name = drawing.rows[geometry.rowOf[seatNo]!]?.name ?? '';
      if (isFaint(seatNo)) context.globalAlpha = FAINT;
      const accent = accents[geometry.categoryOf[seatNo]!];
      paintBooth(context, booth, { name, look, accent }, { colors, scale: this.scale });
      context.globalAlpha = 1;
    }
  }

  private numberOf(seatNo: number): string {
    const { geometry, drawing } = this.source;
    return drawing.rows[geometry.rowOf[seatNo]!]?.seats[geometry.positionOf[seatNo]!] ?? '';
  }

  private prepareNumbers(context: Context): void {
    context.font = `650 ${this.pitchPx * 0.34}px ${FONT}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = this.paints.colors.ground;
  }

  /** @param part of the drawing; @param box the same in device pixels */
  private paintDust(context: Context, part: Box, box: Box): void {
    const { geometry, looks, isFaint } = this.source;
    const { scale, dust } = this;
    const image = new Dust(box.right - box.left, box.bottom - box.top);
    const side = Math.max(0.8, this.pitchPx * 0.72);
    const booths: number[] = [];
    geometry.forEachIn(part, (seatNo) => {
      if ((geometry.flagsOf[seatNo]! & SEAT_FLAGS.booth) !== 0) return void booths.push(seatNo);
      const { color, strength } = dust[isFaint(seatNo) ? LAST : looks[seatNo]!]!;
      image.add(geometry.x[seatNo]! * scale - box.left, geometry.y[seatNo]! * scale - box.top, side, color, strength);
    });
    image.layOn(context, box.left, box.top);
    this.paintBooths(context, booths);
  }

  private paintRowNames(context: Context, part: Box): void {
    const { geometry, drawing } = this.source;
    const reach = SEAT_PITCH * geometry.unit;
    context.font = `600 ${Math.max(11 * geometry.unit, (10 * this.pixelRatio) / this.scale)}px ${FONT}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = this.paints.colors.muted;
    for (const rowNo of geometry.rowsIn({ ...part, right: part.right + reach, left: part.left - reach })) {
      const row = drawing.rows[rowNo];
      if (!row || row.tableNo !== undefined) continue;
      const { x, y } = nameSpot(row, reach);
      context.fillText(row.name, x, y);
    }
  }
}

/** In whole device pixels, with room for the line. */
const outwards = ({ left, top, right, bottom }: Box, scale: number): Box => ({
  left: Math.floor((left - 2) * scale) - 1,
  top: Math.floor((top - 2) * scale) - 1,
  right: Math.ceil((right + 2) * scale) + 1,
  bottom: Math.ceil((bottom + 2) * scale) + 1,
});

const LAST = SEAT_LOOKS.indexOf('notForSale');

/** Before the first seat, on the line that it makes with the second. */
export function nameSpot({ x, y }: DrawnRow, pitch: number): Point {
  const [x0 = 0, x1 = x0 + 1] = x;
  const [y0 = 0, y1 = y0] = y;
  const far = (pitch * 0.78) / Math.max(0.001, Math.hypot(x1 - x0, y1 - y0));
  return { x: x0 - (x1 - x0) * far, y: y0 - (y1 - y0) * far };
}
