import type { DrawnArea, DrawnSection, Rectangle } from '@ringside/booking-core';
import type { MapModel } from '../map-model';
import type { MapColors } from './map-colors';
import { FONT } from './scenery';
import type { Box } from './seat-geometry';
import { TextWidths } from './text-widths';
import { nameSpot } from './tile-painter';
import type { Size } from './viewport';

/** Words on the canvas, in the visitor's language. */
export interface MapWords {
  readonly free: (count: number) => string;
  /** "from €20", where prices are known. */
  readonly prices: (categories: ReadonlySet<number>) => string | undefined;
}

type Context = CanvasRenderingContext2D;

/** One label: what it says, largest first, and how much of its place is free. */
interface Sign {
  readonly name: string;
  readonly lines: readonly string[];
  readonly share: number;
}

/** Above the first row of a section that leaves room for it, in units of the drawing. */
const TITLE_STRIP = 44;
const LEAST_FONT_PX = 12;
const NAME_PX = 14;
const LINE_PX = 12;
const SIGN_MOST_PX = 190;
const NAME_LEAST_PX = 10;
const UPRIGHT_BELOW_PX = 44;

/**
 * Writes what must stay readable at every scale over the tiles: titles of sections, signs of sections that are too far
 * away for seats to be told, names of standing areas, and row names at the edge while their own place is out of sight.
 */
export class MapLabels {
  private readonly roomOf: readonly boolean[];
  private readonly widths = new TextWidths();

  constructor(
    private readonly model: MapModel,
    private readonly words: MapWords,
  ) {
    const { geometry, drawing } = model;
    const tops = drawing.sections.map(() => Infinity);
    for (const row of drawing.rows) {
      const top = row.y.reduce((least, y) => Math.min(least, y), Infinity);
      tops[row.sectionNo] = Math.min(tops[row.sectionNo] ?? Infinity, top);
    }
    this.roomOf = drawing.sections.map(({ no, y }) => (tops[no] ?? y) - y > (TITLE_STRIP * geometry.unit) / 2 + 15);
  }

  /** Another font is there: what was measured is not so any more. */
  forgetWidths(): void {
    this.widths.forget();
  }

  /** @param scale CSS pixels a unit; the context is scaled to units of the drawing */
  paint(context: Context, colors: MapColors, box: Box, scale: number): void {
    const { drawing } = this.model;
    const isFar = this.isFar(scale);
    for (const section of drawing.sections) {
      if (!isSeen(section, box)) continue;
      if (isFar) this.paintSign(context, colors, { place: section, scale, sign: this.signOf(section) });
      else this.paintTitle(context, colors, section, scale);
    }
    for (const area of drawing.areas ?? []) {
      if (isSeen(area, box)) this.paintSign(context, colors, { place: area, scale, sign: this.signOfArea(area) });
    }
  }

  /** Whether sections stand for their seats. */
  isFar = (scale: number): boolean => TITLE_STRIP * this.model.geometry.unit * scale < LEAST_FONT_PX;

  private signOf(section: DrawnSection): Sign {
    const { free, seats, categories } = this.model.countsOf(section.no);
    const prices = this.words.prices(categories);
    const lines = [this.words.free(free), ...(prices === undefined ? [] : [prices])];
    return { name: section.name, lines, share: seats > 0 ? free / seats : 0 };
  }

  private signOfArea({ no, name, capacity, category }: DrawnArea): Sign {
    const free = this.model.freeInArea(no) ?? capacity;
    const prices = this.words.prices(new Set(category === undefined ? [] : [category]));
    const lines = [this.words.free(free), ...(prices === undefined ? [] : [prices])];
    return { name, lines, share: capacity > 0 ? free / capacity : 0 };
  }

  private paintTitle(context: Context, colors: MapColors, section: DrawnSection, scale: number): void {
    const { unit } = this.model.geometry;
    const size = Math.max(17 * unit, (LEAST_FONT_PX + 1) / scale);
    const hasRoom = this.roomOf[section.no] ?? true;
    const y = hasRoom ? section.y + (TITLE_STRIP * unit) / 2 : section.y - size * 0.75;
    const room = Math.max(10, section.width - 30 * unit);
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillStyle = colors.text;
    const [font, small] = [`650 ${size}px ${FONT}`, `500 ${size * 0.84}px ${FONT}`];
    const used = Math.min(room, this.widths.of(context, font, section.name)) + size * 0.7;
    context.font = font;
    context.fillText(section.name, section.x + 18 * unit, y, room);
    const free = this.words.free(this.model.countsOf(section.no).free);
    if (used + this.widths.of(context, small, free) > room) return;
    context.font = small;
    context.fillStyle = colors.muted;
    context.fillText(free, section.x + 18 * unit + used, y);
  }

  /** A sign in the middle of a place, in the same size on the screen whatever the scale. */
  private paintSign(
    context: Context,
    colors: MapColors,
    { place, scale, sign }: { place: Rectangle; scale: number; sign: Sign },
  ): void {
    const px = 1 / scale;
    context.save();
    context.translate(place.x + place.width / 2, place.y + place.height / 2);
    // in a narrow strip a sign stands upright
    const isUpright = place.width / px < UPRIGHT_BELOW_PX && place.height > place.width * 1.5;
    if (isUpright) context.rotate(-Math.PI / 2);
    const size = isUpright
      ? { width: place.height / px, height: place.width / px }
      : { width: place.width / px, height: place.height / px };
    context.scale(px, px);
    paintSign({ context, colors, widths: this.widths }, size, sign);
    context.restore();
  }

