/** How many places a currency has after its point. */
const placesOf = (currency: string): number =>
  new Intl.NumberFormat('en', { style: 'currency', currency }).resolvedOptions().maximumFractionDigits ?? 2;

/** `12.50` or `12,50` in minor units; nothing for what is no amount, or none above zero. */
export function readAmount(text: string, currency: string): number | undefined {
  const places = placesOf(currency);
  const [, whole = '', fraction = ''] = /^(\d{1,8})(?:[.,](\d+))?$/.exec(text.trim()) ?? [];
  if (whole === '' || fraction.length > places) return undefined;
  const minor = Number(whole + fraction.padEnd(places, '0'));
  return minor > 0 ? minor : undefined;
}

/** Minor units as somebody would type them. */
export function typedAmount(minor: number, currency: string): string {
  const places = placesOf(currency);
  return (minor / 10 ** places).toFixed(places);
}
