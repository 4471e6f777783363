import { XMLParser } from 'fast-xml-parser';
import { minorUnits, placesOf, type StatementLine, tidy, UnreadableStatement } from './statement-line';

type Node = { readonly [name: string]: Node | readonly Node[] | string | undefined } | string;

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  parseAttributeValue: false,
});

/** Reads ISO 20022 camt.053, of any version. What is only announced and not booked is left out. */
export function readCamtStatement(content: string): StatementLine[] {
  if (/<!DOCTYPE|<!ENTITY/i.test(content)) throw new UnreadableStatement('format');
  const statements = all(rootOf(content), 'BkToCstmrStmt', 'Stmt');
  if (statements.length === 0) throw new UnreadableStatement('format');
  return statements
    .flatMap((statement) => all(statement, 'Ntry'))
    .filter((entry) => isBooked(entry))
    .flatMap((entry) => linesOf(entry));
}

function rootOf(content: string): Node {
  try {
    return one(parser.parse(content) as Node, 'Document') ?? '';
  } catch {
    throw new UnreadableStatement('format');
  }
}

/** Everything at a path, however often each element is repeated. */
function all(node: Node | undefined, ...path: readonly string[]): readonly Node[] {
  const [name, ...rest] = path;
  if (name === undefined) return node === undefined ? [] : [node];
  const found = typeof node === 'object' && Object.hasOwn(node, name) ? node[name] : undefined;
  return [found ?? []].flat().flatMap((each) => all(each as Node, ...rest));
}

const one = (node: Node | undefined, ...path: readonly string[]): Node | undefined => all(node, ...path)[0];

function text(node: Node | undefined, ...path: readonly string[]): string {
  const found = one(node, ...path);
  if (typeof found === 'string') return found;
  const inner = found?.['#text'];
  return typeof inner === 'string' ? inner : '';
}

const isBooked = (entry: Node): boolean => ['', 'BOOK'].includes(text(entry, 'Sts', 'Cd') || text(entry, 'Sts'));

/** An entry is one booking, or a bundle of several that tell their own amounts. */
function linesOf(entry: Node): StatementLine[] {
  const details = all(entry, 'NtryDtls', 'TxDtls');
  if (details.length > 1 && details.every((each) => amountNode(each) !== undefined))
    return details.map((detail, at) => ({
      ...lineOf(entry, detail, amountNode(detail)),
      bankRef: partRef(entry, detail, at),
    }));
  return [lineOf(entry, details[0] ?? '', one(entry, 'Amt'))];
}

const amountNode = (detail: Node): Node | undefined => one(detail, 'Amt') ?? one(detail, 'AmtDtls', 'TxAmt', 'Amt');

/** A part of a bundle has a number of its own, or its place in the bundle. */
function partRef(entry: Node, detail: Node, at: number): string {
  const bundle = text(entry, 'AcctSvcrRef');
  return tidy(text(detail, 'Refs', 'AcctSvcrRef') || (bundle && `${bundle}/${at}`));
}

function lineOf(entry: Node, detail: Node, sum: Node | undefined): StatementLine {
  const { amount, currency } = moneyOf(sum);
  return {
    bookedOn: dayOfEntry(entry),
    amount: text(entry, 'CdtDbtInd') === 'CRDT' ? amount : -amount,
    currency,
    payer: tidy(text(detail, 'RltdPties', 'Dbtr', 'Nm') || text(detail, 'RltdPties', 'Dbtr', 'Pty', 'Nm')),
    payerIban: tidy(text(detail, 'RltdPties', 'DbtrAcct', 'Id', 'IBAN')),
    text: tidy(purposeOf(entry, detail)),
    bankRef: tidy(text(detail, 'Refs', 'AcctSvcrRef') || text(entry, 'AcctSvcrRef')),
  };
}

function dayOfEntry(entry: Node): string {
  const said = ['BookgDt', 'ValDt'].flatMap((date) => [text(entry, date, 'Dt'), text(entry, date, 'DtTm')]);
  const day = said.map((each) => /^\d{4}-\d\d-\d\d/.exec(each)?.[0]).find((each) => each !== undefined);
  if (day === undefined) throw new UnreadableStatement('date');
  return day;
}

function moneyOf(sum: Node | undefined): { amount: number; currency: string } {
  const currency = text(sum, '@Ccy');
  const places = placesOf(currency);
  if (places === undefined) throw new UnreadableStatement('currency');
  const amount = minorUnits(text({ sum }, 'sum'), places);
  if (amount === undefined) throw new UnreadableStatement('amount');
  return { amount, currency };
}

function purposeOf(entry: Node, detail: Node): string {
  const written = all(detail, 'RmtInf', 'Ustrd').map((each) => text({ each }, 'each'));
  const structured = all(detail, 'RmtInf', 'Strd', 'CdtrRefInf', 'Ref').map((each) => text({ each }, 'each'));
  const said = [...structured, ...written].filter((each) => each !== '');
  return said.length > 0 ? said.join(' ') : text(detail, 'Refs', 'EndToEndId') || text(entry, 'AddtlNtryInf');
}
