import type { DrawnTable, Point, Rectangle } from '@ringside/booking-core';
import type { MapModel, Repaint } from '../map-model';
import { outlineBooth } from './booths';
import { accentOn } from './category-colors';
import type { MapColors } from './map-colors';
import { MapLabels, type MapWords } from './map-labels';
import { Scenery } from './scenery';
import type { Box } from './seat-geometry';
import { AIM_OUTLINE, FOCUS_DOT, FOCUS_OUTLINE, SELECTED_DOT, SELECTED_OUTLINE, type ShapePart } from './seat-looks';
import { drawShape } from './seat-sprites';
import { TILE, TileCache } from './tile-cache';
import { TilePainter, type TilePaints } from './tile-painter';
import { type Limits, type Size, shownBox, smallestScale, type Viewport } from './viewport';

/** Tiles are drawn for at most this long in one frame; the rest follows in the next. */
const FRAME_BUDGET_MS = 8;
/** While a zoom is under way, tiles are stretched as far as this before others are drawn. */
const MOST_STRETCH = 2.5;
const MOST_TILES = 60;
/** The scales whose tiles are kept; the one that shows the whole floor stays in any case. */
const MOST_LEVELS = 3;
/** CSS pixels between two seats from which on rows have names, and selected seats an outline. */
const PINNED_ROWS_FROM = 16;
const OUTLINES_FROM = 8;

export interface Frame {
  readonly viewport: Viewport;
  readonly limits: Limits;
  readonly pixelRatio: number;
  readonly isZooming: boolean;
  /** Nothing was ever drawn: the page itself takes the time of this frame, and tiles follow in the next ones. */
  readonly isFirst: boolean;
  /** Seats that a press would choose. */
  readonly aim: readonly number[];
}

/** Draws the map: tiles with everything that stands still, then names and outlines. */
export class MapPainter {
  /** By scale, the least recently used first. */
  private readonly levels = new Map<number, TileCache>();
  private paints: TilePaints;
  private current: TileCache | undefined;
  private readonly labels: MapLabels;

  /** @param onPicture a picture behind the hall has arrived */
  constructor(
    private readonly model: MapModel,
    words: MapWords,
    colors: MapColors,
    private readonly onPicture: () => void,
  ) {
    this.labels = new MapLabels(model, words);
    this.paints = this.paintsOf(colors);
  }

  setColors(colors: MapColors): void {
    this.paints = this.paintsOf(colors);
    this.labels.forgetWidths();
    this.levels.clear();
    this.current = undefined;
  }

  repaint(what: Repaint): void {
    if (what === 'outlines') return;
    for (const level of this.levels.values()) {
      if (what === 'all') level.invalidateAll();
      else level.invalidate(what);
    }
  }

  isFar = (scale: number): boolean => this.labels.isFar(scale);

  /** Draws one frame. Answers false when some tiles are still to be drawn. */
  paint(context: CanvasRenderingContext2D, frame: Frame): boolean {
    const { viewport, limits, pixelRatio } = frame;
    const { colors } = this.paints;
    const scale = viewport.scale * pixelRatio;
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.save();
    const box = shownBox(viewport, limits.view);
    // where nothing but the floor is seen, tiles cover all of it: the ground below them would be painted for nobody
    if (!isWithin(box, limits.floor) || !this.isCovered(frame)) {
      context.fillStyle = colors.surface;
      context.fillRect(0, 0, limits.view.width * pixelRatio, limits.view.height * pixelRatio);
      clipTo(context, limits.floor, viewport, scale);
    }
    const isWhole = this.paintLevels(context, frame);
    context.setTransform(scale, 0, 0, scale, -viewport.x * scale, -viewport.y * scale);
    if (this.model.geometry.pitch * viewport.scale >= PINNED_ROWS_FROM)
      this.labels.paintPinnedRows(context, colors, box, viewport.scale);
    this.paintOutlines(context, frame);
    this.labels.paint(context, colors, box, viewport.scale);
    context.restore();
    return isWhole;
  }

