import { teamQueries, useLiveMyTeams } from '@ringside/client/api';
import { FailureView, PageHeading } from '@ringside/client/shell';
import { useTexts } from '@ringside/client/texts';
import { EmptyState, LinkButton, LoadingRows } from '@ringside/client/ui';
import type { MyTeams } from '@ringside/contracts/teams';
import { useQuery } from '@tanstack/react-query';
import { ChevronRight, Plus, UsersRound } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { InvitationRow } from './invitation-row';
import { SignedInOnly } from './signed-in-only';
import { TeamSign } from './team-sign';

/** The person's teams, and the invitations that wait for an answer. */
export function MyTeamsPage(): ReactNode {
  const t = useTexts();
  return (
    <>
      <header className="flex flex-wrap items-start justify-between gap-4">
        <div className="grid gap-1.5">
          <PageHeading title={t('teams.title')} className="text-3xl font-bold" />
          <p className="max-w-prose text-muted">{t('teams.lead')}</p>
        </div>
        <LinkButton to="/teams/new" variant="primary" icon={<Plus aria-hidden="true" />}>
          {t('teams.create')}
        </LinkButton>
      </header>
      <SignedInOnly>
        <Mine />
      </SignedInOnly>
    </>
  );
}

function Mine(): ReactNode {
  const t = useTexts();
  useLiveMyTeams();
  const { data, error, refetch } = useQuery(teamQueries.mine());
  if (!data) {
    return error ? (
      <FailureView error={error} onRetry={() => void refetch()} />
    ) : (
      <LoadingRows label={t('frame.loading')} />
    );
  }
  return (
    <>
      {data.invitations.length > 0 && (
        <section className="grid gap-3">
          <h2 className="text-lg font-bold">{t('teams.invitations')}</h2>
          <ul className="grid gap-3">
            {data.invitations.map((invitation) => (
              <InvitationRow key={invitation.id} invitation={invitation} />
            ))}
          </ul>
        </section>
      )}
      <Teams teams={data.teams} />
    </>
  );
}

function Teams({ teams }: Pick<MyTeams, 'teams'>): ReactNode {
  const t = useTexts();
  if (teams.length === 0) {
    return (
      <EmptyState icon={<UsersRound />} title={t('teams.none')}>
        {t('teams.none.text')}
      </EmptyState>
    );
  }
  return (
    <ul className="divide-y divide-line overflow-clip rounded-card border border-line bg-raised shadow-card">
      {teams.map(({ id, slug, name, tag, role, members }) => (
        <li key={id} className="relative flex items-center gap-4 px-4 py-4 hover:bg-hover sm:px-5">
          <TeamSign tag={tag} />
          <div className="min-w-0 grow">
            <Link to={`/teams/${slug}`} className="font-semibold break-words after:absolute after:inset-0">
              {name}
            </Link>
            <p className="text-sm text-muted">
              {tag} · {t(`teams.role.${role}`)} · {t('teams.members', { count: members })}
            </p>
          </div>
          <ChevronRight aria-hidden="true" className="size-5 shrink-0 text-muted" />
        </li>
      ))}
    </ul>
  );
}
