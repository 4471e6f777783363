import { notificationQueries, useMarkAllRead } from '@ringside/client/api';

import { useTexts } from '@ringside/client/texts';
import { Button, EmptyState, LoadingRows, SegmentedControl } from '@ringside/client/ui';
import type { Notification } from '@ringside/contracts/notifications';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { BellOff, CheckCheck } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { FailedPart } from './failed-part';
import { NotificationRow } from './notification-row';
import type { Place } from './place';

type Shown = 'all' | 'unread';

/** What the person was told, the latest first. The bell in the frame keeps it live. */
export function NotificationList({ place }: { readonly place: Place }): ReactNode {
  const t = useTexts();
  const [shown, setShown] = useState<Shown>('all');
  const list = useInfiniteQuery(notificationQueries.list(shown));
  const items = list.data?.pages.flatMap((page) => page.items) ?? [];
  return (
    <div className="grid gap-4">
      <div className="flex flex-wrap items-center justify-between gap-3">
        <SegmentedControl<Shown>
          label={t('notifications.show')}
          value={shown}
          onChange={setShown}
          segments={[
            { value: 'all', label: t('notifications.all') },
            { value: 'unread', label: t('notifications.unread') },
          ]}
        />
        <MarkAll newest={items[0]} />
      </div>
      {list.data ? (
        <Rows items={items} shown={shown} place={place} />
      ) : list.error ? (
        <FailedPart error={list.error} onRetry={() => void list.refetch()} />
      ) : (
        <LoadingRows label={t('frame.loading')} rows={4} />
      )}
      {list.hasNextPage && (
        <Button
          className="justify-self-center"
          busy={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('notifications.more')}
        </Button>
      )}
    </div>
  );
}

function MarkAll({ newest }: { readonly newest: Notification | undefined }): ReactNode {
  const t = useTexts();
  const { data } = useQuery(notificationQueries.unread());
  const readAll = useMarkAllRead();
  if (!newest || !data?.unread) return null;
  return (
    <Button
      size="small"
      icon={<CheckCheck aria-hidden="true" />}
      busy={readAll.isPending}
      onClick={() => readAll.mutate(newest.id)}
    >
      {t('notifications.markAll')}
    </Button>
  );
}

interface RowsProps {
  readonly items: readonly Notification[];
  readonly shown: Shown;
  readonly place: Place;
}

function Rows({ items, shown, place }: RowsProps): ReactNode {
  const t = useTexts();
  if (items.length === 0) {
    const nothing = shown === 'all' ? 'notifications.empty' : 'notifications.empty.unread';
    return (
      <EmptyState icon={<BellOff />} title={t(nothing)}>
        {t(`${nothing}.text`)}
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-raised shadow-card">
      {items.map((notification) => (
        <NotificationRow key={notification.id} notification={notification} place={place} />
      ))}
    </ul>
  );
}