  /** The names of rows whose beginning is out of sight, on a patch at the edge of the view. */
  paintPinnedRows(context: Context, colors: MapColors, box: Box, scale: number): void {
    const { geometry, drawing } = this.model;
    const { pitch } = geometry;
    context.font = `600 ${Math.max(11 * geometry.unit, 10 / scale)}px ${FONT}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    const x = box.left + pitch * 0.45;
    for (const rowNo of geometry.rowsIn({ ...box, left: box.left + pitch })) {
      const row = drawing.rows[rowNo];
      if (!row || row.tableNo !== undefined || !isLevel(row.y)) continue;
      const spot = nameSpot(row, pitch);
      if (spot.x >= box.left + pitch * 0.3) continue;
      context.fillStyle = colors.ground;
      context.beginPath();
      context.arc(x, spot.y, pitch * 0.42, 0, Math.PI * 2);
      context.fill();
      context.fillStyle = colors.muted;
      context.fillText(row.name, x, spot.y);
    }
  }
}

const isSeen = ({ x, y, width, height }: Rectangle, { left, top, right, bottom }: Box): boolean =>
  x < right && x + width > left && y < bottom && y + height > top - height * 0.1;

/** A straight row from left to right. */
const isLevel = (y: readonly number[]): boolean => y[0] === y.at(-1);

interface Pen {
  readonly context: Context;
  readonly colors: MapColors;
  readonly widths: TextWidths;
}

const LINE_FONT = `500 ${LINE_PX}px ${FONT}`;

/** Around the origin, in CSS pixels; only as much of it as the place has room for. */
function paintSign({ context, colors, widths }: Pen, place: Size, sign: Sign): void {
  const room = Math.min(place.width - 4, SIGN_MOST_PX);
  const widthOf = (font: string, text: string) => widths.of(context, font, text);
  const name = fitting(widthOf, sign.name, room - 10);
  if (name.text.length < Math.min(3, sign.name.length) || place.height < 18) return;
  const most = place.height < 58 ? 0 : place.height < 78 ? 1 : 2;
  const lines = sign.lines.slice(0, most).filter((line) => widthOf(LINE_FONT, line) <= room - 8);
  const height = NAME_PX + 10 + lines.length * (LINE_PX + 5) + (lines.length > 0 ? 12 : 0);
  const width = Math.min(room, widest(widthOf, name, lines) + 24);
  const top = -height / 2;
  context.fillStyle = colors.ground;
  context.globalAlpha = 0.94;
  context.beginPath();
  context.roundRect(-width / 2, top, width, height, 8);
  context.fill();
  context.globalAlpha = 1;
  context.strokeStyle = colors.line;
  context.lineWidth = 1;
  context.stroke();
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillStyle = colors.text;
  context.font = name.font;
  context.fillText(name.text, 0, top + 5 + NAME_PX / 2 + 1);
  context.fillStyle = colors.muted;
  context.font = LINE_FONT;
  lines.forEach((line, index) => {
    context.fillText(line, 0, top + 5 + NAME_PX + 5 + LINE_PX / 2 + index * (LINE_PX + 5));
  });
  if (lines.length > 0) paintShare(context, colors, { bottom: -top - 8, width: width - 24 }, sign.share);
}

/** How much of a place is still free, as a short bar. */
function paintShare(
  context: Context,
  colors: MapColors,
  { bottom, width }: { bottom: number; width: number },
  share: number,
): void {
  const bar = (part: number, color: string) => {
    context.beginPath();
    context.roundRect(-width / 2, bottom - 4, part, 4, 2);
    context.fillStyle = color;
    context.fill();
  };
  bar(width, colors.hover);
  if (share > 0) bar(Math.max(4, width * share), colors.free);
}

type WidthOf = (font: string, text: string) => number;

const widest = (widthOf: WidthOf, name: { text: string; font: string }, lines: readonly string[]): number =>
  lines.reduce((most, line) => Math.max(most, widthOf(LINE_FONT, line)), widthOf(name.font, name.text));

/** The name in a size that fits, or as much of its beginning as there is room for. */
function fitting(widthOf: WidthOf, name: string, room: number): { text: string; font: string } {
  const fontOf = (size: number) => `650 ${size}px ${FONT}`;
  for (let size = NAME_PX; size >= NAME_LEAST_PX; size--) {
    if (widthOf(fontOf(size), name) <= room) return { text: name, font: fontOf(size) };
  }
  for (let length = name.length - 1; length > 1; length--) {
    const text = `${name.slice(0, length).trimEnd()}…`;
    if (widthOf(fontOf(NAME_LEAST_PX), text) <= room) return { text, font: fontOf(NAME_LEAST_PX) };
  }
  return { text: '', font: fontOf(NAME_LEAST_PX) };
}
