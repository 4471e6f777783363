import fc from 'fast-check';
import { type ReceiptLine, receiptChanges, type ToldReceipt } from './receipt-changes';

const line = (lineId: string, amount: number): ReceiptLine => ({
  lineId,
  label: lineId,
  ticketType: 'Weekend',
  amount,
  taxRate: 1900,
  tax: Math.round((amount * 1900) / 11_900),
});

/** Receipts after those that are missing were written. */
function written(sold: readonly ReceiptLine[], told: readonly ToldReceipt[]): ToldReceipt[] {
  const { invoice, creditNote } = receiptChanges(sold, told);
  return [
    ...told,
    ...(invoice.length > 0 ? [{ kind: 'invoice' as const, lines: invoice }] : []),
    ...(creditNote.length > 0 ? [{ kind: 'creditNote' as const, lines: creditNote }] : []),
  ];
}

describe('receipts of an order', () => {
  it('are an invoice of what was sold, and a credit note of what was given back', () => {
    const told = written([line('a', 2500), line('b', 2500)], []);
    expect(told).toEqual([{ kind: 'invoice', lines: [line('a', 2500), line('b', 2500)] }]);
    expect(written([line('b', 2500)], told).at(-1)).toEqual({ kind: 'creditNote', lines: [line('a', 2500)] });
  });

  it('credit what costs less by now', () => {
    const told = written([line('a', 2500)], []);
    expect(receiptChanges([line('a', 2000)], told)).toMatchObject({ invoice: [], creditNote: [{ amount: 500 }] });
  });

  it('always add up to what is sold, and are written once', () => {
    const sold = fc.array(
      fc.record({ lineId: fc.constantFrom('a', 'b', 'c'), amount: fc.integer({ min: 1, max: 9999 }) }),
    );
    fc.assert(
      fc.property(fc.array(sold, { maxLength: 6 }), (steps) => {
        let told: ToldReceipt[] = [];
        for (const step of steps) {
          const lines = [...new Map(step.map(({ lineId, amount }) => [lineId, line(lineId, amount)])).values()];
          told = written(lines, told);
          expect(written(lines, told)).toHaveLength(told.length);
          const sum = told
            .flatMap(({ kind, lines: each }) => each.map(({ amount }) => (kind === 'invoice' ? amount : -amount)))
            .reduce((all, amount) => all + amount, 0);
          expect(sum).toBe(lines.reduce((all, { amount }) => all + amount, 0));
        }
      }),
    );
  });
});
