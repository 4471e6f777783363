import { TournamentDesk } from '@ringside/client/bracket';
import type { TournamentId } from '@ringside/kernel';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { useDeskEvent } from './use-desk-event';

/** The tournaments of the event: all of them, or the one in the address. The server knows what referees may. */
export function TournamentsPart(): ReactNode {
  const { id } = useDeskEvent();
  const { tournamentId } = useParams();
  const base = `/events/${id}/tournaments`;
  return (
    <TournamentDesk
      eventId={id}
      tournamentId={(tournamentId ?? null) as TournamentId | null}
      addressOf={(one) => (one ? `${base}/${one}` : base)}
    />
  );
}
