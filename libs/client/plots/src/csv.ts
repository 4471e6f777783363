import { withoutFormula } from '@ringside/kernel';
import { keepFile } from './keep-file';

/** RFC 4180, with a byte order mark, which Excel needs to see UTF-8. */
export function csvOf(rows: readonly (readonly (string | number)[])[]): string {
  return `\uFEFF${rows.map((row) => `${row.map(cellOf).join(',')}\r\n`).join('')}`;
}

function cellOf(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const harmless = withoutFormula(value);
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}

/** Gives the browser a file of numbers to keep. */
export const saveCsv = (name: string, rows: readonly (readonly (string | number)[])[]): void =>
  keepFile(`${name}.csv`, new Blob([csvOf(rows)], { type: 'text/csv' }));
