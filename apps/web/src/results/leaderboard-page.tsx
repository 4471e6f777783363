import { resultQueries, useSession } from '@ringside/client/api';
import { FailureView, PageHeading } from '@ringside/client/shell';
import { loadResultsTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { Button, Card, classes, EmptyState, Field, LoadingRows, Select } from '@ringside/client/ui';
import type { RankPage } from '@ringside/contracts/registrations';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Trophy } from 'lucide-react';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { RankTable } from './rank-table';

/** Who has the most points in a season. Season and game stand in the address, which can be shared. */
export const LeaderboardPage = (): ReactNode => (
  <MoreTexts load={loadResultsTexts}>
    <Leaderboard />
  </MoreTexts>
);

function Leaderboard(): ReactNode {
  const t = useTexts();
  const [address, setAddress] = useSearchParams();
  const list = useInfiniteQuery(resultQueries.board(wishIn(address)));
  const change = (changes: Readonly<Record<string, string>>) =>
    setAddress(
      (now) => {
        for (const [name, value] of Object.entries(changes)) {
          if (value === '') now.delete(name);
          else now.set(name, value);
        }
        return new URLSearchParams(now);
      },
      { replace: true },
    );
  return (
    <div className="mx-auto grid w-full max-w-4xl gap-6 px-4 py-8 sm:px-6 sm:py-12">
      <header className="grid gap-1.5">
        <PageHeading title={t('results.title')} className="text-3xl font-extrabold sm:text-4xl" />
        <p className="text-muted">{t('results.lead')}</p>
      </header>
      {list.data ? (
        <>
          <Filters page={list.data.pages[0]} game={address.get('game') ?? ''} onChange={change} />
          <Ranks pages={list.data.pages} isStale={list.isPlaceholderData} onClear={() => change({ game: '' })} />
        </>
      ) : list.error ? (
        <FailureView error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <LoadingRows label={t('frame.loading')} rows={8} />
      )}
      {list.hasNextPage && (
        <Button
          className="justify-self-center"
          busy={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('results.more')}
        </Button>
      )}
    </div>
  );
}

/** What the address asks for; what it cannot ask for is left out. */
function wishIn(address: URLSearchParams) {
  const season = address.get('season') ?? '';
  const game = address.get('game') ?? '';
  return {
    ...(/^2[01]\d\d$/.test(season) ? { season: Number(season) } : {}),
    ...(game !== '' ? { game } : {}),
  };
}

interface FiltersProps {
  readonly page: RankPage | undefined;
  readonly game: string;
  readonly onChange: (changes: Readonly<Record<string, string>>) => void;
}

function Filters({ page, game, onChange }: FiltersProps): ReactNode {
  const t = useTexts();
  if (!page) return null;
  const years = [...new Set([page.season, ...page.seasons])].sort((a, b) => b - a);
  // a choice that stands in the address is offered too: the list must not lie
  const games = [...new Set([...page.games, ...(game === '' ? [] : [game])])].sort((a, b) => a.localeCompare(b));
  return (
    <div className="grid grid-cols-2 gap-3 sm:flex">
      <Field label={t('results.season')} className="sm:w-40">
        <Select
          value={String(page.season)}
          // the games of one season are not those of another
          onChange={(event) => onChange({ season: event.target.value, game: '' })}
          choices={years.map((year) => ({ value: String(year), label: String(year) }))}
        />
      </Field>
      <Field label={t('results.game')} className="sm:w-60">
        <Select
          value={game}
          onChange={(event) => onChange({ game: event.target.value })}
          choices={[
            { value: '', label: t('results.game.every') },
            ...games.map((each) => ({ value: each, label: each })),
          ]}
        />
      </Field>
    </div>
  );
}

interface RanksProps {
  readonly pages: readonly RankPage[];
  readonly isStale: boolean;
  readonly onClear: () => void;
}

function Ranks({ pages, isStale, onClear }: RanksProps): ReactNode {
  const t = useTexts();
  const { user } = useSession();
  const [address] = useSearchParams();
  const ranks = pages.flatMap(({ items }) => items);
  if (ranks.length === 0) {
    return (
      <EmptyState
        icon={<Trophy />}
        title={t('results.none')}
        action={address.get('game') !== null && <Button onClick={onClear}>{t('results.clear')}</Button>}
      >
        {t('results.none.text')}
      </EmptyState>
    );
  }
  return (
    <Card flush className={classes('transition-opacity', isStale && 'opacity-60')}>
      <RankTable ranks={ranks} mine={user?.id} />
    </Card>
  );
}
