import { pictureQueries, resultQueries } from '@ringside/client/api';
import { FailureView, PageHeading, PictureImage } from '@ringside/client/shell';
import { loadResultsTexts, MoreTexts, useFormats, useTexts } from '@ringside/client/texts';
import { Avatar, Button, Card, EmptyState, LinkButton, LoadingRows, Stat } from '@ringside/client/ui';
import type { PlayerProfile } from '@ringside/contracts/registrations';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { Medal } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link, useParams } from 'react-router';
import { PlaceMedal } from './place-medal';

/** A player as everyone may see them: where they took part, what became of it. */
export const PlayerPage = (): ReactNode => (
  <MoreTexts load={loadResultsTexts}>
    <Player />
  </MoreTexts>
);

function Player(): ReactNode {
  const t = useTexts();
  const { username = '' } = useParams();
  const list = useInfiniteQuery(resultQueries.player(username));
  const profile = list.data?.pages[0];
  if (!profile) {
    if (!list.error) return <Waiting />;
    const notFound = { title: t('results.lost'), text: t('results.lost.text') };
    return (
      <FailureView
        error={list.error}
        onRetry={() => void list.refetch()}
        notFound={notFound}
        isPage
        className="py-24"
      />
    );
  }
  return (
    <div className="mx-auto grid w-full max-w-4xl gap-6 px-4 py-8 sm:px-6 sm:py-12">
      <Head profile={profile} />
      <Sums profile={profile} />
      <History person={profile.person} results={list.data?.pages.flatMap(({ items }) => items) ?? []} />
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

function Waiting(): ReactNode {
  const t = useTexts();
  return (
    <div className="mx-auto w-full max-w-4xl px-4 py-12">
      <LoadingRows label={t('frame.loading')} />
    </div>
  );
}

interface OfPlayer {
  readonly profile: PlayerProfile;
}

function Head({ profile: { person } }: OfPlayer): ReactNode {
  const t = useTexts();
  const { data } = useQuery(pictureQueries.of({ ownerKind: 'user', ownerId: person.userId }));
  const picture = data?.items[0];
  return (
    <header className="flex flex-wrap items-center gap-4">
      {picture ? (
        <PictureImage
          picture={picture}
          sizes="5rem"
          isFirst
          className="size-16 shrink-0 rounded-full object-cover sm:size-20"
        />
      ) : (
        <Avatar name={person.name} size="large" className="sm:size-20 sm:text-2xl" />
      )}
      <div className="min-w-0 grow">
        <PageHeading title={person.name} className="text-3xl font-extrabold break-words sm:text-4xl" />
        <p className="break-all text-muted">@{person.username}</p>
      </div>
      <LinkButton to="/leaderboard" size="small">
        {t('results.toBoard')}
      </LinkButton>
    </header>
  );
}

function Sums({ profile: { points, events, wins } }: OfPlayer): ReactNode {
  const t = useTexts();
  const format = useFormats();
  return (
    <dl className="grid grid-cols-3 gap-3">
      <Stat label={t('results.points')} value={format.number(points)} />
      <Stat label={t('results.events')} value={format.number(events)} />
      <Stat label={t('results.wins')} value={format.number(wins)} />
    </dl>
  );
}

interface HistoryProps {
  readonly person: PlayerProfile['person'];
  readonly results: PlayerProfile['items'];
}

function History({ person, results }: HistoryProps): ReactNode {
  const t = useTexts();
  return (
    <Card title={t('results.history')}>
      {results.length === 0 ? (
        <EmptyState icon={<Medal />} title={t('results.history.none')}>
          {t('results.history.none.text', { name: person.name })}
        </EmptyState>
      ) : (
        <ul className="divide-y divide-line">
          {results.map((result) => (
            <Result key={result.event.id} result={result} />
          ))}
        </ul>
      )}
    </Card>
  );
}

function Result({ result: { event, placings } }: { readonly result: PlayerProfile['items'][number] }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  return (
    <li className="grid gap-3 py-4 first:pt-0 last:pb-0 sm:grid-cols-[minmax(0,1fr)_minmax(0,1fr)] sm:items-center">
      <div className="min-w-0">
        <Link to={`/events/${event.id}`} className="font-semibold break-words hover:underline">
          {event.title}
        </Link>
        <p className="text-sm text-muted">{format.dateSpan(event.startsAt, event.endsAt, event.timeZone)}</p>
      </div>
      <ul className="grid gap-2 empty:hidden">
        {placings.map(({ game, place, points }) => (
          <li key={game} className="flex min-w-0 items-center gap-3">
            <PlaceMedal place={place} />
            <span className="min-w-0 grow">
              <span className="block truncate font-medium">{game === '' ? t('results.whole') : game}</span>
              <span className="text-sm text-muted">{t('results.place', { place })}</span>
            </span>
            <span className="shrink-0 text-sm font-semibold tabular-nums">
              {t('results.pointsGiven', { count: points })}
            </span>
          </li>
        ))}
      </ul>
    </li>
  );
}
