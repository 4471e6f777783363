import { refusalOf, useSignInWithCode } from '@ringside/client/api';
import { loadSettingsTexts, MoreTexts } from '@ringside/client/texts';
import { Button, Field, FormError, TextInput } from '@ringside/client/ui';
import type { SessionUser } from '@ringside/contracts/accounts';
import { useEffect, useRef, type ReactNode } from 'react';
import { usePlainForm } from '../use-plain-form';

interface CodeFormProps {
  /** From the refusal of the first step. */
  readonly challenge: string;
  readonly onDone: (user: SessionUser) => void;
  /** Back to the first step, with the reason when it was not the person's wish. */
  readonly onBack: (why: unknown) => void;
}

/** The second step of signing in. */
export function CodeForm(props: CodeFormProps): ReactNode {
  return (
    <MoreTexts load={loadSettingsTexts}>
      <Form {...props} />
    </MoreTexts>
  );
}

function Form({ challenge, onDone, onBack }: CodeFormProps): ReactNode {
  const signIn = useSignInWithCode();
  const form = useRef<HTMLFormElement>(null);
  // the field that had the focus is gone, and the code is all that is left to type
  useEffect(() => form.current?.querySelector('input')?.focus(), []);
  const { t, wrong, refusal, busy, onSubmit } = usePlainForm({
    fields: ['code'],
    places: { WRONG_CODE: 'code' },
    send: async ({ code }) => {
      try {
        onDone(await signIn.mutateAsync({ challenge, code }));
      } catch (error) {
        if (refusalOf(error).code !== 'CHALLENGE_OVER') throw error;
        onBack(error);
      }
    },
  });
  return (
    <form ref={form} noValidate onSubmit={(event) => void onSubmit(event)} className="grid gap-4">
      <div className="grid gap-1">
        <h2 className="text-lg font-semibold">{t('settings.code.title')}</h2>
        <p className="text-muted">{t('settings.code.lead')}</p>
      </div>
      <FormError message={refusal} />
      <Field label={t('settings.code')} error={wrong.code}>
        <TextInput name="code" autoComplete="one-time-code" autoCapitalize="off" spellCheck={false} required />
      </Field>
      <Button type="submit" variant="primary" size="large" busy={busy}>
        {t('accounts.signIn.submit')}
      </Button>
      <Button variant="ghost" onClick={() => onBack(null)}>
        {t('settings.code.back')}
      </Button>
    </form>
  );
}
