import { refusalOf, useAnswerInvitation } from '@ringside/client/api';
import { useFormats, useTexts } from '@ringside/client/texts';
import { Button, FormError, toasts } from '@ringside/client/ui';
import type { TeamInvitation } from '@ringside/contracts/teams';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { TeamSign } from './team-sign';

/** An invitation that waits: who asks, and the two answers. */
export function InvitationRow({ invitation }: { readonly invitation: TeamInvitation }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const navigate = useNavigate();
  const answer = useAnswerInvitation(invitation.id);
  const { team, invitedBy } = invitation;
  const until = format.date(invitation.expiresAt);
  const { code, details } = refusalOf(answer.error);
  // a promise, not a callback of `mutate`: an answered invitation leaves the list, and this row with it
  const send = (wish: 'accept' | 'decline') =>
    answer.mutateAsync(wish).then(
      () => {
        const isIn = wish === 'accept';
        const title = isIn ? t('teams.joined', { team: team.name }) : t('teams.declined');
        toasts.push({ tone: 'positive', title, key: 'teams' });
        if (isIn) void navigate(`/teams/${team.slug}`);
      },
      () => undefined, // shown in the row
    );
  return (
    <li className="grid gap-3 rounded-card border border-line bg-raised p-4 shadow-card sm:p-5">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <div className="flex min-w-0 items-center gap-4">
          <TeamSign tag={team.tag} />
          <div className="min-w-0">
            <Link to={`/teams/${team.slug}`} className="font-semibold break-words hover:underline">
              {team.name}
            </Link>
            <p className="text-sm text-muted">
              {invitedBy
                ? t('teams.invitations.from', { name: invitedBy.name, until })
                : t('teams.invitations.until', { until })}
            </p>
          </div>
        </div>
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => void send('decline')} aria-disabled={answer.isPending}>
            {t('teams.decline')}
          </Button>
          <Button variant="primary" busy={answer.isPending} onClick={() => void send('accept')}>
            {t('teams.accept', { team: team.name })}
          </Button>
        </div>
      </div>
      <FormError message={answer.error ? t.refusal(code, details) : null} />
    </li>
  );
}
