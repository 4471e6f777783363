import { refusalOf, teamQueries, useJoinByLink, useSession } from '@ringside/client/api';
import { FailureView, PageHeading, withReturn } from '@ringside/client/shell';
import { useTexts } from '@ringside/client/texts';
import { Button, Card, ErrorState, FormError, LinkButton, LoadingRows, toasts } from '@ringside/client/ui';
import type { TeamRef } from '@ringside/contracts/teams';
import { useQuery } from '@tanstack/react-query';
import { Unlink } from 'lucide-react';
import type { ReactNode } from 'react';
import { useLocation, useNavigate } from 'react-router';
import { TeamSign } from './team-sign';

/** What an invitation link opens. Its secret stands behind the #, which browsers keep to themselves. */
export function JoinPage(): ReactNode {
  const t = useTexts();
  const token = useLocation().hash.slice(1);
  const { data, error, refetch } = useQuery({ ...teamQueries.link(token), enabled: token !== '', retry: false });
  if (data) return <Offer token={token} team={data.team} members={data.members} isMember={data.isMember} />;
  if (token === '' || refusalOf(error).code === 'TEAM_LINK_OVER') {
    return (
      <ErrorState
        icon={<Unlink />}
        title={<PageHeading title={t('teams.join.over')} />}
        action={<LinkButton to="/teams">{t('teams.title')}</LinkButton>}
      >
        {t('teams.join.over.text')}
      </ErrorState>
    );
  }
  return (
    <>
      <PageHeading title={t('teams.join.loading')} className="text-3xl font-bold" />
      {error ? (
        <FailureView error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingRows label={t('frame.loading')} rows={2} />
      )}
    </>
  );
}

interface OfferProps {
  readonly token: string;
  readonly team: TeamRef;
  readonly members: number;
  readonly isMember: boolean;
}

function Offer({ token, team, members, isMember }: OfferProps): ReactNode {
  const t = useTexts();
  return (
    <Card className="mx-auto w-full max-w-md">
      <div className="grid justify-items-center gap-3 text-center">
        <TeamSign tag={team.tag} size="large" />
        <PageHeading title={t('teams.join.title', { team: team.name })} className="text-2xl font-bold text-balance" />
        <p className="text-muted">
          {isMember ? t('teams.join.isMember') : t('teams.join.text', { team: team.name })} ·{' '}
          {t('teams.members', { count: members })}
        </p>
        <div className="mt-2 flex flex-wrap justify-center gap-2">
          <LinkButton to={`/teams/${team.slug}`} variant={isMember ? 'primary' : 'secondary'}>
            {t('teams.join.see')}
          </LinkButton>
          {!isMember && <JoinButton token={token} team={team} />}
        </div>
      </div>
    </Card>
  );
}

function JoinButton({ token, team }: Pick<OfferProps, 'token' | 'team'>): ReactNode {
  const t = useTexts();
  const location = useLocation();
  const navigate = useNavigate();
  const { user } = useSession();
  const join = useJoinByLink();
  const { code, details } = refusalOf(join.error);
  if (!user) {
    return (
      <LinkButton to={withReturn('/sign-in', location)} variant="primary">
        {t('frame.signIn')}
      </LinkButton>
    );
  }
  // a promise, not a callback of `mutate`: a link that served for the last time may be gone from the page by then
  const send = () =>
    void join.mutateAsync(token).then(
      ({ slug, name }) => {
        toasts.push({ tone: 'positive', title: t('teams.joined', { team: name }), key: 'teams' });
        void navigate(`/teams/${slug}`, { replace: true });
      },
      () => undefined, // shown below the button
    );
  return (
    <>
      <Button variant="primary" busy={join.isPending} onClick={send}>
        {t('teams.accept', { team: team.name })}
      </Button>
      <FormError message={join.error ? t.refusal(code, details) : null} />
    </>
  );
}
