import { useSignUp } from '@ringside/client/api';
import { Button, Field, FormError, PasswordInput, TextInput } from '@ringside/client/ui';
import { PASSWORD_MIN, type SessionUser, USERNAME_MAX, USERNAME_MIN } from '@ringside/contracts/accounts';
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
  const { t, wrong, refusal, onSubmit } = useAccountForm({
    fields: ['username', 'email', 'name', 'password'],
    check: checkSignUp,
    send: async (typed) => onDone(await signUp.mutateAsync(accountOf(typed))),
  });
  return (
    <form noValidate onSubmit={(event) => void onSubmit(event)} className="grid gap-4">
      <FormError message={refusal} />
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
      <Button type="submit" variant="primary" size="large" busy={signUp.isPending}>
        {t('accounts.signUp.submit')}
      </Button>
    </form>
  );
}

function accountOf({ username, email, name, password }: Typed<'username' | 'email' | 'name' | 'password'>) {
  const shownName = name.trim();
  return { username: username.trim(), email: email.trim(), password, ...(shownName === '' ? {} : { name: shownName }) };
}
