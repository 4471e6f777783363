import { bookingQueries, programmeQueries, tournamentQueries } from '@ringside/client/api';
import { loadLifeTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Card, TextLink } from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import { useQuery } from '@tanstack/react-query';
import { CircleCheck, CircleDashed } from 'lucide-react';
import type { ReactNode } from 'react';

/** What makes an event more than its text: each part with whether it is there already. None of it has to be. */
export const PlanCard = ({ event }: { readonly event: EventDetails }): ReactNode => (
  <MoreTexts load={loadLifeTexts}>
    <Plan event={event} />
  </MoreTexts>
);

function Plan({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useAdminTexts();
  const schedule = useQuery(programmeQueries.schedule(event.id));
  const tournaments = useQuery(tournamentQueries.list(event.id));
  const isOnSite = event.venue !== null;
  const seating = useQuery({ ...bookingQueries.seating(event.id), enabled: isOnSite });
  return (
    <Card title={t('admin.desk.next')}>
      <ul className="grid gap-2 text-sm">
        <Row to="pictures" isDone={event.cover !== null} words={t('life.plan.pictures')} />
        <Row to="schedule" isDone={!!schedule.data?.items.length} words={t('life.plan.schedule')} />
        {isOnSite && <Row to="seating" isDone={!!seating.data} words={t('admin.desk.next.seating')} />}
        <Row to="tournaments" isDone={!!tournaments.data?.length} words={t('admin.desk.next.tournaments')} />
        <Row to="registrations" isDone={null} words={t('life.plan.registrations')} />
      </ul>
    </Card>
  );
}

interface RowProps {
  readonly to: string;
  /** `null`: it is always there, and may be looked at. */
  readonly isDone: boolean | null;
  readonly words: string;
}

function Row({ to, isDone, words }: RowProps): ReactNode {
  const t = useAdminTexts();
  return (
    <li className="flex items-center gap-2">
      {isDone ? (
        <CircleCheck aria-hidden="true" className="size-4 shrink-0 text-positive" />
      ) : (
        <CircleDashed aria-hidden="true" className="size-4 shrink-0 text-muted" />
      )}
      <TextLink to={to}>{words}</TextLink>
      {isDone && <span className="sr-only">{t('life.plan.done')}</span>}
    </li>
  );
}
