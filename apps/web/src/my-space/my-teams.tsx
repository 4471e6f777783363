import { teamQueries, useLiveMyTeams } from '@ringside/client/api';
import { loadTeamsTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { LinkButton } from '@ringside/client/ui';
import { useQuery } from '@tanstack/react-query';
import { UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { MineSection } from './mine-section';

/** The person's teams; invitations that wait stand above them. */
export function MyTeams(): ReactNode {
  return (
    <MoreTexts load={loadTeamsTexts}>
      <Teams />
    </MoreTexts>
  );
}

function Teams(): ReactNode {
  const t = useTexts();
  useLiveMyTeams();
  const { data, error, isPending, refetch } = useQuery(teamQueries.mine());
  const invitations = data?.invitations ?? [];
  const teams = data?.teams ?? [];
  return (
    <MineSection
      title={t('teams.title')}
      nothing={t('teams.none')}
      icon={<UsersRound aria-hidden="true" />}
      isPending={isPending}
      error={error}
      onRetry={() => void refetch()}
      wayOn={{ to: '/teams', label: t('teams.create') }}
    >
      {invitations.map(({ id, team, invitedBy }) => (
        <Row key={id} name={team.name} note={invitedBy?.name ?? team.tag} to="/teams" label={t('teams.invitations')} />
      ))}
      {teams.map(({ id, name, slug, tag, role }) => (
        <Row
          key={id}
          name={name}
          note={`${tag} · ${t(`teams.role.${role}`)}`}
          to={`/teams/${slug}`}
          label={t('frame.details')}
        />
      ))}
    </MineSection>
  );
}

interface RowProps {
  readonly name: string;
  readonly note: string;
  readonly to: string;
  readonly label: string;
}

const Row = ({ name, note, to, label }: RowProps): ReactNode => (
  <li className="flex flex-wrap items-center justify-between gap-3 py-4 first:pt-0 last:pb-0">
    <div className="min-w-0">
      <p className="font-semibold break-words">{name}</p>
      <p className="text-sm text-muted">{note}</p>
    </div>
    <LinkButton to={to} size="small">
      {label}
    </LinkButton>
  </li>
);
