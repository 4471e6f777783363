/** A line of a receipt. Its amount is positive on invoices and on credit notes alike. */
export interface ReceiptLine {
  readonly lineId: string;
  readonly label: string | null;
  readonly ticketType: string;
  readonly amount: number;
  /** In hundredths of a percent. */
  readonly taxRate: number;
  /** The part of the amount that is tax. */
  readonly tax: number;
}

export interface ToldReceipt {
  readonly kind: 'invoice' | 'creditNote';
  readonly lines: readonly ReceiptLine[];
}

export interface ReceiptChanges {
  /** What was sold and is on no receipt yet. */
  readonly invoice: readonly ReceiptLine[];
  /** What is on receipts and is not sold any more, or costs less by now. */
  readonly creditNote: readonly ReceiptLine[];
}

/** Which receipts are missing for what is sold now to agree with what receipts say together. */
export function receiptChanges(sold: readonly ReceiptLine[], told: readonly ToldReceipt[]): ReceiptChanges {
  const known = sumOf(told);
  const gone = [...known.values()].filter(({ lineId }) => !sold.some((line) => line.lineId === lineId));
  const changes = [...sold.map((line) => less(line, known.get(line.lineId))), ...gone.map((line) => negated(line))];
  return {
    invoice: changes.filter(({ amount }) => amount > 0),
    creditNote: changes.filter(({ amount }) => amount < 0).map(negated),
  };
}

/** What receipts say of each line together. */
function sumOf(told: readonly ToldReceipt[]): ReadonlyMap<string, ReceiptLine> {
  const sums = new Map<string, ReceiptLine>();
  for (const { kind, lines } of told) {
    for (const line of lines) {
      const sum = less(
        sums.get(line.lineId) ?? { ...line, amount: 0, tax: 0 },
        kind === 'invoice' ? negated(line) : line,
      );
      sums.set(line.lineId, sum);
    }
  }
  return sums;
}

const less = (line: ReceiptLine, other: ReceiptLine | undefined): ReceiptLine => ({
  ...line,
  amount: line.amount - (other?.amount ?? 0),
  tax: line.tax - (other?.tax ?? 0),
});

const negated = (line: ReceiptLine): ReceiptLine => ({ ...line, amount: -line.amount, tax: -line.tax });
