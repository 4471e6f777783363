import { useSignIn } from '@ringside/client/api';
import { Button, Field, FormError, PasswordInput, TextInput } from '@ringside/client/ui';
import type { SessionUser } from '@ringside/contracts/accounts';
import type { ReactNode } from 'react';
import { checkSignIn } from './account-checks';
import { useAccountForm } from './use-account-form';

interface AccountFormProps {
  /** The person is signed in now. */
  readonly onDone: (user: SessionUser) => void;
}

/** Username or e-mail and password; says what is wrong where it is wrong and keeps what was typed. */
export function SignInForm({ onDone }: AccountFormProps): ReactNode {
  const signIn = useSignIn();
  const { t, wrong, refusal, onSubmit } = useAccountForm({
    fields: ['identifier', 'password'],
    check: checkSignIn,
    send: async ({ identifier, password }) => onDone(await signIn.mutateAsync({ identifier, password })),
  });
  return (
    <form noValidate onSubmit={(event) => void onSubmit(event)} className="grid gap-4">
      <FormError message={refusal} />
      <Field label={t('accounts.signIn.identifier')} error={wrong.identifier}>
        <TextInput name="identifier" autoComplete="username" autoCapitalize="off" spellCheck={false} required />
      </Field>
      <Field label={t('accounts.password')} error={wrong.password}>
        <PasswordInput
          name="password"
          autoComplete="current-password"
          required
          showLabel={t('frame.showPassword')}
          hideLabel={t('frame.hidePassword')}
        />
      </Field>
      <Button type="submit" variant="primary" size="large" busy={signIn.isPending}>
        {t('accounts.signIn.submit')}
      </Button>
    </form>
  );
}
