import { PersonAvatar } from '@ringside/client/shell';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Checkbox, type Column, StatusPill, Table, type Tone } from '@ringside/client/ui';
import type { Registration } from '@ringside/contracts/registrations';
import type { ReactNode } from 'react';

interface RosterTableProps {
  readonly rows: readonly Registration[];
  readonly selected: ReadonlySet<string>;
  readonly onSelect: (selected: ReadonlySet<string>) => void;
}

/** Registrations, each with its state and a box to choose it by. */
export function RosterTable({ rows, selected, onSelect }: RosterTableProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const isEvery = rows.every(({ id }) => selected.has(id));
  const toggle = (id: string, isChosen: boolean) => {
    const next = new Set(selected);
    if (isChosen) next.add(id);
    else next.delete(id);
    onSelect(next);
  };
  const columns: Column<Registration>[] = [
    {
      key: 'person',
      header: (
        <Checkbox
          checked={isEvery}
          onChange={(event) => onSelect(event.target.checked ? new Set(rows.map(({ id }) => id)) : new Set())}
          label={<span className="text-xs">{t('roster.selectAll')}</span>}
        />
      ),
      isName: true,
      cell: (row) => (
        <span className="flex items-center gap-3">
          <Checkbox
            checked={selected.has(row.id)}
            onChange={(event) => toggle(row.id, event.target.checked)}
            label={<span className="sr-only">{t('roster.select', { name: row.person.name })}</span>}
          />
          <Name row={row} />
        </span>
      ),
    },
    { key: 'state', header: t('roster.state'), cell: (row) => <State row={row} /> },
    { key: 'since', header: t('roster.since'), cell: ({ registeredAt }) => format.dateTime(registeredAt) },
  ];
  return <Table caption={t('roster.title')} columns={columns} rows={rows} rowKey={({ id }) => id} />;
}

const Name = ({ row: { person } }: { readonly row: Registration }): ReactNode => (
  <span className="flex min-w-0 items-center gap-3">
    <PersonAvatar person={person} />
    <span className="grid min-w-0">
      <span className="font-semibold break-words">{person.name}</span>
      <span className="text-sm break-all text-muted">@{person.username}</span>
    </span>
  </span>
);

const tones = {
  pending: 'info',
  accepted: 'positive',
  waitlisted: 'warning',
  rejected: 'danger',
  withdrawn: 'neutral',
  joined: 'accent',
} as const satisfies Record<Registration['state'], Tone>;

function State({ row: { state, place, reason } }: { readonly row: Registration }): ReactNode {
  const t = useAdminTexts();
  return (
    <span className="inline-flex flex-wrap items-center gap-2">
      <StatusPill tone={tones[state]}>{t(`roster.state.${state}`)}</StatusPill>
      {place !== null && <span className="text-sm text-muted">{t('roster.place', { place })}</span>}
      {reason && <span className="text-sm break-words text-muted">{reason}</span>}
    </span>
  );
}
