import { createHash } from 'node:crypto';
import { STATEMENT_LINES_MAX } from '@ringside/contracts/booking';
import { readCamtStatement } from './read-camt-statement';
import { readCsvStatement } from './read-csv-statement';
import { readMt940Statement } from './read-mt940-statement';
import { type StatementLine, UnreadableStatement } from './statement-line';

export type StatementFormat = 'camt053' | 'mt940' | 'csv';

/** A booking with the name under which it is kept: the same whichever file tells it again. */
export interface KeyedLine extends StatementLine {
  readonly key: string;
}

export interface Statement {
  readonly format: StatementFormat;
  readonly lines: readonly KeyedLine[];
}

/** @throws UnreadableStatement */
export function readStatement(file: Uint8Array, homeCurrency: string): Statement {
  const content = decode(file);
  const format = formatOf(content);
  const lines = READERS[format](content, homeCurrency);
  if (lines.length > STATEMENT_LINES_MAX) throw new UnreadableStatement('tooMany');
  return { format, lines: keyed(lines) };
}

const READERS: Readonly<Record<StatementFormat, (content: string, homeCurrency: string) => StatementLine[]>> = {
  camt053: readCamtStatement,
  mt940: readMt940Statement,
  csv: readCsvStatement,
};

/** UTF-8 if it can be that; else as older programmes of banks write. */
function decode(file: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(file);
  } catch {
    return new TextDecoder('windows-1252').decode(file);
  }
}

function formatOf(content: string): StatementFormat {
  const start = content.slice(0, 2000);
  if (/^\s*</.test(start)) return 'camt053';
  return /^:20:/m.test(start) && /^:(25|60F|60M|28C?)/m.test(start) ? 'mt940' : 'csv';
}

/**
 * Banks number their bookings, but not in every format; without a number the booking's content names it, and its place among
 * those that say the very same on that day.
 */
function keyed(lines: readonly StatementLine[]): KeyedLine[] {
  const seen = new Map<string, number>();
  return lines.map((line) => {
    const { bookedOn, amount, currency, payer, payerIban, text, bankRef } = line;
    const content = JSON.stringify([bookedOn, amount, currency, bankRef || [payer, payerIban, text]]);
    const before = seen.get(content) ?? 0;
    seen.set(content, before + 1);
    return { ...line, key: createHash('sha256').update(`${content}#${before}`).digest('base64url') };
  });
}
