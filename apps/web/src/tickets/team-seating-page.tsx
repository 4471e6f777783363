import { ticketQueries, useLiveMySeats } from '@ringside/client/api';
import { FailureView, PageHeading } from '@ringside/client/shell';
import { useTexts } from '@ringside/client/texts';
import { Badge, Button, Card, EmptyState, LinkButton, LoadingRows } from '@ringside/client/ui';
import type { TeamSeating } from '@ringside/contracts/tickets';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { TeamMap } from './team-map';

/** A captain gives the people of the team their seats. */
export function TeamSeatingPage({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useTexts();
  useLiveMySeats();
  const { data, isError, error, refetch } = useQuery(ticketQueries.teams(eventId));
  return (
    <>
      <header className="flex flex-wrap items-center justify-between gap-3">
        <PageHeading title={t('tickets.team')} className="text-3xl font-bold" />
        <LinkButton to={`/tickets/${eventId}`}>{t('tickets.title')}</LinkButton>
      </header>
      {data?.teams.length === 0 ? (
        <EmptyState icon={<Users aria-hidden="true" />} title={t('tickets.teamNone')}>
          {t('tickets.teamNoneText')}
        </EmptyState>
      ) : data ? (
        data.teams.map((team) => <Team key={team.teamId} eventId={eventId} team={team} />)
      ) : isError ? (
        <FailureView error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingRows label={t('frame.loading')} />
      )}
    </>
  );
}

type Member = TeamSeating['members'][number];

function Team({ eventId, team }: { readonly eventId: EventId; readonly team: TeamSeating }): ReactNode {
  const t = useTexts();
  const [chosen, setChosen] = useState<string | null>(null);
  const seated = team.members.filter(({ ticket }) => ticket?.seatNo != null);
  const unseated = team.members.filter(({ ticket }) => ticket?.seatNo == null);
  const person = team.members.find(({ ticket }) => ticket?.ticketId === chosen);
  return (
    <Card
      title={
        <span className="flex items-center gap-2">
          {team.name} <Badge>{team.tag}</Badge>
        </span>
      }
    >
      <div className="grid gap-5 lg:grid-cols-[16rem_1fr]">
        <div className="grid content-start gap-4">
          <People members={seated} chosen={chosen} onChoose={setChosen} />
          {unseated.length > 0 && (
            <div className="grid gap-1">
              <h3 className="text-sm font-semibold text-muted">{t('tickets.unseated')}</h3>
              <People members={unseated} chosen={chosen} onChoose={setChosen} />
            </div>
          )}
        </div>
        <TeamMap eventId={eventId} team={team} person={person} onSeated={() => setChosen(null)} />
      </div>
    </Card>
  );
}

interface PeopleProps {
  readonly members: readonly Member[];
  readonly chosen: string | null;
  readonly onChoose: (ticketId: string) => void;
}

function People({ members, chosen, onChoose }: PeopleProps): ReactNode {
  const t = useTexts();
  return (
    <ul className="grid gap-1">
      {members.map(({ name, username, ticket, maySeat }) => (
        <li key={ticket?.ticketId ?? username} className="flex min-h-11 items-center justify-between gap-2">
          <span className="min-w-0">
            <span className="block truncate font-medium">{name}</span>
            <span className="block text-sm text-muted">
              {ticket ? (ticket.label ?? t('tickets.noSeat')) : t('tickets.noTicket')}
            </span>
          </span>
          {ticket && maySeat && (
            <Button
              size="small"
              variant={chosen === ticket.ticketId ? 'primary' : 'secondary'}
              aria-pressed={chosen === ticket.ticketId}
              aria-label={t('tickets.seatPerson', { name })}
              onClick={() => onChoose(ticket.ticketId)}
            >
              {t('tickets.move')}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