  /** The whole floor small, in a corner of its own: from what is drawn already. */
  paintSmall(context: CanvasRenderingContext2D, limits: Limits, size: Size, pixelRatio: number): void {
    const level = this.levels.get(this.fittedScale(limits, pixelRatio));
    const scale = (size.width / limits.floor.width) * pixelRatio;
    const viewport = { x: limits.floor.x, y: limits.floor.y, scale: scale / pixelRatio };
    context.setTransform(1, 0, 0, 1, 0, 0);
    context.fillStyle = this.paints.colors.surface;
    context.fillRect(0, 0, size.width * pixelRatio, size.height * pixelRatio);
    if (level) this.copyTiles(context, { viewport, view: size, pixelRatio }, level, Infinity);
  }

  private paintLevels(context: CanvasRenderingContext2D, frame: Frame): boolean {
    const { viewport, limits, pixelRatio } = frame;
    const before = this.current;
    const level = this.chooseLevel(frame);
    const shown = { viewport, view: limits.view, pixelRatio };
    const until = performance.now() + (frame.isFirst ? 0 : FRAME_BUDGET_MS);
    if (!this.isReady(shown, level)) {
      // until its tiles are drawn, what there is of other scales stands in for them
      const fitted = this.levels.get(this.fittedScale(limits, pixelRatio));
      for (const other of new Set([fitted, before])) {
        if (other && other !== level) this.copyTiles(context, shown, other, -Infinity);
      }
    }
    return this.copyTiles(context, shown, level, until);
  }

  /** Other tiles for another scale; while a zoom goes on, only once the old ones are stretched too far. */
  private chooseLevel({ viewport, limits, pixelRatio, isZooming }: Frame): TileCache {
    const scale = viewport.scale * pixelRatio;
    if (this.current && isGoodEnough(scale / this.current.scale, isZooming)) return this.current;
    const found = this.levels.get(scale) ?? this.makeLevel(scale, pixelRatio);
    this.levels.delete(scale);
    this.levels.set(scale, found);
    this.current = found;
    this.dropLevels([scale, this.fittedScale(limits, pixelRatio)]);
    return found;
  }

  private dropLevels(kept: readonly number[]): void {
    for (const old of this.levels.keys()) {
      if (this.levels.size > MOST_LEVELS && !kept.includes(old)) this.levels.delete(old);
    }
  }

  private makeLevel(scale: number, pixelRatio: number): TileCache {
    return new TileCache(new TilePainter(scale, pixelRatio, this.model, this.paints), MOST_TILES);
  }

  private fittedScale = (limits: Limits, pixelRatio: number): number => smallestScale(limits) * pixelRatio;

  /** Whether the tiles at hand cover the view, as they should be and at its own scale: nothing is stretched or missing. */
  private isCovered({ viewport, limits, pixelRatio }: Frame): boolean {
    const { current } = this;
    if (current?.scale !== viewport.scale * pixelRatio) return false;
    return this.isReady({ viewport, view: limits.view, pixelRatio }, current);
  }

  private isReady(shown: Shown, tiles: TileCache): boolean {
    let isReady = true;
    forEachTile(shown, tiles.scale, (column, line) => (isReady &&= tiles.isReady(column, line)));
    return isReady;
  }

  /** Copies tiles to the screen and draws missing ones until the time is over. Answers whether all are as they should be. */
  private copyTiles(context: CanvasRenderingContext2D, shown: Shown, tiles: TileCache, until: number): boolean {
    const { viewport, pixelRatio } = shown;
    const side = TILE / tiles.scale;
    const screen = viewport.scale * pixelRatio;
    const stretch = screen / tiles.scale;
    let isWhole = true;
    context.setTransform(1, 0, 0, 1, 0, 0);
    forEachTile(shown, tiles.scale, (column, line) => {
      const isReady = tiles.isReady(column, line) || performance.now() < until;
      if (!isReady) isWhole = false;
      const tile = isReady ? tiles.get(column, line) : tiles.getOld(column, line);
      if (!tile) return;
      const x = (column * side - viewport.x) * screen;
      const y = (line * side - viewport.y) * screen;
      if (stretch === 1) context.drawImage(tile, Math.round(x), Math.round(y));
      else context.drawImage(tile, x, y, TILE * stretch + 0.5, TILE * stretch + 0.5); // no seam between two
    });
    return isWhole;
  }

