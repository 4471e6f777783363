import { refusalOf, useRegistrationStep } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, Checkbox, ConfirmDialog, FormError, StatusPill, toasts, type Tone } from '@ringside/client/ui';
import type { EventRegistration, MyRegistration } from '@ringside/contracts/registrations';
import { useState, type ReactNode } from 'react';

interface StandingProps {
  readonly registration: EventRegistration;
  readonly mine: MyRegistration;
}

const tones = {
  pending: 'info',
  accepted: 'positive',
  waitlisted: 'warning',
  rejected: 'danger',
  withdrawn: 'neutral',
  joined: 'accent',
} as const satisfies Record<MyRegistration['state'], Tone>;

/** What became of the reader's registration, and the next steps. */
export function MyStanding({ registration, mine }: StandingProps): ReactNode {
  const t = useTexts();
  const { may } = registration;
  const step = useRegistrationStep(registration.eventId);
  const { code, details } = refusalOf(step.error);
  const say = (key: 'registrations.done.joined' | 'registrations.done.withdrawn') =>
    toasts.push({ tone: 'positive', title: t(key), key: 'registration' });
  return (
    <div className="grid gap-3">
      <div role="status" className="grid justify-items-start gap-2">
        <StatusPill tone={tones[mine.state]}>{t(`registrations.state.${mine.state}`)}</StatusPill>
        {mine.place !== null && <p className="text-lg font-bold">{t('registrations.place', { place: mine.place })}</p>}
      </div>
      <Explanation registration={registration} mine={mine} />
      {may.join && (
        <Button
          variant="primary"
          busy={step.isPending}
          onClick={() => step.mutate({ act: 'join' }, { onSuccess: () => say('registrations.done.joined') })}
        >
          {t('registrations.join')}
        </Button>
      )}
      {mine.state !== 'rejected' && (
        <Checkbox
          checked={mine.isListed}
          disabled={step.isPending}
          onChange={(event) => step.mutate({ act: 'privacy', isListed: event.target.checked })}
          label={t('registrations.listed')}
          hint={t(`registrations.listed.${registration.audience}`)}
        />
      )}
      <FormError message={step.error ? t.refusal(code, details) : null} />
      {may.withdraw && (
        <Withdraw
          isPlaced={mine.state === 'accepted'}
          busy={step.isPending}
          onWithdraw={(close) =>
            step.mutate({ act: 'withdraw' }, { onSuccess: () => say('registrations.done.withdrawn'), onSettled: close })
          }
        />
      )}
    </div>
  );
}

function Explanation({ registration, mine }: StandingProps): ReactNode {
  const t = useTexts();
  const { state, reason } = mine;
  if (state === 'withdrawn') return null;
  const key = state === 'accepted' && registration.may.join ? 'acceptedOn' : state;
  return (
    <div className="grid gap-2 text-sm text-muted">
      <p>{t(`registrations.explain.${key}`)}</p>
      {reason && (
        <p className="break-words">
          <span className="font-semibold">{t('registrations.reason')}:</span> {reason}
        </p>
      )}
    </div>
  );
}

interface WithdrawProps {
  readonly isPlaced: boolean;
  readonly busy: boolean;
  /** `close` is to be called when it is over. */
  readonly onWithdraw: (close: () => void) => void;
}

function Withdraw({ isPlaced, busy, onWithdraw }: WithdrawProps): ReactNode {
  const t = useTexts();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button onClick={() => setAsking(true)}>{t('registrations.withdraw')}</Button>
      <ConfirmDialog
        open={isAsking}
        danger
        busy={busy}
        title={t('registrations.withdraw.ask')}
        confirmLabel={t('registrations.withdraw')}
        cancelLabel={t('registrations.withdraw.keep')}
        onCancel={() => setAsking(false)}
        onConfirm={() => onWithdraw(() => setAsking(false))}
      >
        {t(isPlaced ? 'registrations.withdraw.accepted' : 'registrations.withdraw.other')}
      </ConfirmDialog>
    </>
  );
}
