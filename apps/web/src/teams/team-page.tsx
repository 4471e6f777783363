import { teamQueries, useLiveTeam, useSession } from '@ringside/client/api';
import { FailureView, PageHeading, PersonAvatar } from '@ringside/client/shell';
import { useFormats, useTexts } from '@ringside/client/texts';
import { Badge, Card, LoadingRows, Notice } from '@ringside/client/ui';
import type { Team } from '@ringside/contracts/teams';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { InviteCard } from './invite-card';
import { LinkCard } from './link-card';
import { MemberRow } from './member-row';
import { TeamActions } from './team-actions';
import { TeamLogo } from './team-logo';

/** A team: who plays in it, and for its captain everything to lead it. */
export function TeamPage(): ReactNode {
  const t = useTexts();
  const { team: address = '' } = useParams();
  const { data, error, refetch } = useQuery(teamQueries.one(address));
  if (data) return <TeamOf team={data} />;
  if (!error) return <LoadingRows label={t('frame.loading')} />;
  return (
    <FailureView
      isPage
      error={error}
      onRetry={() => void refetch()}
      notFound={{ title: t('teams.notFound'), text: t('teams.notFound.text') }}
    />
  );
}

function TeamOf({ team }: { readonly team: Team }): ReactNode {
  useLiveTeam(team.id);
  const { may } = team;
  const isPlain = !may.lead && !may.leave && !may.disband;
  return (
    <>
      <Head team={team} />
      <div className={isPlain ? 'grid gap-6' : 'grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] [&>*]:min-w-0'}>
        <div className="grid content-start gap-6">
          <People team={team} />
          {team.past.length > 0 && <Past team={team} />}
        </div>
        {!isPlain && (
          <div className="grid content-start gap-4">
            {may.lead && <InviteCard team={team} />}
            {may.lead && <LinkCard team={team} />}
            <TeamActions team={team} />
          </div>
        )}
      </div>
    </>
  );
}

function Head({ team }: { readonly team: Team }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  return (
    <header className="grid gap-4">
      <div className="flex items-center gap-4">
        <TeamLogo team={team} />
        <div className="grid min-w-0 gap-1">
          <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
            <PageHeading title={team.name} className="text-3xl font-bold break-words" />
            <Badge>{team.tag}</Badge>
          </div>
          <p className="text-sm text-muted">
            {t('teams.founded', { at: format.date(team.createdAt) })} ·{' '}
            {t('teams.members', { count: team.members.length })}
          </p>
        </div>
      </div>
      {team.disbandedAt !== null && <Notice>{t('teams.disbanded', { at: format.date(team.disbandedAt) })}</Notice>}
      {team.about !== '' && <p className="max-w-prose break-words whitespace-pre-line">{team.about}</p>}
    </header>
  );
}

function People({ team }: { readonly team: Team }): ReactNode {
  const t = useTexts();
  const { user } = useSession();
  return (
    <Card flush title={team.disbandedAt === null ? t('teams.people') : t('teams.people.then')}>
      <ul className="divide-y divide-line border-t border-line">
        {team.members.map((member) => (
          <MemberRow key={member.person.id} team={team} member={member} isMe={member.person.id === user?.id} />
        ))}
      </ul>
    </Card>
  );
}

function Past({ team }: { readonly team: Team }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  return (
    <Card flush title={t('teams.past')}>
      <ul className="divide-y divide-line border-t border-line">
        {team.past.map(({ person, from, until }) => (
          <li key={`${person.id}${until}`} className="flex items-center gap-3 px-4 py-3 sm:px-5">
            <PersonAvatar person={person} size="small" />
            <span className="min-w-0 grow break-words">{person.name}</span>
            <span className="text-sm text-muted">
              {t('teams.past.span', { from: format.date(from), until: format.date(until) })}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}
