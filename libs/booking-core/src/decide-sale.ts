import { type Instant, no, type Or, yes } from '@ringside/kernel';

/** From when until when something is sold; no bound where there is none. */
export interface SaleWindow {
  readonly saleFrom: Instant | null;
  readonly saleUntil: Instant | null;
}

/** Whether something is sold at this moment. Its end belongs to the time after the sale. */
export function decideSale({ saleFrom, saleUntil }: SaleWindow, now: Instant): Or<true, 'SALE_NOT_OPEN' | 'SALE_OVER'> {
  if (saleUntil !== null && now >= saleUntil) return no('SALE_OVER');
  if (saleFrom !== null && now < saleFrom) return no('SALE_NOT_OPEN', { opensAt: saleFrom });
  return yes(true);
}
