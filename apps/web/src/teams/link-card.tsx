import { refusalOf, teamQueries, useMakeTeamLink, useTeamStep } from '@ringside/client/api';
import { useFormats, useTexts } from '@ringside/client/texts';
import { Button, Card, CopyField, Field, FormError, IconButton, Notice, Select, toasts } from '@ringside/client/ui';
import { LINK_DAYS, type MadeTeamLink, type Team, TEAM_MEMBERS_MAX, type TeamLink } from '@ringside/contracts/teams';
import { useQuery } from '@tanstack/react-query';
import { X } from 'lucide-react';
import { type FormEvent, useState, type ReactNode } from 'react';

interface OfTeam {
  readonly team: Team;
}

/** Makes links by which people join, and takes them back. */
export function LinkCard({ team }: OfTeam): ReactNode {
  const t = useTexts();
  const { data } = useQuery(teamQueries.invitations(team.id));
  const [made, setMade] = useState<MadeTeamLink | null>(null);
  const links = data?.links ?? [];
  return (
    <Card title={t('teams.link')}>
      <div className="grid gap-4">
        <p className="text-sm text-muted">{t('teams.link.text')}</p>
        {made && links.some(({ id }) => id === made.id) && <Made link={made} />}
        <LinkForm team={team} onMade={setMade} />
        {links.length > 0 && (
          <ul className="grid gap-1">
            {links.map((link) => (
              <LinkRow key={link.id} team={team} link={link} />
            ))}
          </ul>
        )}
      </div>
    </Card>
  );
}

function LinkForm({ team, onMade }: OfTeam & { readonly onMade: (link: MadeTeamLink) => void }): ReactNode {
  const t = useTexts();
  const make = useMakeTeamLink(team.id);
  const room = Math.max(1, TEAM_MEMBERS_MAX - team.members.length);
  const [days, setDays] = useState<(typeof LINK_DAYS)[number]>(7);
  const [uses, setUses] = useState(room);
  const { code, details } = refusalOf(make.error);
  const send = (event: FormEvent) => {
    event.preventDefault();
    make.mutate({ days, maxUses: Math.min(uses, room) }, { onSuccess: onMade });
  };
  return (
    <form noValidate onSubmit={send} className="grid gap-3">
      <div className="grid grid-cols-2 items-end gap-3">
        <Field label={t('teams.link.days')}>
          <Select
            value={days}
            onChange={(event) => setDays(LINK_DAYS.find((each) => String(each) === event.target.value) ?? days)}
          >
            {LINK_DAYS.map((count) => (
              <option key={count} value={count}>
                {t('teams.link.days.count', { count })}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('teams.link.uses')}>
          <Select value={Math.min(uses, room)} onChange={(event) => setUses(Number(event.target.value))}>
            {Array.from({ length: room }, (_, n) => (
              <option key={n} value={n + 1}>
                {n + 1}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      <FormError message={make.error ? t.refusal(code, details) : null} />
      <Button type="submit" busy={make.isPending}>
        {t('teams.link.make')}
      </Button>
    </form>
  );
}

/** The one time that the whole address is known. */
function Made({ link }: { readonly link: MadeTeamLink }): ReactNode {
  const t = useTexts();
  const address = `${location.origin}/teams/join#${link.token}`;
  return (
    <Notice tone="positive" announce title={t('teams.link.once')}>
      <div className="mt-2">
        <CopyField
          label={t('teams.link.address')}
          value={address}
          copyLabel={t('frame.copy')}
          copied={{ title: t('teams.link.copied'), key: 'teams' }}
        />
      </div>
    </Notice>
  );
}

function LinkRow({ team, link }: OfTeam & { readonly link: TeamLink }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const step = useTeamStep(team.id);
  const revoke = () =>
    step.mutate(
      { kind: 'revoke', linkId: link.id },
      { onSuccess: () => toasts.push({ tone: 'positive', title: t('teams.link.revoked'), key: 'teams' }) },
    );
  return (
    <li className="flex items-center justify-between gap-2 text-sm text-muted">
      {t('teams.link.used', { uses: link.uses, max: link.maxUses, until: format.date(link.expiresAt) })}
      <IconButton
        size="small"
        label={t('teams.link.revoke')}
        icon={<X aria-hidden="true" />}
        busy={step.isPending}
        onClick={revoke}
      />
    </li>
  );
}
