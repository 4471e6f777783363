import { useChangePassword } from '@ringside/client/api';
import { usePlainForm } from '@ringside/client/shell';
import { Button, Card, Field, FormError, PasswordInput, toasts } from '@ringside/client/ui';
import { PASSWORD_MIN } from '@ringside/contracts/accounts';
import { useState, type ReactNode } from 'react';

/** Another password, for who knows the one before. */
export function PasswordCard(): ReactNode {
  const change = useChangePassword();
  const [changes, setChanges] = useState(0);
  const { t, wrong, refusal, busy, onSubmit } = usePlainForm({
    fields: ['current', 'password'],
    places: { WRONG_PASSWORD: 'current', PASSWORD_TOO_EASY: 'password', PASSWORD_BREACHED: 'password' },
    send: async (typed) => {
      await change.mutateAsync(typed);
      setChanges(changes + 1); // the fields are empty again
      toasts.push({ tone: 'positive', title: t('settings.password.changed') });
    },
  });
  const eye = { showLabel: t('frame.showPassword'), hideLabel: t('frame.hidePassword') };
  return (
    <Card title={t('settings.password')}>
      <form key={changes} noValidate onSubmit={(event) => void onSubmit(event)} className="grid max-w-md gap-4">
        <FormError message={refusal} />
        <Field label={t('settings.password.current')} error={wrong.current}>
          <PasswordInput name="current" autoComplete="current-password" required {...eye} />
        </Field>
        <Field
          label={t('settings.password.new')}
          hint={t('accounts.password.hint', { min: PASSWORD_MIN })}
          error={wrong.password}
        >
          <PasswordInput name="password" autoComplete="new-password" required {...eye} />
        </Field>
        <Button type="submit" busy={busy} className="justify-self-start">
          {t('settings.password.change')}
        </Button>
      </form>
    </Card>
  );
}
