import { RefusalError, useSignIn } from '@ringside/client/api';
import { Button, Field, FormError, PasswordInput, Spinner, TextInput } from '@ringside/client/ui';
import type { SessionUser } from '@ringside/contracts/accounts';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { checkSignIn } from './account-checks';
import { useAccountForm } from './use-account-form';

// for those who have a second factor
const CodeForm = lazy(async () => ({ default: (await import('./two-factor/code-form')).CodeForm }));

interface AccountFormProps {
  /** The person is signed in now. */
  readonly onDone: (user: SessionUser) => void;
}

/** Signs in, in one step or two. */
export function SignInForm({ onDone }: AccountFormProps): ReactNode {
  const [challenge, setChallenge] = useState<string | null>(null);
  const [over, setOver] = useState<unknown>(null);
  if (challenge === null) return <PasswordStep onDone={onDone} onHalf={setChallenge} over={over} />;
  const back = (why: unknown) => {
    setOver(why);
    setChallenge(null);
  };
  return (
    <Suspense fallback={<Spinner />}>
      <CodeForm challenge={challenge} onDone={onDone} onBack={back} />
    </Suspense>
  );
}

interface PasswordStepProps extends AccountFormProps {
  /** The password was right, and a code is wanted for this challenge. */
  readonly onHalf: (challenge: string) => void;
  /** Why the second step came to nothing. */
  readonly over: unknown;
}

/** Username or e-mail and password; says what is wrong where it is wrong and keeps what was typed. */
function PasswordStep({ onDone, onHalf, over }: PasswordStepProps): ReactNode {
  const signIn = useSignIn();
  const { t, wrong, refusal, onSubmit } = useAccountForm({
    fields: ['identifier', 'password'],
    check: checkSignIn,
    send: async ({ identifier, password }) => {
      try {
        onDone(await signIn.mutateAsync({ identifier, password }));
      } catch (error) {
        const challenge = challengeIn(error);
        if (challenge === undefined) throw error;
        onHalf(challenge);
      }
    },
  });
  return (
    <form noValidate onSubmit={(event) => void onSubmit(event)} className="grid gap-4">
      <FormError message={refusal ?? (over instanceof RefusalError ? t.refusal(over.code) : null)} />
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

function challengeIn(error: unknown): string | undefined {
  if (!(error instanceof RefusalError) || error.code !== 'CODE_NEEDED') return undefined;
  const { challenge } = error.details;
  return typeof challenge === 'string' ? challenge : undefined;
}
