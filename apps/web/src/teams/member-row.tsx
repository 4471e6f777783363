import { refusalOf, type TeamStep, useTeamStep } from '@ringside/client/api';
import { PersonAvatar } from '@ringside/client/shell';
import { useFormats, useTexts } from '@ringside/client/texts';
import { ConfirmDialog, Menu, type MenuEntry, StatusPill, type Tone, toasts } from '@ringside/client/ui';
import type { Team, TeamMember, TeamRole } from '@ringside/contracts/teams';
import { Crown, EllipsisVertical, Gamepad2, Repeat2 } from 'lucide-react';
import { useState, type ReactNode } from 'react';

interface MemberRowProps {
  readonly team: Team;
  readonly member: TeamMember;
  readonly isMe: boolean;
}

const looks: Readonly<Record<TeamRole, { readonly tone: Tone; readonly icon: typeof Crown }>> = {
  captain: { tone: 'accent', icon: Crown },
  member: { tone: 'info', icon: Gamepad2 },
  substitute: { tone: 'neutral', icon: Repeat2 },
};

/** Somebody of a team; for its captain with what can be done with them. */
export function MemberRow(props: MemberRowProps): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const { team, member, isMe } = props;
  const { person, role, since } = member;
  const { tone, icon: Icon } = looks[role];
  return (
    <li className="flex items-center gap-3 px-4 py-3 sm:px-5">
      <PersonAvatar person={person} />
      <div className="min-w-0 grow">
        <p className="font-semibold break-words">
          {person.name} {isMe && <span className="font-normal text-muted">({t('teams.you')})</span>}
        </p>
        <p className="text-sm break-words text-muted">
          @{person.username} · {t('teams.since', { at: format.date(since) })}
        </p>
      </div>
      <StatusPill tone={tone} icon={<Icon aria-hidden="true" strokeWidth={2.5} />}>
        {t(`teams.role.${role}`)}
      </StatusPill>
      {team.may.lead && role !== 'captain' && <MemberMenu {...props} />}
    </li>
  );
}

type Asked = 'handOver' | 'remove' | null;

function MemberMenu({ team, member }: MemberRowProps): ReactNode {
  const t = useTexts();
  const step = useTeamStep(team.id);
  const [asked, setAsked] = useState<Asked>(null);
  const { id: userId, name } = member.person;
  const words = { name, team: team.name };
  const take = (wish: TeamStep, done: string) =>
    step.mutate(wish, {
      onSuccess: () => toasts.push({ tone: 'positive', title: done, key: 'teams' }),
      onError: (error) => {
        const { code, details } = refusalOf(error);
        toasts.push({ tone: 'danger', title: t.refusal(code, details), key: 'teams' });
      },
      onSettled: () => setAsked(null),
    });
  const other = member.role === 'member' ? 'substitute' : 'member';
  const swap: MenuEntry = {
    label: other === 'member' ? t('teams.makeMember') : t('teams.makeSubstitute'),
    onSelect: () =>
      take({ kind: 'role', userId, role: other }, t('teams.roleChanged', { name, role: t(`teams.role.${other}`) })),
  };
  return (
    <>
      <Menu
        label={t('teams.do', { name })}
        trigger={<EllipsisVertical aria-hidden="true" className="size-5" />}
        groups={[
          [swap, { label: t('teams.handOver'), onSelect: () => setAsked('handOver') }],
          [{ label: t('teams.remove'), danger: true, onSelect: () => setAsked('remove') }],
        ]}
      />
      <ConfirmDialog
        open={asked === 'handOver'}
        title={t('teams.handOver.ask', words)}
        confirmLabel={t('teams.handOver')}
        cancelLabel={t('frame.cancel')}
        busy={step.isPending}
        onConfirm={() => take({ kind: 'handOver', userId }, t('teams.handOver.done', { name }))}
        onCancel={() => setAsked(null)}
      >
        {t('teams.handOver.text', { name })}
      </ConfirmDialog>
      <ConfirmDialog
        open={asked === 'remove'}
        danger
        title={t('teams.remove.ask', words)}
        confirmLabel={t('teams.remove')}
        cancelLabel={t('frame.cancel')}
        busy={step.isPending}
        onConfirm={() => take({ kind: 'remove', userId }, t('teams.removed', { name }))}
        onCancel={() => setAsked(null)}
      >
        {t('teams.remove.text')}
      </ConfirmDialog>
    </>
  );
}
