import { refusalOf, teamQueries, useTeamStep } from '@ringside/client/api';
import { PersonPicker } from '@ringside/client/people';
import { useFormats, useTexts } from '@ringside/client/texts';
import { Button, Card, FormError, IconButton, toasts } from '@ringside/client/ui';
import { type FoundPerson, PEOPLE_SEARCH_MIN } from '@ringside/contracts/accounts';
import type { Team, TeamInvitation } from '@ringside/contracts/teams';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { type FormEvent, useState, type ReactNode } from 'react';

interface OfTeam {
  readonly team: Team;
}

/** Invites somebody by name, and shows who has not answered yet. */
export function InviteCard({ team }: OfTeam): ReactNode {
  const t = useTexts();
  const { data } = useQuery(teamQueries.invitations(team.id));
  const invited = data?.invitations ?? [];
  return (
    <Card title={t('teams.invite')}>
      <div className="grid gap-5">
        <InviteForm team={team} without={invited} />
        {invited.length > 0 && (
          <div className="grid gap-2">
            <h3 className="text-sm font-semibold">{t('teams.invite.waiting')}</h3>
            <ul className="grid gap-1">
              {invited.map((invitation) => (
                <Invited key={invitation.id} team={team} invitation={invitation} />
              ))}
            </ul>
          </div>
        )}
      </div>
    </Card>
  );
}

function InviteForm({ team, without }: OfTeam & { readonly without: readonly TeamInvitation[] }): ReactNode {
  const t = useTexts();
  const step = useTeamStep(team.id);
  const [person, setPerson] = useState<FoundPerson | null>(null);
  const [isMissing, setMissing] = useState(false);
  const { code, details } = refusalOf(step.error);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(person === null);
    if (!person) return;
    step.mutate(
      { kind: 'invite', userId: person.id },
      {
        onSuccess: () => {
          toasts.push({ tone: 'positive', title: t('teams.invite.sent', { name: person.name }), key: 'teams' });
          setPerson(null);
        },
      },
    );
  };
  return (
    <form noValidate onSubmit={send} className="grid gap-3">
      <PersonPicker
        words={{
          label: t('teams.invite.person'),
          hint: t('teams.invite.hint', { min: PEOPLE_SEARCH_MIN }),
          nobody: t('teams.invite.nobody'),
          clear: t('frame.remove'),
        }}
        value={person}
        onChange={setPerson}
        error={isMissing && !person ? t('teams.invite.none') : null}
        without={[...team.members, ...without].map((each) => each.person.id)}
      />
      <FormError message={step.error ? t.refusal(code, details) : null} />
      <Button type="submit" variant="primary" busy={step.isPending}>
        {t('teams.invite.send')}
      </Button>
    </form>
  );
}

function Invited({ team, invitation }: OfTeam & { readonly invitation: TeamInvitation }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const step = useTeamStep(team.id);
  const { name } = invitation.person;
  return (
    <li className="flex items-center justify-between gap-2 text-sm">
      <span className="min-w-0">
        <span className="font-medium break-words">{name}</span>{' '}
        <span className="text-muted">{t('teams.invitations.until', { until: format.date(invitation.expiresAt) })}</span>
      </span>
      <IconButton
        size="small"
        label={t('teams.invite.takeBack', { name })}
        icon={<X aria-hidden="true" />}
        busy={step.isPending}
        onClick={() => step.mutate({ kind: 'withdraw', invitationId: invitation.id })}
      />
    </li>
  );
}
