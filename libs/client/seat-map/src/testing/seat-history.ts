import {
  isMuch,
  joinChange,
  nextNews,
  packStates,
  type Pos,
  type ReaderCursor,
  type SeatBatch,
  type SeatCode,
  type SeatReading,
  startCursor,
} from '@ringside/booking-core';
import type { SeatSnapshot, SeatsSince } from '@ringside/contracts/booking';

const EPOCHS = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'] as const;

/** A server's side of the seat stream: transactions that commit in any order, a reader, snapshots and answers to `since`. */
export class SeatHistory {
  epoch: string = EPOCHS[0];
  private readonly seats: { code: SeatCode; rev: number; changedIn: number }[];
  private readonly running = new Map<number, { seatNo: number; code: SeatCode }>();
  private nextXid = 1;
  private cursor: ReaderCursor;

  constructor(readonly count: number) {
    this.seats = Array.from({ length: count }, () => ({ code: 0, rev: 0, changedIn: 0 }));
    this.cursor = startCursor(this.read(0));
  }

  begin(seatNo: number, code: SeatCode): void {
    const isLocked = [...this.running.values()].some((write) => write.seatNo === seatNo);
    if (!isLocked) this.running.set(this.nextXid++, { seatNo, code });
  }

  commit(pick: number): void {
    const [xid, write] = [...this.running][pick % Math.max(1, this.running.size)] ?? [];
    if (xid === undefined || !write) return;
    this.running.delete(xid);
    const rev = (this.seats[write.seatNo]?.rev ?? 0) + 1;
    this.seats[write.seatNo] = { code: write.code, rev, changedIn: xid };
  }

  /** Another plan of as many seats: all are free. */
  replace(): void {
    this.epoch = EPOCHS[1];
    this.running.clear();
    const changedIn = this.nextXid++;
    this.seats.forEach((_, seatNo) => (this.seats[seatNo] = { code: 0, rev: 0, changedIn }));
  }

  /** What the reader tells its sockets now, if anything. */
  tell(): { batch: SeatBatch } | { head: Pick<SeatBatch, 'epoch' | 'pos'> } | undefined {
    const { cursor, news } = nextNews(this.cursor, this.read(this.cursor.pos[0]));
    this.cursor = cursor;
    if (news.kind === 'batch') return { batch: news.batch };
    return news.kind === 'head' ? { head: cursor } : undefined;
  }

  answer(known: { since: number; epoch: string } | undefined): SeatSnapshot | SeatsSince {
    const { rows, pos, epoch } = this.read(known?.since ?? 0);
    const same = { epoch, layout: epoch, count: this.count, pos: [...pos] as SeatSnapshot['pos'] };
    if (!known || known.epoch !== epoch || isMuch(rows.length, this.count)) {
      return { ...same, states: packStates(this.codes()) };
    }
    return { ...same, from: known.since, changes: rows.map(({ seatNo, code }) => joinChange(seatNo, code)) };
  }

  codes(): Uint8Array {
    return Uint8Array.from(this.seats, ({ code }) => code);
  }

  private read(from: number): SeatReading {
    const xmin = Math.min(this.nextXid, ...this.running.keys());
    const pos: Pos = [xmin, this.nextXid, -this.running.size];
    const rows = this.seats.map((seat, seatNo) => ({ ...seat, seatNo })).filter((seat) => seat.changedIn >= from);
    return { epoch: this.epoch, count: this.count, pos, rows };
  }
}
