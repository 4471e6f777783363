import { withoutFormula } from '@ringside/kernel';
import { stringify } from 'csv-stringify/sync';
import type { VoucherRow } from './voucher.repository';

const COLUMNS = ['code', 'note', 'percent', 'amount', 'uses', 'used', 'held', 'valid_from', 'valid_until', 'active'];

/** RFC 4180 with a byte order mark, by which spreadsheets know that it is UTF-8. Amounts are in minor units. */
export const vouchersCsv = (rows: readonly VoucherRow[]): string =>
  stringify(
    rows.map((row) => [
      withoutFormula(row.code),
      withoutFormula(row.note),
      row.percent === null ? '' : row.percent / 100,
      row.amount ?? '',
      row.maxUses,
      row.sold,
      row.held,
      row.validFrom?.toISOString() ?? '',
      row.validUntil?.toISOString() ?? '',
      row.isActive ? 'yes' : 'no',
    ]),
    { header: true, columns: COLUMNS, bom: true, record_delimiter: 'windows' },
  );
