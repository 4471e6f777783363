import { type Rectangle, SEAT_PITCH } from '@ringside/booking-core';
import type { MapColors } from './map-colors';
import type { MapModel, Repaint } from '../map-model';
import { FOCUS_OUTLINE, SELECTED_OUTLINE } from './seat-looks';
import type { Box } from './seat-geometry';
import { drawShape } from './seat-sprites';
import { TILE, TileCache } from './tile-cache';
import { type Size, shownBox, type Viewport } from './viewport';

/** Words on the canvas, in the visitor's language. */
export interface MapWords {
  readonly free: (count: number) => string;
}

/** CSS pixels between two seats from which on row names are drawn, and below which sections are labelled large. */
const ROW_NAMES_FROM = 16;
export const SEATS_FROM = 9;
/** Above the first row of a section, in units of the drawing. */
const TITLE_STRIP = 44;
const LEAST_FONT_PX = 12;
/** Tiles are drawn for at most this long in one frame; the rest follows in the next. */
const FRAME_BUDGET_MS = 8;

const MOST_STRETCH = 2.5;

interface Frame {
  readonly context: CanvasRenderingContext2D;
  readonly viewport: Viewport;
  readonly view: Size;
  readonly pixelRatio: number;
}

/** Draws the map: ground and desks, tiles of seats, names, outlines. */
export class MapPainter {
  private tiles: TileCache | undefined;
  /** The tiles of the last scale, shown until those of the new one are drawn. */
  private outgrown: TileCache | undefined;

  constructor(
    private readonly model: MapModel,
    private readonly words: MapWords,
    private colors: MapColors,
  ) {}

  setColors(colors: MapColors): void {
    this.colors = colors;
    this.tiles = this.outgrown = undefined;
  }

  repaint(what: Repaint): void {
    this.outgrown = undefined;
    if (what === 'all') this.tiles?.invalidateAll();
    else if (what !== 'outlines') this.tiles?.invalidate(what);
  }

  /**
   * Draws one frame. While a zoom is under way, the tiles of the last scale are stretched. Answers false when some tiles
   * are still to be drawn.
   */
  paint(
    context: CanvasRenderingContext2D,
    viewport: Viewport,
    view: Size,
    pixelRatio: number,
    isZooming: boolean,
  ): boolean {
    const scale = viewport.scale * pixelRatio;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.clearRect(0, 0, view.width * pixelRatio, view.height * pixelRatio);
    const toScreen = () => context.setTransform(scale, 0, 0, scale, -viewport.x * scale, -viewport.y * scale);
    toScreen();
    this.paintGround(context);
    this.chooseTiles(scale, isZooming);
    const frame = { context, viewport, view, pixelRatio };
    const until = performance.now() + FRAME_BUDGET_MS;
    const isBridged = this.outgrown !== undefined;
    if (this.outgrown) this.paintTiles(frame, this.outgrown, -Infinity);
    const isWhole = !this.tiles || this.paintTiles(frame, this.tiles, until);
    if (isWhole) this.outgrown = undefined;
    toScreen();
    this.paintNames(context, viewport, view);
    this.paintOutlines(context, viewport);
    return isWhole && !isBridged; // what shone through below the new tiles goes with one more frame
  }

  private paintGround(context: CanvasRenderingContext2D): void {
    const { sections, decorations } = this.model.drawing;
    context.fillStyle = this.colors.ground;
    context.strokeStyle = this.colors.line;
    context.lineWidth = 1.5;
    for (const { x, y, width, height } of sections) {
      context.beginPath();
      context.roundRect(x, y, width, height, 14);
      context.fill();
      context.stroke();
    }
    context.fillStyle = this.colors.well;
    for (const { x, y, width, height } of decorations) {
      context.beginPath();
      context.roundRect(x, y + 2, width, height - 4, 6);
      context.fill();
      context.stroke();
    }
  }

  /** Other tiles for another scale; while a zoom goes on, only once the old ones are stretched too far. */
  private chooseTiles(scale: number, isZooming: boolean): void {
    const stretch = scale / (this.tiles?.scale ?? Infinity);
    if (stretch === 1 || (isZooming && stretch > 1 / MOST_STRETCH && stretch < MOST_STRETCH)) return;
    const isUseful = stretch < MOST_STRETCH * 2 && stretch > 1 / (MOST_STRETCH * 2);
    this.outgrown = isUseful ? this.tiles : undefined;
    this.tiles = new TileCache(scale, this.model, this.colors);
  }

