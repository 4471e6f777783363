import { bookingQueries, refusalOf } from '@ringside/client/api';
import { useFormats, useTexts } from '@ringside/client/texts';
import { LinkButton } from '@ringside/client/ui';
import type { EventSummary } from '@ringside/contracts/events';
import { useQueries } from '@tanstack/react-query';
import { Armchair } from 'lucide-react';
import type { ReactNode } from 'react';
import { MineSection } from './mine-section';

/** The seats that the person has, and those that are held for them, event by event. */
export function MySeats({ events }: { readonly events: readonly EventSummary[] }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const answers = useQueries({ queries: events.map(({ id }) => bookingQueries.mine(id)) });
  const rows = events.flatMap((event, index) => {
    const mine = answers[index]?.data;
    return mine && (mine.tickets.length > 0 || mine.hold) ? [{ event, mine }] : [];
  });
  // its organizer has not set up its seats yet
  const failed = answers.find(({ error }) => error && refusalOf(error).code !== 'NO_SEATING');
  return (
    <MineSection
      title={t('pages.mine.seats')}
      nothing={t('pages.mine.noSeats')}
      icon={<Armchair aria-hidden="true" />}
      isPending={answers.some(({ isPending }) => isPending)}
      error={failed?.error}
      onRetry={() => answers.forEach(({ error, refetch }) => error && void refetch())}
    >
      {rows.map(({ event, mine: { tickets, hold } }) => (
        <li key={event.id} className="flex flex-wrap items-center justify-between gap-3 py-4 first:pt-0 last:pb-0">
          <div className="min-w-0">
            <p className="font-semibold">{event.title}</p>
            <p className="text-sm text-muted">{format.dateSpan(event.startsAt, event.endsAt, event.timeZone)}</p>
            {tickets.length > 0 && <p className="mt-1">{format.list(tickets.map(({ label }) => label))}</p>}
            {hold && (
              <p className="mt-1 text-sm font-medium text-warning">
                {t('pages.mine.hold', { count: hold.seatNos.length })}
              </p>
            )}
          </div>
          <LinkButton to={`/events/${event.id}/seats`} variant={hold ? 'primary' : 'secondary'} size="small">
            {hold ? t('pages.mine.confirm') : t('pages.mine.toMap')}
          </LinkButton>
        </li>
      ))}
    </MineSection>
  );
}
