import { withoutFormula } from '@ringside/kernel';
import { stringify } from 'csv-stringify/sync';
import writeExcelFile from 'write-excel-file/node';

/** Nothing stays an empty cell. */
export type SheetCell = string | number | null;

export interface SheetColumn {
  readonly name: string;
  /** Digits behind the point, of numbers that are amounts. */
  readonly places?: number;
}

/** A table that people take along into a spreadsheet. */
export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetCell[])[];
}

/** RFC 4180 with a byte order mark, by which spreadsheets know that it is UTF-8. No cell can carry a formula. */
export const sheetCsv = ({ columns, rows }: Sheet): string =>
  stringify(
    rows.map((row) => row.map((cell, index) => csvCell(cell, columns[index]))),
    { header: true, columns: columns.map(({ name }) => withoutFormula(name)), bom: true, record_delimiter: 'windows' },
  );

function csvCell(cell: SheetCell, column: SheetColumn | undefined): string {
  if (cell === null) return '';
  if (typeof cell === 'string') return withoutFormula(cell);
  return column?.places === undefined ? String(cell) : cell.toFixed(column.places);
}

/** A workbook of one sheet. Words are cells of text, which no program takes for a formula, not even once they are edited. */
export const sheetXlsx = ({ name, columns, rows }: Sheet): Promise<Buffer> =>
  writeExcelFile(
    [
      columns.map((column) => ({
        value: storable(column.name),
        type: String,
        format: '@',
        fontWeight: 'bold' as const,
      })),
      ...rows.map((row) => row.map((cell, index) => xlsxCell(cell, columns[index]))),
    ],
    {
      sheet: name,
      stickyRowsCount: 1,
      columns: columns.map((column) => ({ width: Math.max(12, column.name.length + 2) })),
    },
  ).toBuffer();

function xlsxCell(cell: SheetCell, column: SheetColumn | undefined) {
  if (cell === null || cell === '') return null;
  if (typeof cell === 'string') return { value: storable(cell), type: String, format: '@' };
  const whole = Number.isInteger(cell) ? '0' : '0.##########';
  const format =
    column?.places === undefined ? whole : `#,##0${column.places > 0 ? `.${'0'.repeat(column.places)}` : ''}`;
  return { value: cell, type: Number, format };
}

/** The most letters of a cell. */
const CELL_MAX = 32_767;
/** What XML has no letter for: a workbook with it does not open. */
// eslint-disable-next-line no-control-regex -- those are meant
const UNSTORABLE = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu;
const storable = (text: string): string => text.replaceAll(UNSTORABLE, '').slice(0, CELL_MAX);
