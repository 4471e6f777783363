/** What is awaited under a reference: what is still to be paid, nothing for an order that is paid or over. */
export interface AwaitedMoney {
  readonly orderId: string;
  readonly due: number;
  readonly currency: string;
}

/** A booking of a bank statement. */
export interface BankLineFacts {
  /** Minor units; negative for money that went out. */
  readonly amount: number;
  readonly currency: string;
}

/** `late`: nothing is awaited any more, since the order is paid or over. */
export type BankMatch =
  'matched' | 'underpaid' | 'overpaid' | 'late' | 'unmatched' | 'ambiguous' | 'outgoing' | 'otherCurrency';

/** What a booking is for, given the orders whose references its text names. */
export function matchBankLine(line: BankLineFacts, named: readonly AwaitedMoney[]): BankMatch {
  if (line.amount <= 0) return 'outgoing';
  const [order, another] = named;
  if (!order) return 'unmatched';
  if (another) return 'ambiguous';
  if (order.currency !== line.currency) return 'otherCurrency';
  if (order.due === 0) return 'late';
  if (line.amount === order.due) return 'matched';
  return line.amount < order.due ? 'underpaid' : 'overpaid';
}

/** Whether money of such a line is booked to its order by itself. */
export const isBooked = (match: BankMatch): boolean =>
  match === 'matched' || match === 'underpaid' || match === 'overpaid' || match === 'late';
