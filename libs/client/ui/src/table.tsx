import { ArrowDown, ArrowUp, ArrowUpDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { classes } from './classes';

export interface Column<Row> {
  readonly key: string;
  readonly header: ReactNode;
  readonly cell: (row: Row) => ReactNode;
  /** Numbers and actions stand at the end. */
  readonly align?: 'start' | 'end';
  /** The cell that names its row; on a narrow page it heads the row's card. */
  readonly isName?: boolean;
  readonly sortable?: boolean;
}

export interface Sorting {
  readonly key: string;
  readonly descending: boolean;
}

interface TableProps<Row> {
  /** What the table lists; for screen readers. */
  readonly caption: string;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
  readonly rowKey: (row: Row) => string;
  readonly sorting?: Sorting;
  readonly onSort?: (sorting: Sorting) => void;
  /** Drawn instead of the table when there is no row. */
  readonly empty?: ReactNode;
  readonly className?: string;
}

// redundant where a table is laid out as one; not so as blocks
const rowGroup = { role: 'rowgroup' };

/**
 * A table where there is room, a card for each row where there is not (by its container's width). The roles are spelt
 * out because a table laid out as blocks loses them in some browsers.
 */
export function Table<Row>({
  caption,
  columns,
  rows,
  rowKey,
  sorting,
  onSort,
  empty,
  className,
}: TableProps<Row>): ReactNode {
  if (rows.length === 0 && empty != null) return empty;
  return (
    <div className={classes('@container', className)}>
      <table role="table" className="w-full text-left text-sm @max-xl:block">
        <caption className="sr-only">{caption}</caption>
        <thead {...rowGroup} className="@max-xl:sr-only">
          <tr role="row">
            {columns.map((column) => (
              <ColumnHeader
                key={column.key}
                column={column}
                {...(sorting ? { sorting } : {})}
                {...(onSort ? { onSort } : {})}
              />
            ))}
          </tr>
        </thead>
        <tbody {...rowGroup} className="@max-xl:grid">
          {rows.map((row) => (
            <tr
              key={rowKey(row)}
              role="row"
              className="border-t border-line @max-xl:grid @max-xl:gap-1.5 @max-xl:px-4 @max-xl:py-3 @xl:hover:bg-hover/50"
            >
              {columns.map((column) => (
                <Cell key={column.key} column={column} row={row} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Cell<Row>({ column, row }: { readonly column: Column<Row>; readonly row: Row }): ReactNode {
  const { header, cell, align, isName } = column;
  const Element = isName ? 'th' : 'td';
  return (
    <Element
      role={isName ? 'rowheader' : 'cell'}
      {...(isName ? { scope: 'row' as const } : {})}
      className={classes(
        'px-4 py-3 font-normal @max-xl:flex @max-xl:items-center @max-xl:justify-between @max-xl:gap-4 @max-xl:p-0',
        'sm:first:pl-5 sm:last:pr-5',
        isName && 'font-medium text-text @max-xl:text-base',
        align === 'end' && '@xl:text-right tabular-nums',
      )}
    >
      {!isName && (
        // the column's header is far away in a card; screen readers have it from the table's head
        <span aria-hidden="true" className="text-muted empty:hidden @xl:hidden">
          {header}
        </span>
      )}
      <span className="min-w-0 @max-xl:text-right @max-xl:only:text-left">{cell(row)}</span>
    </Element>
  );
}

interface ColumnHeaderProps<Row> {
  readonly column: Column<Row>;
  readonly sorting?: Sorting;
  readonly onSort?: (sorting: Sorting) => void;
}

function ColumnHeader<Row>({ column, sorting, onSort }: ColumnHeaderProps<Row>): ReactNode {
  const { key, header, align, sortable } = column;
  const order = sorting?.key === key ? (sorting.descending ? 'descending' : 'ascending') : undefined;
  return (
    <th
      role="columnheader"
      scope="col"
      aria-sort={order}
      className={classes(
        'px-4 py-2.5 text-xs font-medium whitespace-nowrap text-muted sm:first:pl-5 sm:last:pr-5',
        align === 'end' && 'text-right',
      )}
    >
      {sortable && onSort ? (
        <SortButton order={order} onClick={() => onSort({ key, descending: order === 'ascending' })}>
          {header}
        </SortButton>
      ) : (
        header
      )}
    </th>
  );
}

interface SortButtonProps {
  readonly order: 'ascending' | 'descending' | undefined;
  readonly onClick: () => void;
  readonly children: ReactNode;
}

const arrows = { ascending: ArrowUp, descending: ArrowDown, none: ArrowUpDown } as const;

function SortButton({ order, onClick, children }: SortButtonProps): ReactNode {
  const Arrow = arrows[order ?? 'none'];
  return (
    <button type="button" onClick={onClick} className="inline-flex items-center gap-1 rounded-sm py-1 hover:text-text">
      {children}
      <Arrow aria-hidden="true" className={classes('size-3.5', !order && 'opacity-50')} />
    </button>
  );
}
