import { tournamentQueries, type TournamentRef } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, type Column, LoadingRows, Table } from '@ringside/client/ui';
import type { Standing } from '@ringside/contracts/tournaments';
import type { EntrantId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import type { BracketModel } from './bracket-model';

const AT_ONCE = 50;

interface StandingsTableProps {
  readonly tournament: TournamentRef;
  readonly model: BracketModel;
  readonly mine: EntrantId | null;
}

/** Places so far, best first. */
export function StandingsTable({ tournament, model, mine }: StandingsTableProps): ReactNode {
  const t = useTexts();
  const { data } = useQuery(tournamentQueries.standings(tournament));
  const [count, setCount] = useState(AT_ONCE);
  if (!data) return <LoadingRows label={t('tournaments.loading')} />;
  const columns: readonly Column<Standing>[] = [
    {
      key: 'place',
      header: t('tournaments.place'),
      cell: ({ place, shared }) =>
        place === null ? (
          <span className="text-muted">{t('tournaments.place.open')}</span>
        ) : (
          `${shared ? '=' : ''}${place}`
        ),
    },
    {
      key: 'player',
      header: t('tournaments.player'),
      isName: true,
      cell: ({ entrantId }) => (
        <>
          {model.people.get(entrantId)?.name ?? t('tournaments.side.unknown')}
          {entrantId === mine && <span className="text-accent-text"> ({t('tournaments.side.you')})</span>}
        </>
      ),
    },
    { key: 'seed', header: t('tournaments.seed'), align: 'end', cell: ({ seed }) => seed },
  ];
  const rest = Math.min(AT_ONCE, data.length - count);
  return (
    <div className="grid justify-items-center gap-3">
      <Table
        caption={t('tournaments.tab.standings')}
        columns={columns}
        rows={data.slice(0, count)}
        rowKey={({ entrantId }) => entrantId}
        className="w-full rounded-card border border-line bg-raised"
      />
      {rest > 0 && (
        <Button onClick={() => setCount(count + AT_ONCE)}>{t('tournaments.entrants.more', { count: rest })}</Button>
      )}
    </div>
  );
}
