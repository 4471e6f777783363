import { useAskPasswordReset, useResetPassword } from '@ringside/client/api';
import { usePlainForm } from '@ringside/client/shell';
import { useTexts } from '@ringside/client/texts';
import { Button, Field, FormError, LinkButton, Notice, PasswordInput, TextInput, TextLink } from '@ringside/client/ui';
import { LINK_MINUTES, PASSWORD_MIN } from '@ringside/contracts/accounts';
import { useState, type ReactNode } from 'react';
import { useLocation } from 'react-router';
import { tokenOf } from './link-token';
import { RecoveryPage, RecoveryTexts } from './recovery-page';

/** Asks for a link, and where that link leads: sets a new password. */
export function ResetPasswordPage(): ReactNode {
  const { hash } = useLocation();
  const token = tokenOf(hash);
  return (
    <RecoveryTexts>
      {token === null ? <AskForLink isBroken={hash !== ''} /> : <SetPassword token={token} />}
    </RecoveryTexts>
  );
}

function AskForLink({ isBroken }: { readonly isBroken: boolean }): ReactNode {
  const ask = useAskPasswordReset();
  const [askedFor, setAskedFor] = useState<string | null>(null);
  const { t, wrong, refusal, busy, onSubmit } = usePlainForm({
    fields: ['email'],
    places: { INVALID: 'email' },
    send: async ({ email }) => {
      await ask.mutateAsync(email.trim());
      setAskedFor(email.trim());
    },
  });
  return (
    <RecoveryPage title={t('settings.reset.ask.title')} lead={t('settings.reset.ask.lead')}>
      {isBroken && <Notice tone="warning">{t('settings.link.broken')}</Notice>}
      {askedFor !== null && (
        <Notice tone="positive" announce>
          {t('settings.reset.ask.sent', { address: askedFor, minutes: LINK_MINUTES })}
        </Notice>
      )}
      <form noValidate onSubmit={(event) => void onSubmit(event)} className="grid gap-4">
        <FormError message={refusal} />
        <Field label={t('accounts.email')} error={wrong.email && t('accounts.invalid.email')}>
          <TextInput name="email" type="email" autoComplete="email" required />
        </Field>
        <Button type="submit" variant="primary" size="large" busy={busy}>
          {t('settings.reset.ask.submit')}
        </Button>
      </form>
      <TextLink to="/sign-in" className="text-sm">
        {t('settings.toSignIn')}
      </TextLink>
    </RecoveryPage>
  );
}

function SetPassword({ token }: { readonly token: string }): ReactNode {
  const reset = useResetPassword();
  const { t, wrong, refusal, busy, onSubmit } = usePlainForm({
    fields: ['password'],
    places: { PASSWORD_TOO_EASY: 'password', PASSWORD_BREACHED: 'password', INVALID: 'password' },
    send: ({ password }) => reset.mutateAsync({ token, password }),
  });
  if (reset.isSuccess) return <ResetDone />;
  return (
    <RecoveryPage title={t('settings.reset.title')} lead={t('settings.reset.lead')}>
      <form noValidate onSubmit={(event) => void onSubmit(event)} className="grid gap-4">
        <FormError message={refusal}>
          <TextLink to="/reset-password">{t('settings.reset.again')}</TextLink>
        </FormError>
        <Field
          label={t('settings.password.new')}
          hint={t('accounts.password.hint', { min: PASSWORD_MIN })}
          error={wrong.password}
        >
          <PasswordInput
            name="password"
            autoComplete="new-password"
            required
            showLabel={t('frame.showPassword')}
            hideLabel={t('frame.hidePassword')}
          />
        </Field>
        <Button type="submit" variant="primary" size="large" busy={busy}>
          {t('settings.reset.submit')}
        </Button>
      </form>
    </RecoveryPage>
  );
}

function ResetDone(): ReactNode {
  const t = useTexts();
  return (
    <RecoveryPage title={t('settings.reset.title')}>
      <Notice tone="positive" announce>
        {t('settings.reset.done')}
      </Notice>
      <LinkButton to="/sign-in" variant="primary" className="justify-self-start">
        {t('settings.toSignIn')}
      </LinkButton>
    </RecoveryPage>
  );
}
