import type { EndState, Operation } from '../history/history.mjs';

/** What is wrong with the shop: each is a bug that somebody has really had. */
export type Bug =
  | 'reads first and writes then'
  | 'sells without looking at the clock'
  | 'answers before its commit, and dies'
  | 'forgets its keys';

interface Seat {
  state: 'free' | 'held' | 'sold';
  hold: string;
  who: string;
  until: number;
  order: string | null;
}

export const HOLD_MS = 50;
const SEATS = 4;
const BUYERS = 24;

/** A shop in memory where time is a number: buyers hold, dither and order; some answers are lost and asked for again. */
export class SimulatedSale {
  readonly operations: Operation[] = [];
  private readonly seats: Seat[] = Array.from({ length: SEATS }, () => ({ ...FREE }));
  private readonly orders: { orderId: string; buyer: string; state: string; seats: number[]; cancelled: number[] }[] =
    [];
  private readonly answers = new Map<string, Operation['res']>();
  private readonly due: { at: number; run: () => void }[] = [];
  private random: number;
  private ids = 0;

  constructor(
    seed: number,
    private readonly bug?: Bug,
  ) {
    this.random = seed + 1;
  }

  run(): EndState {
    for (let buyer = 0; buyer < BUYERS; buyer++) this.hold(`buyer ${buyer}`, this.upTo(20_000), 3);
    for (;;) {
      this.due.sort((a, b) => a.at - b.at);
      const next = this.due.shift();
      if (!next) break;
      next.run();
    }
    if (this.bug === 'answers before its commit, and dies') this.loseTheLastOrder();
    return this.end();
  }

  private hold(who: string, inv: number, tries: number): void {
    const seatNo = this.upTo(SEATS);
    const asked = { f: 'hold', who, key: this.id('key'), seats: [seatNo], hold: null, order: null } as const;
    const seat = this.seats[seatNo]!;
    const wasFree = this.isFree(seat, who, inv);
    this.later(asked, inv, (at) => {
      const isHad =
        this.bug === 'reads first and writes then' ? wasFree && seat.state !== 'sold' : this.isFree(seat, who, at);
      if (!isHad) {
        if (tries > 0) this.hold(who, at + 30_000 + this.upTo(30_000), tries - 1);
        return { code: 'SEAT_TAKEN', lost: [seatNo] };
      }
      const id = this.id('hold');
      Object.assign(seat, { state: 'held', hold: id, who, until: at + HOLD_MS * 1000, order: null });
      if (this.upTo(5) > 0) this.order(who, seatNo, id, at + 10_000 + this.upTo(60_000));
      return { res: { id, seats: [seatNo] } };
    });
  }

  private order(who: string, seatNo: number, hold: string, inv: number): void {
    const seat = this.seats[seatNo]!;
    const asked = { f: 'order', who, key: this.id('key'), seats: [seatNo], hold, order: null } as const;
    this.later(asked, inv, (at) => {
      const isStill = seat.state === 'held' && seat.hold === hold && at < seat.until;
      if (!isStill && this.bug !== 'sells without looking at the clock') return { code: 'HOLD_LAPSED' };
      const id = this.id('order');
      Object.assign(seat, { state: 'sold', order: id });
      this.orders.push({ orderId: id, buyer: who, state: 'confirmed', seats: [seatNo], cancelled: [] });
      return { res: { id, seats: [seatNo] } };
    });
  }

  /** Has a command take effect between its call and its return; now and then its answer is lost, and it is asked for again. */
  private later(
    asked: Pick<Operation, 'f' | 'who' | 'key' | 'seats' | 'hold' | 'order'>,
    inv: number,
    effect: (at: number) => Partial<Operation>,
  ): void {
    const at = inv + 500 + this.upTo(4000);
    const run = () => {
      const { res = null, code = null, lost = [] } = this.answer(asked.key, () => effect(at));
      const ret = at + 100 + this.upTo(2000);
      const isLost = this.upTo(6) === 0;
      const type = isLost ? 'info' : res ? 'ok' : 'fail';
      this.operations.push({ ...asked, inv, ret, type, code, lost, res: isLost ? null : res });
      const isAskedAgain = isLost ? this.upTo(3) > 0 : this.upTo(8) === 0;
      if (isAskedAgain) this.later(asked, ret + 500, effect);
    };
    this.due.push({ at, run });
  }

  /** A command that succeeded under its key has that answer for good. */
  private answer(key: string, effect: () => Partial<Operation>): Partial<Operation> {
    const stored = this.bug === 'forgets its keys' ? undefined : this.answers.get(key);
    const answer = stored ? { res: stored } : effect();
    if (answer.res) this.answers.set(key, answer.res);
    return answer;
  }

  private isFree({ state, until, who: holder }: Seat, who: string, at: number): boolean {
    return state === 'free' || (state === 'held' && (at >= until || holder === who));
  }

  private loseTheLastOrder(): void {
    const confirmed = this.operations.findLast(({ f, type }) => f === 'order' && type === 'ok');
    const place = this.orders.findIndex(({ orderId }) => orderId === confirmed?.res?.id);
    for (const seatNo of this.orders.splice(place, 1)[0]?.seats ?? []) Object.assign(this.seats[seatNo]!, FREE);
  }

  private end(): EndState {
    const sold = this.orders.filter(({ state }) => state === 'confirmed');
    return {
      planSeats: SEATS,
      seats: this.seats.map(({ state, order }, seatNo) => ({ seatNo, state, orderId: order, isLive: false })),
      orders: this.orders,
      keys: [...this.answers].flatMap(([key, res]) => {
        const order = sold.find(({ orderId }) => orderId === res?.id);
        return order ? [{ key, actor: order.buyer, orderId: order.orderId }] : [];
      }),
      tickets: sold.flatMap(({ orderId, seats }) => seats.map((seatNo) => ({ seatNo, orderId }))),
    };
  }

  private id(of: string): string {
    return `${of} ${this.ids++}`;
  }

  private upTo(most: number): number {
    this.random = (this.random * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((this.random / 2_147_483_648) * most);
  }
}

const FREE: Seat = { state: 'free', hold: '', who: '', until: 0, order: null };
