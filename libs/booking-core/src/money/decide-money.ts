export type MoneyOrderState =
  'awaitingApproval' | 'awaitingPayment' | 'inPayment' | 'confirmed' | 'expired' | 'cancelled' | 'needsAttention';

/** An order as its money sees it; amounts in minor units of one currency. */
export interface OrderMoney {
  readonly state: MoneyOrderState;
  /** What its live lines cost. */
  readonly worth: number;
  readonly paid: number;
  /** What was given back, or is on its way. */
  readonly refunded: number;
}

/** What becomes of the money that an order has: nothing, the order is confirmed, its places are taken again, or it goes back. */
export type MoneyDecision =
  { readonly what: 'wait' } | { readonly what: 'confirm' | 'retake' | 'giveBack'; readonly surplus: number };

const WAIT: MoneyDecision = { what: 'wait' };
const giveBack = (surplus: number): MoneyDecision => (surplus > 0 ? { what: 'giveBack', surplus } : WAIT);

/**
 * Decides after money came, or after an order was closed. Money is never kept silently: what an order does not cost goes back,
 * and all of it once the order is over and its places cannot be taken again.
 * @param canRetake whether the places of an expired order can be had again, asked only then
 */
export function decideMoney(order: OrderMoney, canRetake: boolean): MoneyDecision {
  const kept = order.paid - order.refunded;
  switch (order.state) {
    case 'awaitingApproval':
    case 'needsAttention':
      return WAIT;
    case 'awaitingPayment':
    case 'inPayment':
      return enough('confirm', kept - order.worth) ?? WAIT;
    case 'confirmed':
      return giveBack(kept - order.worth);
    case 'expired':
      return decideLateMoney(order, canRetake);
    case 'cancelled':
      return giveBack(kept);
  }
}

const decideLateMoney = ({ paid, refunded, worth }: OrderMoney, canRetake: boolean): MoneyDecision =>
  (canRetake ? enough('retake', paid - refunded - worth) : undefined) ?? giveBack(paid - refunded);

const enough = (what: 'confirm' | 'retake', surplus: number): MoneyDecision | undefined =>
  surplus >= 0 ? { what, surplus } : undefined;
