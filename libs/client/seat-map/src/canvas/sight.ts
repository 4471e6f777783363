import type { MapModel } from '../map-model';
import type { Box } from './seat-geometry';
import { NUMBERS_FROM } from './tile-painter';

/** A view that is passed by in less is not looked at. */
const LOOK_MS = 200;

/** Tells the model which seats somebody looks at so closely that letters at them can be read, once the view rests. */
export class Sight {
  private resting: ReturnType<typeof setTimeout> | undefined;
  private last: Box | undefined;

  constructor(private readonly model: MapModel) {}

  /** @param scale CSS pixels a unit */
  look(box: Box, scale: number): void {
    const { geometry, near } = this.model;
    if (isSame(box, this.last)) return;
    this.last = box;
    clearTimeout(this.resting);
    if (geometry.pitch * scale < NUMBERS_FROM) return;
    this.resting = setTimeout(() => {
      const seatNos: number[] = [];
      geometry.forEachIn(box, (seatNo) => void seatNos.push(seatNo));
      near.see(seatNos);
    }, LOOK_MS);
  }

  stop(): void {
    clearTimeout(this.resting);
  }
}

const isSame = (one: Box, other: Box | undefined): boolean =>
  one.left === other?.left && one.top === other.top && one.right === other.right && one.bottom === other.bottom;
