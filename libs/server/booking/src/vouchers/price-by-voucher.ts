import { discountOf, linesForVoucher, suitsVoucher } from '@ringside/booking-core';
import { Refusal } from '@ringside/kernel';
import type { HeldLine, NewLine } from '../holds/cart-line';
import type { UsableVoucher } from './voucher-use.service';

/** A line with what a code asks about it. */
export interface PricedLine<Line extends NewLine = NewLine> {
  readonly line: Line;
  /** The group that its seat is kept for. */
  readonly groupId: string | null;
  /** Its ticket type is sold by voucher only. */
  readonly isHidden: boolean;
  /** Its buyer chose what it costs: a code opens it, but takes nothing off. */
  readonly isChosen: boolean;
}

/**
 * New lines, some of them with a code.
 * @throws Refusal VOUCHER_USED_UP when a line cannot be had without it and its uses are gone; NOT_SOLD_HERE when the seat is
 * kept for the code, which is bound to other ticket types
 */
export function priceByVoucher({ voucher, left }: UsableVoucher, lines: readonly PricedLine[]): NewLine[] {
  const isNeeded = ({ groupId, isHidden }: PricedLine) => isHidden || (groupId !== null && groupId === voucher.groupId);
  const suiting = lines.filter(({ line, groupId }) => suitsVoucher(voucher, { ...line, groupId }));
  const chosen = new Set(
    linesForVoucher(
      voucher,
      suiting.map((each) => ({ price: each.isChosen ? 0 : each.line.price, isNeeded: isNeeded(each) })),
      left,
    ).map((index) => suiting[index]),
  );
  return lines.map((each) => {
    if (chosen.has(each)) return withVoucher(each.line, voucher, each.isChosen);
    if (isNeeded(each)) throw new Refusal(suiting.includes(each) ? 'VOUCHER_USED_UP' : 'NOT_SOLD_HERE');
    return each.line;
  });
}

export interface Exchange {
  readonly gone: readonly HeldLine[];
  readonly added: readonly NewLine[];
}

/** Which held lines a code makes cheaper, and what they are then. `counters`: those of the codes that lines use by now. */
export function exchangeByVoucher(
  { voucher, left }: UsableVoucher,
  lines: readonly PricedLine<HeldLine>[],
  counters: ReadonlyMap<string, string>,
): Exchange {
  const open = lines.filter(({ line, groupId, isHidden, isChosen }) => {
    if (isChosen) return false;
    if (!suitsVoucher(voucher, { ...line, groupId })) return false;
    if (line.voucherId === null) return true;
    const isBound = isHidden || groupId !== null; // perhaps it was the other code that opened it
    return line.voucherId !== voucher.voucherId && !isBound && discountOf(voucher, line.price) > line.discount;
  });
  const prices = open.map(({ line: { price } }) => ({ price, isNeeded: false }));
  const gone = linesForVoucher(voucher, prices, left).flatMap((index) => open[index]?.line ?? []);
  return {
    gone,
    added: gone.map(({ lineId: _id, voucher: _code, ...line }) => {
      const before = line.voucherId === null ? undefined : counters.get(line.voucherId);
      return withVoucher({ ...line, stockIds: line.stockIds.filter((id) => id !== before) }, voucher);
    }),
  };
}

const withVoucher = (line: NewLine, voucher: UsableVoucher['voucher'], isChosen = false): NewLine => ({
  ...line,
  voucherId: voucher.voucherId,
  discount: isChosen ? 0 : discountOf(voucher, line.price),
  stockIds: [...line.stockIds, voucher.stockId],
});
