import { gridFeedQueries, refusalOf, useConfirmGridGuest } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, LoadingRows, StatusPill, toasts } from '@ringside/client/ui';
import type { GridGuest } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { MoreButton } from '../events/more-button';

interface GridGuestsProps {
  readonly eventId: EventId;
  readonly isOn: boolean;
}

/** Who took seats by typing a name; staff confirm those whom they have seen. */
export function GridGuests({ eventId, isOn }: GridGuestsProps): ReactNode {
  const t = useAdminTexts();
  const list = useInfiniteQuery(gridFeedQueries.guests(eventId));
  if (!list.data) {
    if (list.error) return <FailureView error={list.error} onRetry={() => void list.refetch()} />;
    return <LoadingRows label={t('frame.loading')} />;
  }
  const guests = list.data.pages.flatMap(({ items }) => items);
  if (guests.length === 0) return isOn ? <p className="text-sm text-muted">{t('keeping.grid.noGuests')}</p> : null;
  return (
    <section className="grid gap-2">
      <h3 className="font-semibold">{t('keeping.grid.guests')}</h3>
      <ul className="grid divide-y divide-line">
        {guests.map((guest) => (
          <Guest key={guest.id} eventId={eventId} guest={guest} />
        ))}
      </ul>
      <MoreButton list={list} />
    </section>
  );
}

function Guest({ eventId, guest }: { readonly eventId: EventId; readonly guest: GridGuest }): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const confirm = useConfirmGridGuest(eventId);
  const sayWhy = (error: unknown) => {
    const { code, details } = refusalOf(error);
    toasts.push({ tone: 'danger', title: t.refusal(code, details), key: 'grid-guest' });
  };
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-2.5">
      <p className="min-w-0">
        <span className="block font-medium break-words">{guest.name}</span>
        <span className="block text-sm text-muted">{format.list(guest.seats)}</span>
      </p>
      {guest.confirmedAt === null ? (
        <div className="flex flex-wrap items-center gap-2">
          <StatusPill tone="warning">{t('keeping.grid.unverified')}</StatusPill>
          <Button
            size="small"
            busy={confirm.isPending}
            aria-label={`${t('keeping.grid.confirm')}: ${guest.name}`}
            onClick={() => void confirm.mutateAsync(guest.id).catch(sayWhy)}
          >
            {t('keeping.grid.confirm')}
          </Button>
        </div>
      ) : (
        <StatusPill tone="positive">
          {t('keeping.grid.confirmed', { time: format.dateTime(guest.confirmedAt) })}
        </StatusPill>
      )}
    </li>
  );
}
