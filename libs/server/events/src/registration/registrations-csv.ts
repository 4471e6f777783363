import type { Registration } from '@ringside/contracts/registrations';
import { withoutFormula } from '@ringside/kernel';
import { stringify } from 'csv-stringify/sync';

const COLUMNS = ['name', 'username', 'state', 'place', 'listed', 'registered_at', 'changed_at', 'reason'];

/** RFC 4180 with a byte order mark, by which spreadsheets know that it is UTF-8. */
export const registrationsCsv = (rows: readonly Registration[]): string =>
  stringify(
    rows.map((row) => [
      withoutFormula(row.person.name),
      withoutFormula(row.person.username),
      row.state,
      row.place,
      row.isListed ? 'yes' : 'no',
      row.registeredAt,
      row.changedAt,
      withoutFormula(row.reason ?? ''),
    ]),
    { header: true, columns: COLUMNS, bom: true, record_delimiter: 'windows' },
  );
