import type { ChoosableSeat } from './seat-rows';

/** A seat that somebody had ordered and that may be another's by now. */
export interface LostSeat extends ChoosableSeat {
  readonly lineId: string;
  /** The keys of other categories that cost at least as much as was paid for it. */
  readonly betterCategories: ReadonlySet<string>;
}

export interface SeatInstead {
  readonly lineId: string;
  readonly from: number;
  readonly to: number;
  /** It is of another category, which costs more. */
  readonly isBetter: boolean;
}

/** Whether a seat will do for a lost one. */
export type Fits = (lost: LostSeat, seat: ChoosableSeat) => boolean;

/**
 * Gives each of a party one of these seats, the best first: the very same to whoever had it, else the first that fits.
 * Somebody makes room for another where both can only be seated so. Nothing unless there is one for each.
 */
export function seatParty(
  lost: readonly LostSeat[],
  seats: readonly ChoosableSeat[],
  fits: Fits,
): SeatInstead[] | undefined {
  const seatOf = new Map(seats.map((seat) => [seat.seatNo, seat]));
  const own = new Set(lost.filter(({ seatNo }) => seatOf.has(seatNo)).map(({ seatNo }) => seatNo));
  const others = seats.filter(({ seatNo }) => !own.has(seatNo));
  const givenTo = new Map<number, LostSeat>();
  for (const each of lost) {
    if (!own.has(each.seatNo) && !give(each, others, { fits, givenTo, asked: new Set() })) return undefined;
  }
  const gotOf = new Map([...givenTo].map(([seatNo, { lineId }]) => [lineId, seatNo]));
  return lost.map(({ lineId, seatNo: from, category }) => {
    const to = gotOf.get(lineId) ?? from;
    return { lineId, from, to, isBetter: seatOf.get(to)?.category !== category };
  });
}

interface Seating {
  readonly fits: Fits;
  readonly givenTo: Map<number, LostSeat>;
  /** Seats that were looked at for the one who is seated now. */
  readonly asked: Set<number>;
}

function give(who: LostSeat, seats: readonly ChoosableSeat[], seating: Seating): boolean {
  const { fits, givenTo, asked } = seating;
  const empty = seats.find((seat) => !givenTo.has(seat.seatNo) && fits(who, seat));
  if (empty) {
    givenTo.set(empty.seatNo, who);
    return true;
  }
  for (const seat of seats) {
    const before = givenTo.get(seat.seatNo);
    if (!before || asked.has(seat.seatNo) || !fits(who, seat)) continue;
    asked.add(seat.seatNo);
    if (!give(before, seats, seating)) continue;
    givenTo.set(seat.seatNo, who);
    return true;
  }
  return false;
}
