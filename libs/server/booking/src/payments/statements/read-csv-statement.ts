import { parse } from 'csv-parse/sync';
import { dayOf, minorUnits, placesOf, type StatementLine, tidy, UnreadableStatement } from './statement-line';

type Column = 'date' | 'amount' | 'credit' | 'debit' | 'currency' | 'payer' | 'iban' | 'text' | 'ref';

/** How banks call their columns in our languages, in small letters without accents and signs. The first that fits counts. */
const NAMES: Readonly<Record<Column, readonly string[]>> = {
  date: [
    'buchungstag',
    'buchungsdatum',
    'buchung',
    'bookingdate',
    'completeddate',
    'date',
    'datum',
    'dateoperation',
    'datedoperation',
    'datedecomptabilisation',
    'dateoperation',
    'valuta',
    'wertstellung',
    'datedevaleur',
  ],
  amount: ['betrag', 'betrageur', 'amount', 'amounteur', 'montant', 'montanteur', 'umsatz', 'umsatzineur'],
  credit: ['credit', 'crediteur', 'haben', 'gutschrift', 'paidin', 'moneyin'],
  debit: ['debit', 'debiteur', 'soll', 'lastschrift', 'belastung', 'paidout', 'moneyout'],
  currency: ['wahrung', 'waehrung', 'currency', 'devise'],
  payer: [
    'namezahlungsbeteiligter',
    'beguenstigterzahlungspflichtiger',
    'auftraggeberempfanger',
    'zahlungspflichtiger',
    'auftraggeber',
    'payer',
    'partnername',
    'counterparty',
    'name',
    'payeename',
    'nom',
    'emetteur',
    'tiers',
  ],
  iban: ['ibanzahlungsbeteiligter', 'kontonummeriban', 'iban', 'partneriban', 'accountnumber', 'compte'],
  text: [
    'verwendungszweck',
    'purpose',
    'remittanceinformation',
    'paymentreference',
    'reference',
    'description',
    'details',
    'libelle',
    'communication',
    'vorgangverwendungszweck',
    'buchungstext',
    'text',
    'motif',
  ],
  ref: ['transactionid', 'bankreference', 'bankreferenz', 'referencebancaire'],
};

const plain = (name: string) =>
  name
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^a-z]/g, '');

/** Reads a statement as banks offer it for spreadsheets: any separator, any order of columns, lines of the bank's own above them. */
export function readCsvStatement(content: string, homeCurrency: string): StatementLine[] {
  const rows = rowsOf(content);
  const head = rows.findIndex(({ cells }) => isHead(columnsOf(cells)));
  const columns = columnsOf(rows[head]?.cells ?? []);
  if (!isHead(columns)) throw new UnreadableStatement('columns');
  return rows
    .slice(head + 1)
    .filter(({ cells }) => cells.filter((cell) => cell !== '').length > 1)
    .map((row) => lineOf(row, columns, homeCurrency));
}

interface CsvRow {
  readonly cells: readonly string[];
  readonly line: number;
}

function rowsOf(content: string): CsvRow[] {
  const sample = content.slice(0, 4000);
  const count = (separator: string) => sample.split(separator).length;
  const delimiter = [';', '\t', ','].toSorted((a, b) => count(b) - count(a))[0] ?? ';';
  const options = {
    delimiter,
    bom: true,
    relax_column_count: true,
    relax_quotes: true,
    trim: true,
    info: true,
  } as const;
  try {
    const parsed = parse(content, options) as unknown as { record: string[]; info: { lines: number } }[];
    return parsed.map(({ record, info }) => ({ cells: record, line: info.lines }));
  } catch {
    throw new UnreadableStatement('format');
  }
}

function columnsOf(cells: readonly string[]): ReadonlyMap<Column, number> {
  const names = cells.map(plain);
  const found = Object.entries(NAMES).flatMap(([column, known]) => {
    const name = known.find((each) => names.includes(each));
    return name === undefined ? [] : [[column as Column, names.indexOf(name)] as const];
  });
  return new Map(found);
}

const isHead = (columns: ReadonlyMap<Column, number>) =>
  columns.has('date') && columns.has('text') && (columns.has('amount') || columns.has('credit'));

function lineOf({ cells, line }: CsvRow, columns: ReadonlyMap<Column, number>, home: string): StatementLine {
  const cell = (column: Column) => {
    const at = columns.get(column);
    return at === undefined ? '' : (cells[at] ?? '');
  };
  const bookedOn = readDate(cell('date'));
  if (bookedOn === undefined) throw new UnreadableStatement('date', line);
  const currency = cell('currency').toUpperCase() || home;
  const places = placesOf(currency);
  if (places === undefined) throw new UnreadableStatement('currency', line);
  const amount = amountOf(cell, places);
  if (amount === undefined) throw new UnreadableStatement('amount', line);
  return {
    bookedOn,
    amount,
    currency,
    payer: tidy(cell('payer')),
    payerIban: tidy(cell('iban')).replace(/\s/g, ''),
    text: tidy(cell('text')),
    bankRef: tidy(cell('ref')),
  };
}

/** One column with a sign, or one for each direction, of which banks leave the other empty. */
function amountOf(cell: (column: Column) => string, places: number): number | undefined {
  if (cell('amount') !== '') return readAmount(cell('amount'), places);
  if (cell('credit') !== '') return readAmount(cell('credit'), places);
  const debit = readAmount(cell('debit'), places);
  return debit === undefined ? undefined : -Math.abs(debit);
}

/** `1.234,56` and `1,234.56` alike: what comes last parts the places, if it comes once and not before three digits alone. */
function readAmount(text: string, places: number): number | undefined {
  const bare = text.replace(/[\s\u00a0\u202f']|EUR|€/gu, '').replace(/\u2212/g, '-');
  const mark = Math.max(bare.lastIndexOf(','), bare.lastIndexOf('.'));
  const isMark = mark >= 0 && bare.indexOf(bare[mark] ?? '') === mark && bare.length - mark - 1 <= places;
  const whole = (isMark ? bare.slice(0, mark) : bare).replace(/[.,]/g, '');
  return minorUnits(isMark ? `${whole}.${bare.slice(mark + 1)}` : whole, places);
}

function readDate(text: string): string | undefined {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})/.exec(text);
  if (iso) return dayOf(iso[1] ?? '', iso[2] ?? '', iso[3] ?? '');
  const local = /^(\d{1,2})[./](\d{1,2})[./](\d{4}|\d{2})$/.exec(text);
  return local ? dayOf(local[3] ?? '', local[2] ?? '', local[1] ?? '') : undefined;
}
