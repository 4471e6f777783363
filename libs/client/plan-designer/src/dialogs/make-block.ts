import {
  arcBlock,
  arenaBlocks,
  blockOf,
  boothBlock,
  type PlanSection,
  type Point,
  tableBlock,
} from '@ringside/booking-core';
import { newKey } from '../designer-model';

export const BLOCK_KINDS = ['rows', 'lan', 'theatre', 'arc', 'arena', 'tables', 'booths'] as const;
export type BlockKind = (typeof BLOCK_KINDS)[number];

/** What is asked for a block of any kind. */
export interface BlockWish {
  readonly name: string;
  readonly rows: number;
  readonly seats: number;
  readonly aisle: number;
  readonly growth: number;
  readonly radius: number;
  readonly shape: 'rectangle' | 'ellipse';
  readonly whole: boolean;
  /** Of a booth, and what stands before its number. */
  readonly width: number;
  readonly height: number;
  readonly prefix: string;
  readonly naming: 'letters' | 'numbers';
}

/** What each kind begins with. */
export const BLOCK_BEGINNINGS: Readonly<Record<BlockKind, Partial<BlockWish>>> = {
  rows: { rows: 10, seats: 20, aisle: 10 },
  lan: { rows: 8, seats: 16, aisle: 8 },
  theatre: { rows: 12, seats: 18, growth: 1, radius: 900 },
  arc: { rows: 8, seats: 16, growth: 3, radius: 260 },
  arena: { rows: 10, aisle: 8, radius: 400 },
  tables: { rows: 3, seats: 6, aisle: 4 },
  booths: { rows: 2, aisle: 6 },
};

export function makeBlock(kind: BlockKind, wish: BlockWish, at: Point): PlanSection[] {
  const { name, rows, seats, aisle, growth, radius, shape, whole, naming: rowNaming } = wish;
  const key = newKey();
  switch (kind) {
    case 'tables':
      return [tableBlock({ name, down: rows, across: Math.max(1, aisle), seats, shape, whole }, key, at)];
    case 'booths': {
      const { width, height, prefix } = wish;
      return [boothBlock({ name, down: rows, across: Math.max(1, aisle), width, height, prefix }, key, at)];
    }
    case 'arena':
      return arenaBlocks({ name, blocks: Math.max(1, aisle), rows, radius, rowNaming }, key, at);
    case 'arc':
    case 'theatre': {
      const spec = { name, rows, seatsInFirst: seats, growth, radius, middleAisle: kind === 'theatre', rowNaming };
      return [arcBlock(spec, key, at)];
    }
    case 'rows':
    case 'lan': {
      const spec = { name, rows, seatsPerRow: seats, aisleEvery: aisle, rowNaming, placement: 'beside' as const };
      return [blockOf({ ...spec, facing: kind === 'lan' }, key, at)];
    }
  }
}
