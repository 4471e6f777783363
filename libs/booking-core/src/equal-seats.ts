/** A seat as far as one is as good as another: painted with the same category, for the same people. */
export interface LikeSeat {
  readonly seatNo: number;
  readonly label: string;
  readonly category: string;
  /** What kind of place it is: usual, for a wheelchair, beside one. */
  readonly kind: number;
}

export interface LostSeat extends LikeSeat {
  readonly lineId: string;
}

export interface EqualSeat {
  readonly lineId: string;
  readonly from: string;
  readonly to: string;
  readonly seatNo: number;
}

/**
 * For each lost seat a free one that is as good: the very same where it is free again, else the first of the free ones that fits.
 * Nothing unless there is one for each.
 * @param free the best first
 */
export function equalSeats(lost: readonly LostSeat[], free: readonly LikeSeat[]): EqualSeat[] | undefined {
  const isFree = new Map(free.map((seat) => [seat.seatNo, seat]));
  const taken = new Set(lost.filter(({ seatNo }) => isFree.has(seatNo)).map(({ seatNo }) => seatNo));
  const found: EqualSeat[] = [];
  for (const { lineId, seatNo, label, category, kind } of lost) {
    const own = isFree.get(seatNo);
    const seat =
      own ?? free.find((each) => !taken.has(each.seatNo) && each.category === category && each.kind === kind);
    if (!seat) return undefined;
    taken.add(seat.seatNo);
    found.push({ lineId, from: label, to: seat.label, seatNo: seat.seatNo });
  }
  return found;
}
