import type { Point } from '@ringside/booking-core';
import type { TilePainter } from './tile-painter';

/** Device pixels. */
export const TILE = 512;
/** With more changed seats than this a tile is drawn anew as a whole. */
const MOST_PATCHES = 40;

interface Tile {
  readonly canvas: HTMLCanvasElement;
  readonly context: CanvasRenderingContext2D | null;
  /** The seats that changed since it was drawn, or all of it. */
  stale: number[] | 'all';
}

/**
 * Pictures of the hall, cut into squares, for one scale. Panning only copies squares. They are drawn when they are asked
 * for; of a square in which single seats changed, only the places of these seats are drawn anew.
 */
export class TileCache {
  private readonly tiles = new Map<number, Tile>();

  /** @param mostTiles beyond these the ones that were not seen longest are dropped */
  constructor(
    private readonly painter: TilePainter,
    private readonly mostTiles: number,
  ) {}

  /** Device pixels a unit of the drawing. */
  get scale(): number {
    return this.painter.scale;
  }

  /** Whether `get` costs nothing. */
  isReady(column: number, line: number): boolean {
    return this.tiles.get(keyOf(column, line))?.stale.length === 0;
  }

  /** The tile as it should be, drawn now if need be. */
  get(column: number, line: number): HTMLCanvasElement {
    const key = keyOf(column, line);
    const tile = this.tiles.get(key) ?? newTile();
    this.tiles.delete(key);
    this.tiles.set(key, tile);
    if (tile.context && tile.stale.length > 0) this.refresh(tile, tile.context, { x: column * TILE, y: line * TILE });
    tile.stale = [];
    this.dropOldest();
    return tile.canvas;
  }

  /** What was drawn there last, perhaps outdated. */
  getOld(column: number, line: number): HTMLCanvasElement | undefined {
    const tile = this.tiles.get(keyOf(column, line));
    return tile?.stale === 'all' ? undefined : tile?.canvas;
  }

  invalidate(seatNos: readonly number[]): void {
    for (const seatNo of seatNos) {
      const { left, top, right, bottom } = this.painter.boxOf(seatNo);
      for (let column = Math.floor(left / TILE); column <= Math.floor(right / TILE); column++) {
        for (let line = Math.floor(top / TILE); line <= Math.floor(bottom / TILE); line++) {
          const tile = this.tiles.get(keyOf(column, line));
          if (!tile || tile.stale === 'all') continue;
          if (tile.stale.length < MOST_PATCHES) tile.stale.push(seatNo);
          else tile.stale = 'all';
        }
      }
    }
  }

  invalidateAll(): void {
    this.tiles.forEach((tile) => (tile.stale = 'all'));
  }

  /** @param corner of the tile, in device pixels of the whole drawing */
  private refresh(tile: Tile, context: CanvasRenderingContext2D, corner: Point): void {
    const whole = { left: corner.x, top: corner.y, right: corner.x + TILE, bottom: corner.y + TILE };
    const boxes = tile.stale === 'all' ? [whole] : tile.stale.map((seatNo) => this.painter.boxOf(seatNo));
    for (const box of boxes) this.painter.paint(context, corner, box);
  }

  private dropOldest(): void {
    const [oldest] = this.tiles.keys();
    if (this.tiles.size > this.mostTiles && oldest !== undefined) this.tiles.delete(oldest);
  }
}

/** Columns and lines are below 0 around the drawing. */
const keyOf = (column: number, line: number): number => (column + 4096) * 65_536 + line + 4096;

function newTile(): Tile {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = TILE;
  return { canvas, context: canvas.getContext('2d', { alpha: false }), stale: 'all' };
}
