import { refusalOf, useRegistrationStep, useSession } from '@ringside/client/api';
import { withReturn } from '@ringside/client/shell';
import { useFormats, useTexts } from '@ringside/client/texts';
import { Button, Checkbox, FormError, LinkButton, StatusPill, toasts } from '@ringside/client/ui';
import type { EventRegistration } from '@ringside/contracts/registrations';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useLocation } from 'react-router';

interface RegisterFormProps {
  readonly registration: EventRegistration;
}

/** Registering, or why that is not possible now. */
export function RegisterForm({ registration }: RegisterFormProps): ReactNode {
  const t = useTexts();
  const { user } = useSession();
  const location = useLocation();
  const { mine, may } = registration;
  return (
    <>
      {mine && (
        <div>
          <StatusPill>{t('registrations.state.withdrawn')}</StatusPill>
        </div>
      )}
      {may.registerBar ? (
        <Bar registration={registration} />
      ) : user ? (
        <Wish registration={registration} />
      ) : (
        <div className="grid gap-3">
          <p className="text-sm text-muted">{t('registrations.bar.signIn')}</p>
          <LinkButton to={withReturn('/sign-in', location)} variant="primary">
            {t('registrations.signIn')}
          </LinkButton>
        </div>
      )}
    </>
  );
}

function Bar({ registration }: RegisterFormProps): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const { opensAt, may } = registration;
  const words = {
    REGISTRATION_NOT_OPEN: () => t('registrations.bar.notOpen', { at: format.dateTime(opensAt ?? '') }),
    REGISTRATION_CLOSED: () => t('registrations.bar.closed'),
    REGISTRATION_FULL: () => t('registrations.bar.full'),
    REGISTRATION_REJECTED: () => t('registrations.explain.rejected'),
  };
  return <p className="text-sm text-muted">{may.registerBar && words[may.registerBar]()}</p>;
}

/** What pressing the button will lead to. */
function prospectOf({ mode, counts }: EventRegistration) {
  if (mode === 'approval') return { explain: 'registrations.explain.approval', button: 'registrations.ask' } as const;
  const isFull = counts.taken >= counts.capacity || counts.waiting > 0;
  return isFull
    ? ({ explain: 'registrations.explain.full', button: 'registrations.wait' } as const)
    : ({ explain: 'registrations.explain.open', button: 'registrations.register' } as const);
}

const done = {
  accepted: 'registrations.done.accepted',
  waitlisted: 'registrations.done.waitlisted',
  pending: 'registrations.done.pending',
} as const;

function Wish({ registration }: RegisterFormProps): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const { eventId, mine, audience, closesAt } = registration;
  const [isListed, setListed] = useState(mine?.isListed ?? false);
  const step = useRegistrationStep(eventId);
  const prospect = prospectOf(registration);
  const send = (event: FormEvent) => {
    event.preventDefault();
    step.mutate(
      { act: 'register', isListed },
      {
        onSuccess: ({ mine: now }) => {
          const key = now && done[now.state as keyof typeof done];
          if (key) toasts.push({ tone: 'positive', title: t(key), key: 'registration' });
        },
      },
    );
  };
  const { code, details } = refusalOf(step.error);
  return (
    <form onSubmit={send} className="grid gap-3">
      <p className="text-sm text-muted">{t(prospect.explain)}</p>
      <Checkbox
        checked={isListed}
        onChange={(event) => setListed(event.target.checked)}
        label={t('registrations.listed')}
        hint={t(`registrations.listed.${audience}`)}
      />
      <FormError message={step.error ? t.refusal(code, details) : null} />
      <Button type="submit" variant="primary" busy={step.isPending}>
        {t(prospect.button)}
      </Button>
      {closesAt && <p className="text-sm text-muted">{t('registrations.closes', { at: format.dateTime(closesAt) })}</p>}
    </form>
  );
}
