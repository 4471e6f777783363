import { siteQueries, useSignUp } from '@ringside/client/api';
import { type Language, useLanguage } from '@ringside/client/texts';
import { Button, Field, FormError, PasswordInput, TextInput } from '@ringside/client/ui';
import { PASSWORD_MIN, type SessionUser, USERNAME_MAX, USERNAME_MIN } from '@ringside/contracts/accounts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { checkSignUp, type Typed } from './account-checks';
import { useAccountForm } from './use-account-form';

interface SignUpFormProps {
  /** The account is there and the person is signed in. */
  readonly onDone: (user: SessionUser) => void;
}

/** Makes an account; says what is wrong where it is wrong and keeps what was typed. */
export function SignUpForm({ onDone }: SignUpFormProps): ReactNode {
  const signUp = useSignUp();
  const { language } = useLanguage();
  // when it has changed while the form was filled in, the server says so and the next try agrees to what is shown then
  const { data: privacy, refetch } = useQuery(siteQueries.page('privacy', language));
  const { data: site } = useQuery(siteQueries.about());
  const { t, wrong, refusal, onSubmit } = useAccountForm({
    fields: ['username', 'email', 'name', 'password'],
    check: checkSignUp,
    send: async (typed) => {
      const consent = privacy ? { consent: privacy.version } : {};
      const user = await signUp.mutateAsync({ ...accountOf(typed, language), ...consent }).catch((error: unknown) => {
        void refetch();
        throw error;
      });
      onDone(user);
    },
  });
  return (
    <form noValidate onSubmit={(event) => void onSubmit(event)} className="grid gap-4">
      <FormError message={refusal ?? (site?.signUp === 'closed' ? t.refusal('ACCOUNTS_CLOSED') : null)} />
      <Field
        label={t('accounts.username')}
        hint={t('accounts.username.hint', { min: USERNAME_MIN, max: USERNAME_MAX })}
        error={wrong.username}
      >
        <TextInput name="username" autoComplete="username" autoCapitalize="off" spellCheck={false} required />
      </Field>
      <Field label={t('accounts.email')} hint={t('accounts.email.hint')} error={wrong.email}>
        <TextInput name="email" type="email" autoComplete="email" required />
      </Field>
      <Field
        label={t('accounts.name')}
        optional={t('frame.optional')}
        hint={t('accounts.name.hint')}
        error={wrong.name}
      >
        <TextInput name="name" autoComplete="nickname" />
      </Field>
      <Field
        label={t('accounts.password')}
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
      <p className="text-sm text-muted">
        {t('accounts.signUp.privacy')}{' '}
        <a href="/pages/privacy" target="_blank" rel="noreferrer" className="font-medium underline underline-offset-3">
          {t('accounts.signUp.privacy.read')}
        </a>
      </p>
      <Button type="submit" variant="primary" size="large" busy={signUp.isPending}>
        {t('accounts.signUp.submit')}
      </Button>
    </form>
  );
}

type Wanted = Typed<'username' | 'email' | 'name' | 'password'>;

/** The language of the page and the zone of the browser are what mails are written in; both can be changed later. */
function accountOf({ username, email, name, password }: Wanted, language: Language) {
  const shownName = name.trim();
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return {
    username: username.trim(),
    email: email.trim(),
    password,
    language,
    timeZone,
    ...(shownName === '' ? {} : { name: shownName }),
  };
}
