import { ticketQueries } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Card, LinkButton } from '@ringside/client/ui';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import type { ReactNode } from 'react';

/** The way to seat one's team, for captains. */
export function TeamLink({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useTexts();
  const { data } = useQuery(ticketQueries.teams(eventId));
  const [team] = data?.teams ?? [];
  if (!team) return null;
  return (
    <Card>
      <div className="flex flex-wrap items-center justify-between gap-3">
        <p>{t('tickets.teamLead', { team: team.name })}</p>
        <LinkButton to={`/tickets/${eventId}/team`} icon={<Users aria-hidden="true" />}>
          {t('tickets.team')}
        </LinkButton>
      </div>
    </Card>
  );
}
