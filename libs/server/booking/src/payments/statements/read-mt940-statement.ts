import { dayOf, minorUnits, placesOf, type StatementLine, tidy, UnreadableStatement } from './statement-line';

interface Field {
  readonly tag: string;
  readonly value: string;
  readonly line: number;
}

/** Reads SWIFT's MT940, as banks send it to bookkeeping programmes. */
export function readMt940Statement(content: string): StatementLine[] {
  const lines: StatementLine[] = [];
  let currency = '';
  const fields = fieldsOf(content);
  for (const [at, field] of fields.entries()) {
    if (/^60[FM]$/.test(field.tag)) currency = /^[CD]\d{6}([A-Z]{3})/.exec(field.value)?.[1] ?? '';
    if (field.tag !== '61') continue;
    const next = fields[at + 1];
    lines.push({ ...booking(field, currency), ...detailsOf(next?.tag === '86' ? next.value : '') });
  }
  if (currency === '') throw new UnreadableStatement('format');
  return lines;
}

/** `:61:` and what follows until the next one; lines that begin otherwise belong to the field above. */
function fieldsOf(content: string): Field[] {
  const fields: { tag: string; value: string; line: number }[] = [];
  for (const [at, text] of content.split(/\r?\n/).entries()) {
    const start = /^:(\d{2}[A-Z]?):(.*)$/.exec(text);
    const last = fields.at(-1);
    if (start) fields.push({ tag: start[1] ?? '', value: start[2] ?? '', line: at + 1 });
    else if (last && text !== '-' && !text.startsWith('-}')) last.value += `\n${text}`;
  }
  return fields;
}

/** Date, entry date, direction (R for a reversal), letter of the currency, amount, kind, references. */
const BOOKING =
  /^(?<year>\d{2})(?<month>\d{2})(?<day>\d{2})(?:\d{4})?(?<direction>R?[CD])[A-Z]?(?<whole>\d+),(?<fraction>\d*)[A-Z][A-Z0-9]{3}(?<refs>[^\n]*)/;

function booking({ value, line }: Field, currency: string) {
  const { year = '', month = '', day = '', direction, whole, fraction, refs = '' } = BOOKING.exec(value)?.groups ?? {};
  const bookedOn = dayOf(year, month, day);
  if (bookedOn === undefined) throw new UnreadableStatement('date', line);
  const amount = moneyOf(`${whole}.${fraction}`, currency, line);
  return {
    bookedOn,
    amount: isIncome(direction) ? amount : -amount,
    currency,
    bankRef: tidy(refs.split('//')[1] ?? ''),
  };
}

/** Credit, or the reversal of a debit. */
const isIncome = (direction: string | undefined) => direction === 'C' || direction === 'RD';

function moneyOf(decimal: string, currency: string, line: number): number {
  const places = placesOf(currency);
  if (places === undefined) throw new UnreadableStatement('currency', line);
  const amount = minorUnits(decimal, places);
  if (amount === undefined) throw new UnreadableStatement('amount', line);
  return amount;
}

/** What `:86:` says: in numbered parts (`?20` …) as German banks do, or as it stands. */
function detailsOf(value: string): Pick<StatementLine, 'payer' | 'payerIban' | 'text'> {
  const whole = value.replaceAll('\n', '');
  if (!/^\d{3}\?/.test(whole)) return { payer: '', payerIban: '', text: tidy(whole) };
  const parts = new Map(whole.split('?').map((part) => [part.slice(0, 2), part.slice(2)] as const));
  const join = (from: number, to: number) =>
    Array.from({ length: to - from + 1 }, (_, at) => parts.get(String(from + at)) ?? '').join('');
  return {
    payer: tidy(join(32, 33)),
    payerIban: tidy(parts.get('31') ?? ''),
    text: tidy(join(20, 29) + join(60, 63)),
  };
}
