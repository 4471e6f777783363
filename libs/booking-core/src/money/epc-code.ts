/** A transfer that a banking app can read from a QR code. */
export interface Transfer {
  readonly holder: string;
  readonly iban: string;
  readonly bic: string;
  /** Cents. */
  readonly amount: number;
  readonly reference: string;
}

const MOST_CENTS = 99_999_999_999;

/** The text of a QR code for a SEPA transfer (EPC069-12, version 002). Nothing where it cannot say the amount. Only for euros. */
export function epcCode({ holder, iban, bic, amount, reference }: Transfer): string | undefined {
  if (amount < 1 || amount > MOST_CENTS) return undefined;
  const cents = String(amount).padStart(3, '0');
  const euros = `EUR${cents.slice(0, -2)}.${cents.slice(-2)}`;
  return ['BCD', '002', '1', 'SCT', bic, holder.slice(0, 70), iban, euros, '', reference].join('\n');
}
