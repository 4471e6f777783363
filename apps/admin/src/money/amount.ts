import { readMoney } from '@ringside/client/texts';

export { typedMoney as typedAmount } from '@ringside/client/texts';

/** `12.50` or `12,50` in minor units; nothing for what is no amount, or none above zero. */
export function readAmount(text: string, currency: string): number | undefined {
  const minor = readMoney(text, currency);
  return minor === 0 ? undefined : minor;
}
