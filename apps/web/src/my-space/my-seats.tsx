import { bookingQueries, useLiveMySeats } from '@ringside/client/api';
import { useFormats, useTexts } from '@ringside/client/texts';
import { LinkButton } from '@ringside/client/ui';
import type { OwnSeats } from '@ringside/contracts/booking';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Armchair } from 'lucide-react';
import type { ReactNode } from 'react';
import { MineSection } from './mine-section';
import { MoreOfMine } from './more-of-mine';

/** The seats that the person has, and those that are held for them, event by event. */
export function MySeats(): ReactNode {
  const t = useTexts();
  useLiveMySeats();
  const list = useInfiniteQuery(bookingQueries.everywhere());
  const mine = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <MineSection
        title={t('pages.mine.seats')}
        nothing={t('pages.mine.noSeats')}
        icon={<Armchair aria-hidden="true" />}
        isPending={list.isPending}
        error={list.error}
        onRetry={() => void list.refetch()}
      >
        {mine.map((seats) => (
          <SeatsRow key={seats.event.id} seats={seats} />
        ))}
      </MineSection>
      <MoreOfMine list={list} />
    </>
  );
}

function SeatsRow({ seats: { event, tickets, hold } }: { readonly seats: OwnSeats }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 py-4 first:pt-0 last:pb-0">
      <div className="min-w-0">
        <p className="font-semibold">{event.title}</p>
        <p className="text-sm text-muted">{format.dateSpan(event.startsAt, event.endsAt, event.timeZone)}</p>
        {tickets.length > 0 && <p className="mt-1">{format.list(tickets.map(({ label }) => label))}</p>}
        {hold && <p className="mt-1 text-sm font-medium text-warning">{t('pages.mine.hold', { count: hold.count })}</p>}
      </div>
      <div className="flex flex-wrap gap-2">
        {tickets.length > 0 && (
          <LinkButton to={`/tickets/${event.id}`} size="small">
            {t('pages.mine.tickets')}
          </LinkButton>
        )}
        <LinkButton to={`/events/${event.id}/seats`} variant={hold ? 'primary' : 'secondary'} size="small">
          {hold ? t('pages.mine.confirm') : t('pages.mine.toMap')}
        </LinkButton>
      </div>
    </li>
  );
}
