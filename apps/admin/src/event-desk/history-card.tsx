import { lifeQueries } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { type AdminTexts, loadLifeTexts, MoreTexts, useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, Card, Loading, Skeleton } from '@ringside/client/ui';
import type { EventDetails, HistoryEntry } from '@ringside/contracts/events';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** What was done to the event: who, when and why, the latest first. */
export function HistoryCard({ event }: { readonly event: EventDetails }): ReactNode {
  return (
    <MoreTexts load={loadLifeTexts}>
      <OfEvent event={event} />
    </MoreTexts>
  );
}

function OfEvent({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useAdminTexts();
  const list = useInfiniteQuery({ ...lifeQueries.history(event.id, event.rev), placeholderData: keepPreviousData });
  const entries = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Card title={t('life.history.title')}>
      {list.error ? (
        <FailureView error={list.error} onRetry={() => void list.refetch()} />
      ) : list.data ? (
        <Entries entries={entries} />
      ) : (
        <Loading label={t('frame.loading')}>
          <Skeleton className="h-24" />
        </Loading>
      )}
      {list.hasNextPage && (
        <Button size="small" className="mt-4" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
          {t('life.history.more')}
        </Button>
      )}
    </Card>
  );
}

function Entries({ entries }: { readonly entries: readonly HistoryEntry[] }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  if (entries.length === 0) return <p className="text-sm text-muted">{t('life.history.empty')}</p>;
  return (
    <ol className="grid">
      {entries.map((entry) => (
        <li
          key={entry.id}
          className="relative grid gap-0.5 border-l border-line pb-5 pl-5 last:border-transparent last:pb-0"
        >
          <span aria-hidden="true" className="absolute top-1.5 -left-[0.28rem] size-2 rounded-full bg-muted" />
          <p className="text-sm font-medium break-words">{sentenceOf(entry, t)}</p>
          <p className="text-xs text-muted">
            <time dateTime={entry.at}>{format.dateTime(entry.at)}</time>
          </p>
          {entry.reason !== null && (
            <p className="mt-1 rounded-control bg-well px-3 py-2 text-sm break-words">{entry.reason}</p>
          )}
        </li>
      ))}
    </ol>
  );
}

function sentenceOf({ deed, state, actor }: HistoryEntry, t: AdminTexts): string {
  const name = actor?.name ?? t('life.history.someone');
  const isSelfPublished = deed === 'submit' && state === 'published';
  return t(`life.history.deed.${isSelfPublished ? 'publish' : deed}`, { name });
}
