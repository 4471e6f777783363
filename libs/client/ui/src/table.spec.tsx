import { jest } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Table, type Column, type Sorting } from './table';

interface Player {
  readonly name: string;
  readonly points: number;
}

const players: readonly Player[] = [
  { name: 'nova', points: 3 },
  { name: 'kestrel', points: 1 },
];

const columns: readonly Column<Player>[] = [
  { key: 'name', header: 'Player', isName: true, sortable: true, cell: ({ name }) => name },
  { key: 'points', header: 'Points', align: 'end', sortable: true, cell: ({ points }) => points },
];

const table = (props: { rows?: readonly Player[]; sorting?: Sorting; onSort?: (sorting: Sorting) => void } = {}) => (
  <Table
    caption="Players"
    columns={columns}
    rows={players}
    rowKey={({ name }) => name}
    empty={<p>Nobody yet</p>}
    {...props}
  />
);

describe('a table', () => {
  it('is one for assistive technology in every width: rows have names, cells have headers', () => {
    render(table());
    expect(screen.getByRole('table', { name: 'Players' })).not.toBeNull();
    expect(screen.getAllByRole('columnheader').map((header) => header.textContent)).toEqual(['Player', 'Points']);
    const row = screen.getByRole('row', { name: /nova/ });
    expect(within(row).getByRole('rowheader').textContent).toBe('nova');
    // the repeated header of a card is for the eye only
    expect(within(row).getByRole('cell', { name: '3' })).not.toBeNull();
  });

  it('asks to be sorted, upward first, and turns round on the sorted column', async () => {
    const onSort = jest.fn<(sorting: Sorting) => void>();
    render(table({ sorting: { key: 'name', descending: false }, onSort }));
    expect(screen.getByRole('columnheader', { name: 'Player' }).getAttribute('aria-sort')).toBe('ascending');
    await userEvent.click(screen.getByRole('button', { name: 'Points' }));
    await userEvent.click(screen.getByRole('button', { name: 'Player' }));
    expect(onSort.mock.calls.flat()).toEqual([
      { key: 'points', descending: false },
      { key: 'name', descending: true },
    ]);
  });

  it('gives way to its empty state', () => {
    render(table({ rows: [] }));
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByText('Nobody yet')).not.toBeNull();
  });
});
