import { tournamentQueries, useLiveTournaments } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Badge, Button, EmptyState, ErrorState, LoadingRows } from '@ringside/client/ui';
import type { Tournament } from '@ringside/contracts/tournaments';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { ChevronRight, Gamepad2, Trophy, Users } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { TournamentStatePill } from './tournament-state';

interface TournamentListProps {
  readonly eventId: EventId;
  /** The address of a tournament's own page. */
  readonly linkTo: (tournament: Tournament) => string;
  /** Drawn when there is none; a sentence for visitors unless given. */
  readonly empty?: ReactNode;
}

/** The tournaments of an event, live. */
export function TournamentList({ eventId, linkTo, empty }: TournamentListProps): ReactNode {
  const t = useTexts();
  useLiveTournaments(eventId);
  const { data, error, refetch } = useQuery(tournamentQueries.list(eventId));
  if (error && !data) {
    return (
      <ErrorState
        title={t('tournaments.failed')}
        action={<Button onClick={() => void refetch()}>{t('tournaments.retry')}</Button>}
      />
    );
  }
  if (!data) return <LoadingRows label={t('tournaments.loading')} />;
  if (data.length === 0) {
    return (
      empty ?? (
        <EmptyState icon={<Trophy />} title={t('tournaments.none')}>
          {t('tournaments.none.text')}
        </EmptyState>
      )
    );
  }
  return (
    <ul className="grid gap-3 sm:grid-cols-[repeat(auto-fill,minmax(20rem,1fr))]">
      {data.map((tournament) => (
        <li key={tournament.id}>
          <TournamentTile tournament={tournament} to={linkTo(tournament)} />
        </li>
      ))}
    </ul>
  );
}

function TournamentTile({ tournament, to }: { readonly tournament: Tournament; readonly to: string }): ReactNode {
  const t = useTexts();
  const { name, game, state, entrants, cap, mine } = tournament;
  return (
    <Link
      to={to}
      className="group grid h-full gap-3 rounded-card border border-line bg-raised p-4 shadow-card transition-colors hover:border-outline sm:p-5"
    >
      <span className="flex flex-wrap items-center gap-2">
        <TournamentStatePill state={state} />
        {mine && <Badge tone="accent">{t('tournaments.youAreIn')}</Badge>}
      </span>
      <span className="flex items-start justify-between gap-3">
        <strong className="min-w-0 text-lg leading-snug font-semibold break-words">{name}</strong>
        <ChevronRight
          aria-hidden="true"
          className="mt-1 size-5 shrink-0 text-muted transition-transform group-hover:translate-x-0.5"
        />
      </span>
      <span className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted [&_svg]:size-4 [&>span]:flex [&>span]:items-center [&>span]:gap-1.5">
        <span>
          <Gamepad2 aria-hidden="true" />
          {game}
        </span>
        <span>
          <Users aria-hidden="true" />
          {t('tournaments.entrantsOf', { entrants, cap })}
        </span>
      </span>
    </Link>
  );
}
