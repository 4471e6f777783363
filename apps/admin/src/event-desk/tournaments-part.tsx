import { TournamentDesk } from '@ringside/client/bracket';
import { loadTournamentsTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Notice } from '@ringside/client/ui';
import type { TournamentId } from '@ringside/kernel';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { deskRights } from './desk-rights';
import { useDeskEvent } from './use-desk-event';

/** The tournaments of the event: all of them, or the one in the address. Referees decide matches, managers do the rest too. */
export function TournamentsPart(): ReactNode {
  const t = useAdminTexts();
  const event = useDeskEvent();
  const { manages, rules } = deskRights(event);
  const { id } = event;
  const { tournamentId } = useParams();
  const base = `/events/${id}/tournaments`;
  if (!rules) return <Notice>{t('admin.desk.readOnly')}</Notice>;
  return (
    <MoreTexts load={loadTournamentsTexts}>
      <TournamentDesk
        eventId={id}
        manages={manages}
        tournamentId={(tournamentId ?? null) as TournamentId | null}
        addressOf={(one) => (one ? `${base}/${one}` : base)}
      />
    </MoreTexts>
  );
}
