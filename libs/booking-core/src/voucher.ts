import { no, type Or, yes } from '@ringside/kernel';
import { decideSale, type SaleWindow } from './decide-sale';
import type { LinePrice } from './price-line';

/** What a code is good for. A window, what it is bound to, and what it takes off the price of each line that uses it. */
export interface Voucher extends SaleWindow {
  readonly isActive: boolean;
  /** Off the price, in hundredths of a percent; nothing for a code that takes off an amount, or only opens something. */
  readonly percent: number | null;
  /** Off the price, in minor units. */
  readonly amount: number | null;
  /** Only for these, which it opens where they are hidden; for all that everybody can buy when it names none. */
  readonly ticketTypeIds: readonly string[];
  /** Only for the seats of this group, which it opens. */
  readonly groupId: string | null;
}

/** What a line is sold as, as far as a code asks. */
export interface VoucherLine {
  readonly ticketTypeId: string | null;
  readonly groupId: string | null;
}

/** Whether a code can be used at this moment. */
export function decideVoucher(
  voucher: SaleWindow & Pick<Voucher, 'isActive'>,
  now: Parameters<typeof decideSale>[1],
): Or<true, 'VOUCHER_NOT_YET' | 'VOUCHER_OVER'> {
  if (!voucher.isActive) return no('VOUCHER_OVER');
  const window = decideSale(voucher, now);
  if (window.ok) return yes(true);
  return window.code === 'SALE_OVER' ? no('VOUCHER_OVER') : no('VOUCHER_NOT_YET', window.details);
}

/** Whether a line may use a code. */
export const suitsVoucher = (
  { ticketTypeIds, groupId }: Pick<Voucher, 'ticketTypeIds' | 'groupId'>,
  line: VoucherLine,
): boolean =>
  (ticketTypeIds.length === 0 || (line.ticketTypeId !== null && ticketTypeIds.includes(line.ticketTypeId))) &&
  (groupId === null || groupId === line.groupId);

/** What a code takes off a price: halves of a cent are given to the buyer, and nothing costs less than nothing. */
export function discountOf({ percent, amount }: Pick<Voucher, 'percent' | 'amount'>, price: number): number {
  if (percent !== null) return Math.min(price, Math.round((price * percent) / 10_000));
  return Math.min(price, amount ?? 0);
}

/**
 * Which of some lines use a code that has `uses` left: those that cannot be had without it, then those that save most; of
 * equal ones the first. Nothing is used where it is neither needed nor saves anything. Answers their indices, in order.
 */
export function linesForVoucher(
  voucher: Pick<Voucher, 'percent' | 'amount'>,
  lines: readonly { readonly price: LinePrice['price']; readonly isNeeded: boolean }[],
  uses: number,
): number[] {
  return lines
    .map(({ price, isNeeded }, index) => ({ index, isNeeded, saved: discountOf(voucher, price) }))
    .filter(({ isNeeded, saved }) => isNeeded || saved > 0)
    .sort((a, b) => Number(b.isNeeded) - Number(a.isNeeded) || b.saved - a.saved || a.index - b.index)
    .slice(0, Math.max(0, uses))
    .map(({ index }) => index)
    .sort((a, b) => a - b);
}
