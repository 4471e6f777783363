import { keepFile } from './keep-file';

type Rows = readonly (readonly (string | number)[])[];

/**
 * A workbook of one sheet. Words are cells of text, which no program takes for a formula, not even once they are edited.
 * It is small enough to be made without a worker, which the page's policy does not allow.
 */
export async function workbookOf(rows: Rows): Promise<Blob> {
  const { default: write } = await import('write-excel-file/universal');
  const cells = rows.map((row, index) =>
    row.map((value) =>
      typeof value === 'number'
        ? { value, type: Number }
        : { value, type: String, format: '@', ...(index === 0 ? { fontWeight: 'bold' as const } : {}) },
    ),
  );
  return write(cells, { stickyRowsCount: 1 }).toBlob();
}

/** Gives the browser a workbook to keep. */
export async function saveWorkbook(name: string, rows: Rows): Promise<void> {
  keepFile(`${name}.xlsx`, await workbookOf(rows));
}
