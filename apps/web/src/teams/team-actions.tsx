import { refusalOf, useTeamStep } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, Card, ConfirmDialog, Dialog, Field, FormError, TextInput, toasts } from '@ringside/client/ui';
import type { Team } from '@ringside/contracts/teams';
import { type FormEvent, useId, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { TeamForm } from './team-form';
import { LogoActions } from './team-logo';

interface OfTeam {
  readonly team: Team;
}

type Asked = 'edit' | 'leave' | 'disband' | null;

/** Changing, leaving and ending a team, as far as the person may. */
export function TeamActions({ team }: OfTeam): ReactNode {
  const t = useTexts();
  const [asked, setAsked] = useState<Asked>(null);
  const { may, myRole } = team;
  const close = () => setAsked(null);
  return (
    <Card title={t('teams.manage')}>
      <div className="grid gap-2">
        {may.lead && <Button onClick={() => setAsked('edit')}>{t('frame.edit')}</Button>}
        {may.lead && <LogoActions team={team} />}
        {may.leave && <Button onClick={() => setAsked('leave')}>{t('teams.leave')}</Button>}
        {myRole === 'captain' && <p className="text-sm text-muted">{t('teams.captainStays')}</p>}
        {may.disband && (
          <Button variant="ghost" className="text-danger!" onClick={() => setAsked('disband')}>
            {t('teams.disband')}
          </Button>
        )}
      </div>
      <Dialog open={asked === 'edit'} onClose={close} closeLabel={t('frame.close')} title={team.name}>
        <TeamForm
          key={`${team.name}${team.tag}${team.about}`}
          team={team}
          submitLabel={t('frame.save')}
          onSaved={() => {
            toasts.push({ tone: 'positive', title: t('teams.saved'), key: 'teams' });
            close();
          }}
        />
      </Dialog>
      <AskLeave team={team} open={asked === 'leave'} onClose={close} />
      <AskDisband team={team} open={asked === 'disband'} onClose={close} />
    </Card>
  );
}

interface AskProps extends OfTeam {
  readonly open: boolean;
  readonly onClose: () => void;
}

function AskLeave({ team, open, onClose }: AskProps): ReactNode {
  const t = useTexts();
  const navigate = useNavigate();
  const step = useTeamStep(team.id);
  // promises, not callbacks of `mutate`: the team may tell this page live that one has left, and these buttons be gone by then
  const leave = () =>
    void step
      .mutateAsync({ kind: 'leave' })
      .then(
        () => {
          toasts.push({ tone: 'positive', title: t('teams.left', { team: team.name }), key: 'teams' });
          void navigate('/teams');
        },
        (error: unknown) => {
          const { code, details } = refusalOf(error);
          toasts.push({ tone: 'danger', title: t.refusal(code, details), key: 'teams' });
        },
      )
      .finally(onClose);
  return (
    <ConfirmDialog
      open={open}
      danger
      title={t('teams.leave.ask', { team: team.name })}
      confirmLabel={t('teams.leave')}
      cancelLabel={t('frame.cancel')}
      busy={step.isPending}
      onConfirm={leave}
      onCancel={onClose}
    >
      {t('teams.leave.text')}
    </ConfirmDialog>
  );
}

/** It cannot be undone, so the name has to be written. */
function AskDisband({ team, open, onClose }: AskProps): ReactNode {
  const t = useTexts();
  const formId = useId();
  const step = useTeamStep(team.id);
  const [typed, setTyped] = useState('');
  const [isWrong, setWrong] = useState(false);
  const { code, details } = refusalOf(step.error);
  const send = (event: FormEvent) => {
    event.preventDefault();
    const isSame = typed.trim().toLowerCase() === team.name.toLowerCase();
    setWrong(!isSame);
    if (!isSame) return;
    step.mutateAsync({ kind: 'disband' }).then(
      () => {
        toasts.push({ tone: 'positive', title: t('teams.disbanding.done', { team: team.name }), key: 'teams' });
        onClose();
      },
      () => undefined, // shown in the form
    );
  };
  return (
    <Dialog
      open={open}
      onClose={onClose}
      closeLabel={t('frame.close')}
      title={t('teams.disband.ask', { team: team.name })}
      actions={
        <>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
          <Button type="submit" form={formId} variant="danger" busy={step.isPending}>
            {t('teams.disband')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={send} className="grid gap-4">
        <p className="text-sm text-muted">{t('teams.disband.text')}</p>
        <Field label={t('teams.disband.type', { team: team.name })} error={isWrong ? t('teams.disband.wrong') : null}>
          <TextInput value={typed} autoComplete="off" onChange={(event) => setTyped(event.target.value)} />
        </Field>
        <FormError message={step.error ? t.refusal(code, details) : null} />
      </form>
    </Dialog>
  );
}
