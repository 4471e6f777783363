import { codeOf, joinChange, type SeatCode, seatNoOf } from './seat-code';

/**
 * Where in the history of the seats a picture stands: oldest running transaction, next transaction, and minus the number
 * of running ones, of the database snapshot that read it. What a later snapshot sees includes what an earlier one saw.
 */
export type Pos = readonly [xmin: number, xmax: number, minusRunning: number];

/** Below 0 when `a` is the earlier reading, 0 when both saw the same. */
export const comparePos = (a: Pos, b: Pos): number => a[0] - b[0] || a[1] - b[1] || a[2] - b[2];

/** Everything that changed in transactions from `from` on and was visible at `pos`. */
export interface SeatBatch {
  readonly epoch: string;
  readonly from: number;
  readonly pos: Pos;
  /** Ascending `seatNo * 4 + code`. */
  readonly changes: readonly number[];
}

/** Where a batch begins and ends, without what is in it. */
export type BatchSpan = Pick<SeatBatch, 'epoch' | 'from' | 'pos'>;

/**
 * What somebody whose picture stands at `known` does with a batch: `apply` it and stand at its `pos`; `drop` it, because
 * all of it is known; ask for what is missing, because there is a `gap`; or forget everything: the picture is `void`.
 */
export function judgeBatch(known: { readonly epoch: string; readonly pos: Pos }, batch: BatchSpan) {
  if (batch.epoch !== known.epoch) return 'void';
  if (comparePos(batch.pos, known.pos) <= 0) return 'drop';
  return batch.from > known.pos[0] ? 'gap' : 'apply';
}

/** Writes a batch's changes into `states` and answers the seats that really changed. */
export function patchStates(states: Uint8Array, changes: readonly number[]): number[] {
  return changes.flatMap((change) => {
    const seatNo = seatNoOf(change);
    if (seatNo >= states.length || states[seatNo] === codeOf(change)) return [];
    states[seatNo] = codeOf(change);
    return [seatNo];
  });
}

/** One look at the seats that changed in transactions from the reader's `from` on. */
export interface SeatReading {
  readonly epoch: string;
  readonly count: number;
  readonly pos: Pos;
  readonly rows: readonly { readonly seatNo: number; readonly code: SeatCode; readonly rev: number }[];
}

/** Up to where a reader has told its listeners, and which revisions it told last. */
export interface ReaderCursor {
  readonly epoch: string;
  readonly pos: Pos;
  readonly told: ReadonlyMap<number, number>;
}

export const startCursor = ({ epoch, pos }: Pick<SeatReading, 'epoch' | 'pos'>): ReaderCursor => ({
  epoch,
  pos,
  told: new Map(),
});

/**
 * What a reader tells after a reading that began at `cursor.pos[0]`: a batch, only the new position when a listener had
 * better ask anew (another epoch, or more than a quarter of the seats), or nothing.
 *
 * The cursor moves only with what is told, so that `from` never runs ahead of listeners who heard everything. While an old
 * transaction runs, batches repeat what was told since: a listener who missed one of them is then right after the next.
 */
export function nextNews(cursor: ReaderCursor, reading: SeatReading): { cursor: ReaderCursor; news: SeatNews } {
  const anew = (news: SeatNews) => ({ cursor: { ...reading, told: toldOf(reading) }, news });
  if (reading.epoch !== cursor.epoch) return anew({ kind: 'head' });
  const isNew = reading.rows.some(({ seatNo, rev }) => cursor.told.get(seatNo) !== rev);
  if (!isNew || comparePos(reading.pos, cursor.pos) <= 0) return { cursor, news: { kind: 'nothing' } };
  if (isMuch(reading.rows.length, reading.count)) return anew({ kind: 'head' });
  const changes = reading.rows.map(({ seatNo, code }) => joinChange(seatNo, code)).sort((a, b) => a - b);
  return anew({ kind: 'batch', batch: { epoch: reading.epoch, from: cursor.pos[0], pos: reading.pos, changes } });
}

export type SeatNews =
  { readonly kind: 'batch'; readonly batch: SeatBatch } | { readonly kind: 'head' } | { readonly kind: 'nothing' };

/** Whether so many changes cost more than the picture of all seats. */
export const isMuch = (changes: number, count: number): boolean => changes * 4 > count;

const toldOf = ({ rows }: SeatReading) => new Map(rows.map(({ seatNo, rev }) => [seatNo, rev]));