  /** Copies tiles to the screen and draws missing ones until the time is over; the outgrown ones are only copied. */
  private paintTiles({ context, viewport, view, pixelRatio }: Frame, tiles: TileCache, until: number): boolean {
    const side = TILE / tiles.scale;
    const box = shownBox(viewport, view);
    const stretch = (viewport.scale * pixelRatio) / tiles.scale;
    let isWhole = true;
    context.setTransform(1, 0, 0, 1, 0, 0);
    for (let line = Math.floor(box.top / side); line * side < box.bottom; line++) {
      for (let column = Math.floor(box.left / side); column * side < box.right; column++) {
        const isReady = tiles.isReady(column, line) || performance.now() < until;
        if (!isReady) isWhole = false;
        const tile = isReady ? tiles.get(column, line) : tiles.getOld(column, line);
        if (!tile) continue;
        const x = (column * side - viewport.x) * viewport.scale * pixelRatio;
        const y = (line * side - viewport.y) * viewport.scale * pixelRatio;
        if (stretch === 1) context.drawImage(tile, Math.round(x), Math.round(y));
        else context.drawImage(tile, x, y, TILE * stretch, TILE * stretch);
      }
    }
    return isWhole;
  }

  private paintNames(context: CanvasRenderingContext2D, { scale, ...corner }: Viewport, view: Size): void {
    const hasTitles = TITLE_STRIP * scale >= LEAST_FONT_PX;
    const { freeBySection } = this.model.summary();
    for (const section of this.model.drawing.sections) {
      const free = this.words.free(freeBySection[section.no] ?? 0);
      if (hasTitles) this.paintTitle(context, section, `${section.name}  ·  ${free}`, scale);
      else this.paintSign(context, section, section.name, free, scale);
    }
    if (SEAT_PITCH * scale >= ROW_NAMES_FROM) this.paintRowNames(context, shownBox({ scale, ...corner }, view), scale);
  }

  private paintTitle(context: CanvasRenderingContext2D, { x, y, width }: Rectangle, text: string, scale: number): void {
    context.fillStyle = this.colors.text;
    context.font = `600 ${Math.max(17, LEAST_FONT_PX / scale)}px ${FONT}`;
    context.textAlign = 'left';
    context.textBaseline = 'middle';
    context.fillText(text, x + 18, y + TITLE_STRIP / 2, Math.max(10, width - 30));
  }

  /** A sign in the middle of a section, in the same size on the screen whatever the scale. */
  private paintSign(
    context: CanvasRenderingContext2D,
    section: Rectangle,
    name: string,
    free: string,
    scale: number,
  ): void {
    const unit = 1 / scale;
    const middle = { x: section.x + section.width / 2, y: section.y + section.height / 2 };
    context.font = `600 ${13 * unit}px ${FONT}`;
    const room = Math.min(section.width, 220 * unit);
    const width = Math.min(
      room,
      Math.max(context.measureText(name).width, context.measureText(free).width) + 20 * unit,
    );
    context.globalAlpha = 0.92;
    context.fillStyle = this.colors.ground;
    context.beginPath();
    context.roundRect(middle.x - width / 2, middle.y - 20 * unit, width, 40 * unit, 8 * unit);
    context.fill();
    context.globalAlpha = 1;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.fillStyle = this.colors.text;
    context.fillText(name, middle.x, middle.y - 8 * unit, width - 8 * unit);
    context.fillStyle = this.colors.muted;
    context.font = `500 ${12 * unit}px ${FONT}`;
    context.fillText(free, middle.x, middle.y + 9 * unit, width - 8 * unit);
  }

  private paintRowNames(context: CanvasRenderingContext2D, box: Box, scale: number): void {
    context.font = `600 ${Math.max(11, (LEAST_FONT_PX - 2.5) / scale)}px ${FONT}`;
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    for (const row of this.model.drawing.rows) {
      const y = row.y[0] ?? 0;
      if (y < box.top - SEAT_PITCH || y > box.bottom + SEAT_PITCH) continue;
      const beside = (row.x[0] ?? 0) - 23;
      const pinned = Math.min(box.left + 11, (row.x.at(-1) ?? 0) - 23);
      if (Math.max(beside, pinned) > box.right) continue;
      // beside the row's first seat; while that is out of sight, on a patch at the edge of the view
      if (pinned > beside) this.paintPatch(context, pinned, y);
      context.fillStyle = this.colors.muted;
      context.fillText(row.name, Math.max(beside, pinned), y);
    }
  }

  private paintPatch(context: CanvasRenderingContext2D, x: number, y: number): void {
    context.fillStyle = this.colors.ground;
    context.beginPath();
    context.arc(x, y, 10, 0, Math.PI * 2);
    context.fill();
  }

  private paintOutlines(context: CanvasRenderingContext2D, { scale }: Viewport): void {
    const { selected, focused } = this.model.summary();
    const base = context.getTransform();
    // an outline stays visible where seats are only squares
    const grown = Math.max(1, 10 / (SEAT_PITCH * scale));
    const outline = (seatNo: number, shape: typeof SELECTED_OUTLINE) => {
      context.setTransform(base.translate(this.model.geometry.x[seatNo], this.model.geometry.y[seatNo]).scale(grown));
      drawShape(context, shape, this.colors);
    };
    for (const seatNo of selected) outline(seatNo, SELECTED_OUTLINE);
    if (focused !== undefined) outline(focused, FOCUS_OUTLINE);
    context.setTransform(base);
  }
}

const FONT = "'Inter Variable', system-ui, sans-serif";
