/** How many places a currency has after its point. */
const placesOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** `12.50` or `12,50` in minor units; nothing for what is no amount. */
export function readMoney(text: string, currency: string): number | undefined {
  const places = placesOf(currency);
  const [, whole = '', fraction = ''] = /^(\d{1,8})(?:[.,](\d+))?$/.exec(text.trim()) ?? [];
  if (whole === '' || fraction.length > places) return undefined;
  return Number(whole + fraction.padEnd(places, '0'));
}

/** Minor units as somebody would type them. */
export function typedMoney(minor: number, currency: string): string {
  const places = placesOf(currency);
  return (minor / 10 ** places).toFixed(places);
}