  private paintOutlines(context: CanvasRenderingContext2D, { viewport, aim }: Frame): void {
    const { selected, focused } = this.model.summary();
    const { unit, pitch } = this.model.geometry;
    const base = context.getTransform();
    // where seats are only squares, a dot of one size says where they are
    const isFar = pitch * viewport.scale < OUTLINES_FROM;
    const grown = isFar ? 1 / viewport.scale : unit;
    const outline = (seatNo: number, shape: readonly ShapePart[]) => {
      const booth = this.model.geometry.booths.get(seatNo);
      if (booth) return this.outlineBooth(context, booth, shape, Math.max(unit, 1.5 / viewport.scale));
      const { x, y }: Point = this.model.geometry.pointOf(seatNo);
      context.setTransform(base.translate(x, y).scale(grown));
      drawShape(context, shape, this.paints.colors);
    };
    for (const seatNo of aim) outline(seatNo, AIM_OUTLINE);
    for (const seatNo of selected) outline(seatNo, isFar ? SELECTED_DOT : SELECTED_OUTLINE);
    if (focused !== undefined) outline(focused, isFar ? FOCUS_DOT : FOCUS_OUTLINE);
    context.setTransform(base);
  }

  /** @param grown as in the shape's own lines, in units of the drawing */
  private outlineBooth(context: CanvasRenderingContext2D, booth: DrawnTable, shape: readonly ShapePart[], by: number) {
    const { text, ground, focus } = this.paints.colors;
    const draw = (color: string, width: number, grown: number) =>
      outlineBooth(context, booth, { color, width: width * by, grown: grown * by });
    if (shape === FOCUS_OUTLINE || shape === FOCUS_DOT) return draw(focus, 3, 5);
    draw(text, 2.6, 2.4);
    if (shape === AIM_OUTLINE) return;
    draw(ground, 2, 0);
    draw(text, 1.8, -2);
  }

  private paintsOf(colors: MapColors): TilePaints {
    const { drawing } = this.model;
    const accents = (drawing.categories ?? []).map(({ color }) => accentOn(color, colors.ground));
    const scenery = new Scenery(drawing, colors, accents);
    scenery.fetchPictures(() => {
      this.repaint('all');
      this.onPicture();
    });
    return { colors, accents, scenery };
  }
}

const isGoodEnough = (stretch: number, isZooming: boolean): boolean =>
  stretch === 1 || (isZooming && stretch > 1 / MOST_STRETCH && stretch < MOST_STRETCH);

interface Shown {
  readonly viewport: Viewport;
  readonly view: Size;
  readonly pixelRatio: number;
}

/** Visits the squares, `scale` device pixels a unit, that are in sight. */
function forEachTile({ viewport, view }: Shown, scale: number, visit: (column: number, line: number) => void): void {
  const side = TILE / scale;
  const box = shownBox(viewport, view);
  for (let line = Math.floor(box.top / side); line * side < box.bottom; line++) {
    for (let column = Math.floor(box.left / side); column * side < box.right; column++) visit(column, line);
  }
}

const isWithin = ({ left, top, right, bottom }: Box, { x, y, width, height }: Rectangle): boolean =>
  left >= x && top >= y && right <= x + width && bottom <= y + height;

/** Nothing of the neighbouring floor is seen. */
function clipTo(context: CanvasRenderingContext2D, floor: Rectangle, viewport: Viewport, scale: number): void {
  context.beginPath();
  context.rect(
    (floor.x - viewport.x) * scale,
    (floor.y - viewport.y) * scale,
    floor.width * scale,
    floor.height * scale,
  );
  context.clip();
}
