import { doorQueries } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Badge, Button, Card, LoadingRows } from '@ringside/client/ui';
import { type CheckInList, LISTS_MAX } from '@ringside/contracts/check-in';
import type { EventDetails } from '@ringside/contracts/events';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { ListDialog } from './list-dialog';

/** Who may enter where and when, with the counts of this moment. */
export function ListsCard({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useAdminTexts();
  const { data, error, refetch } = useQuery(doorQueries.lists(event.id));
  const [edited, setEdited] = useState<CheckInList | 'new' | null>(null);
  const { manage } = event.may;
  const mayAdd = manage && data !== undefined && data.lists.length < LISTS_MAX;
  return (
    <Card
      title={t('door.lists')}
      actions={
        mayAdd && (
          <Button size="small" onClick={() => setEdited('new')}>
            {t('door.lists.add')}
          </Button>
        )
      }
    >
      {!data && <Missing error={error} onRetry={() => void refetch()} />}
      <ul className="divide-y divide-line">
        {data?.lists.map((list) => (
          <ListLine
            key={list.listId}
            list={list}
            zone={event.timeZone}
            onEdit={manage ? () => setEdited(list) : undefined}
          />
        ))}
      </ul>
      {edited && (
        <ListDialog event={event} list={edited === 'new' ? undefined : edited} onClose={() => setEdited(null)} />
      )}
    </Card>
  );
}

function Missing({ error, onRetry }: { readonly error: Error | null; readonly onRetry: () => void }): ReactNode {
  const t = useAdminTexts();
  return error ? <FailureView error={error} onRetry={onRetry} /> : <LoadingRows label={t('frame.loading')} />;
}

interface ListLineProps {
  readonly list: CheckInList;
  readonly zone: string;
  readonly onEdit: (() => void) | undefined;
}

function ListLine({ list, zone, onEdit }: ListLineProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const { name, isActive, entries, expected, inside, opensAt, closesAt } = list;
  const at = (moment: string | null) => (moment ? format.dateTime(moment, zone) : '…');
  const time = opensAt || closesAt ? `${at(opensAt)} – ${at(closesAt)}` : null;
  return (
    <li className="flex flex-wrap items-center gap-x-4 gap-y-2 py-3">
      <p className="min-w-0 grow">
        <span className="font-semibold break-words">{name}</span> {!isActive && <Badge>{t('door.lists.away')}</Badge>}
        <span className="block text-sm text-muted">{time ?? t('door.lists.always')}</span>
      </p>
      <p className="text-sm">
        {t('door.entries', { count: entries, expected })} · {t('door.inside', { count: inside })}
      </p>
      {onEdit && (
        <Button size="small" aria-label={t('door.lists.edit', { name })} onClick={onEdit}>
          {t('door.lists.change')}
        </Button>
      )}
    </li>
  );
}
