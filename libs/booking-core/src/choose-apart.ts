import { type SeatChoice, chooseInRow, compareChoices, middleOf, type SeatWish } from './choose-seats';
import type { ChoosableRow } from './seat-rows';

/**
 * Seats for a party that may be parted: in few pieces, each side by side and near the first, and nobody alone where that can
 * be helped. Nothing when there are not enough seats.
 */
export function chooseApart(rows: readonly ChoosableRow[], wish: SeatWish): SeatChoice[] | undefined {
  const pieces: SeatChoice[] = [];
  const taken = new Set<number>();
  let rest = wish.size;
  let asked: SeatWish = { ...wish, isOpen: (seatNo) => !taken.has(seatNo) && wish.isOpen(seatNo) };
  while (rest > 0) {
    const piece = bestPiece(rows, asked, rest);
    if (!piece) return undefined;
    piece.seats.forEach(({ seatNo }) => taken.add(seatNo));
    rest -= piece.seats.length;
    pieces.push(piece);
    // whoever needs the wheelchair place is seated with the first piece
    asked = { ...asked, accessible: false, near: middleOf(pieces[0]?.seats ?? []) };
  }
  return pieces;
}

/** The best of the largest pieces that fit. */
function bestPiece(rows: readonly ChoosableRow[], wish: SeatWish, rest: number): SeatChoice | undefined {
  for (let size = rest; size > 0; size--) {
    const wouldBeAlone = rest - size === 1 && size > 2;
    if (wouldBeAlone) continue;
    const best = bestOf(rows, { ...wish, size });
    if (best) return best;
  }
  return undefined;
}

function bestOf(rows: readonly ChoosableRow[], wish: SeatWish): SeatChoice | undefined {
  let best: SeatChoice | undefined;
  for (const row of rows) {
    const choice = chooseInRow(row, wish);
    if (choice && (!best || compareChoices(choice, best) < 0)) best = choice;
  }
  return best;
}
