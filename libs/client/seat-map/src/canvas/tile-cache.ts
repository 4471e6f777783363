import { SEAT_PITCH } from '@ringside/booking-core';
import type { MapColors } from './map-colors';
import type { MapModel } from '../map-model';
import { SEAT_LOOKS, SEAT_SHAPES } from './seat-looks';
import type { Box } from './seat-geometry';
import { makeSprites, type SeatSprites } from './seat-sprites';

/** Device pixels. */
export const TILE = 512;
const MOST_TILES = 60;
/** Below so many device pixels between two seats a shape cannot be told, and a square in its colour is drawn. */
const SHAPES_FROM = 7;

interface Tile {
  readonly canvas: HTMLCanvasElement;
  isDirty: boolean;
}

/**
 * Pictures of the seats, cut into squares, for one scale. A changed seat makes its square dirty; panning only copies
 * squares. Squares are drawn when they are asked for.
 */
export class TileCache {
  private readonly tiles = new Map<string, Tile>();
  private readonly sprites: SeatSprites;

  /** @param scale device pixels a unit of the drawing */
  constructor(
    readonly scale: number,
    private readonly model: MapModel,
    private readonly colors: MapColors,
  ) {
    this.sprites = makeSprites(scale, colors);
  }

  /** Whether `get` costs nothing. */
  isReady(column: number, line: number): boolean {
    return this.tiles.get(`${column} ${line}`)?.isDirty === false;
  }

  /** The tile as it should be, drawn now if need be. */
  get(column: number, line: number): HTMLCanvasElement {
    const key = `${column} ${line}`;
    const tile = this.tiles.get(key) ?? { canvas: newCanvas(), isDirty: true };
    this.tiles.delete(key);
    this.tiles.set(key, tile);
    const context = tile.isDirty ? tile.canvas.getContext('2d') : null;
    if (context) this.paint(context, column, line);
    tile.isDirty = false;
    this.dropOldest();
    return tile.canvas;
  }

  /** What was drawn there last, perhaps outdated. */
  getOld(column: number, line: number): HTMLCanvasElement | undefined {
    return this.tiles.get(`${column} ${line}`)?.canvas;
  }

  invalidate(seatNos: readonly number[]): void {
    const reach = SEAT_PITCH * this.scale;
    for (const seatNo of seatNos) {
      const x = (this.model.geometry.x[seatNo] ?? 0) * this.scale;
      const y = (this.model.geometry.y[seatNo] ?? 0) * this.scale;
      for (const column of [Math.floor((x - reach) / TILE), Math.floor((x + reach) / TILE)]) {
        for (const line of [Math.floor((y - reach) / TILE), Math.floor((y + reach) / TILE)]) {
          const tile = this.tiles.get(`${column} ${line}`);
          if (tile) tile.isDirty = true;
        }
      }
    }
  }

  invalidateAll(): void {
    this.tiles.forEach((tile) => (tile.isDirty = true));
  }

  private paint(context: CanvasRenderingContext2D, column: number, line: number): void {
    context.clearRect(0, 0, TILE, TILE);
    const left = column * TILE;
    const top = line * TILE;
    const box = {
      left: left / this.scale - SEAT_PITCH,
      top: top / this.scale - SEAT_PITCH,
      right: (left + TILE) / this.scale + SEAT_PITCH,
      bottom: (top + TILE) / this.scale + SEAT_PITCH,
    };
    if (SEAT_PITCH * this.scale < SHAPES_FROM) this.paintSquares(context, left, top, box);
    else this.paintShapes(context, left, top, box);
  }

  private paintShapes(context: CanvasRenderingContext2D, left: number, top: number, box: Box): void {
    const { geometry, looks } = this.model;
    const { size, byLook } = this.sprites;
    geometry.forEachIn(box, (seatNo) => {
      const sprite = byLook[looks[seatNo] ?? 0];
      const x = Math.round((geometry.x[seatNo] ?? 0) * this.scale - left - size / 2);
      const y = Math.round((geometry.y[seatNo] ?? 0) * this.scale - top - size / 2);
      if (sprite) context.drawImage(sprite, x, y);
    });
  }

  /** One colour after the other: changing it costs more than a square. */
  private paintSquares(context: CanvasRenderingContext2D, left: number, top: number, box: Box): void {
    const { geometry, looks } = this.model;
    const side = Math.max(1, SEAT_PITCH * this.scale * 0.7);
    SEAT_LOOKS.forEach((look, index) => {
      const [shape] = SEAT_SHAPES[look];
      context.fillStyle = this.colors[shape?.color ?? 'blocked'];
      // held seats stay paler than taken ones where their ring cannot be seen
      context.globalAlpha = look === 'held' ? 0.55 : 1;
      geometry.forEachIn(box, (seatNo) => {
        if (looks[seatNo] !== index) return;
        const x = (geometry.x[seatNo] ?? 0) * this.scale - left;
        const y = (geometry.y[seatNo] ?? 0) * this.scale - top;
        context.fillRect(x - side / 2, y - side / 2, side, side);
      });
    });
    context.globalAlpha = 1;
  }

  private dropOldest(): void {
    const [oldest] = this.tiles.keys();
    if (this.tiles.size > MOST_TILES && oldest !== undefined) this.tiles.delete(oldest);
  }
}

function newCanvas(): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = TILE;
  return canvas;
}
