import { registrationQueries, useLiveMyRegistrations } from '@ringside/client/api';
import { loadRegistrationsTexts, MoreTexts, useFormats, useTexts } from '@ringside/client/texts';
import { Button, LinkButton } from '@ringside/client/ui';
import { useInfiniteQuery } from '@tanstack/react-query';
import { ClipboardCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import { MineSection } from './mine-section';

/** The events that the person has registered for, with what became of it. */
export function MyRegistrations(): ReactNode {
  return (
    <MoreTexts load={loadRegistrationsTexts}>
      <Registrations />
    </MoreTexts>
  );
}

function Registrations(): ReactNode {
  const t = useTexts();
  const format = useFormats();
  useLiveMyRegistrations();
  const list = useInfiniteQuery(registrationQueries.mine());
  const mine = list.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <MineSection
        title={t('registrations.mine')}
        nothing={t('registrations.mine.none')}
        icon={<ClipboardCheck aria-hidden="true" />}
        isPending={list.isPending}
        error={list.error}
        onRetry={() => void list.refetch()}
      >
        {mine.map(({ event, registration: { id, state, place } }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-3 py-4 first:pt-0 last:pb-0">
            <div className="min-w-0">
              <p className="font-semibold">{event.title}</p>
              <p className="text-sm text-muted">{format.dateSpan(event.startsAt, event.endsAt, event.timeZone)}</p>
              <p className="mt-1 text-sm font-medium">
                {place === null ? t(`registrations.state.${state}`) : t('registrations.place', { place })}
              </p>
            </div>
            <LinkButton to={`/events/${event.id}`} size="small">
              {t('frame.details')}
            </LinkButton>
          </li>
        ))}
      </MineSection>
      {list.hasNextPage && (
        <Button
          className="justify-self-center"
          busy={list.isFetchingNextPage}
          onClick={() => void list.fetchNextPage()}
        >
          {t('registrations.more')}
        </Button>
      )}
    </>
  );
}
