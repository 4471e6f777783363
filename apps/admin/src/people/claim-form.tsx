import { refusalOf, useClaimAdmin } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Card, Field, FormError, TextInput, toasts } from '@ringside/client/ui';
import { type FormEvent, useState, type ReactNode } from 'react';

/** For whoever set the server up: with the token that it printed they become the first administrator. */
export function ClaimForm(): ReactNode {
  const t = useAdminTexts();
  const claim = useClaimAdmin();
  const [token, setToken] = useState('');
  const [isMissing, setMissing] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(token.trim() === '');
    if (token.trim() === '') return;
    claim.mutate(token.trim(), {
      onSuccess: () => toasts.push({ tone: 'positive', title: t('people.claim.done') }),
    });
  };
  const { code, details } = refusalOf(claim.error);
  return (
    <Card>
      <form noValidate onSubmit={send} className="grid gap-4">
        <FormError message={claim.error ? t.refusal(code, details) : null} />
        <Field label={t('people.claim.token')} error={isMissing ? t('admin.form.required') : null}>
          <TextInput
            required
            maxLength={100}
            autoComplete="off"
            autoCapitalize="off"
            spellCheck={false}
            value={token}
            onChange={(event) => {
              setToken(event.target.value);
              setMissing(false);
            }}
          />
        </Field>
        <Button type="submit" variant="primary" busy={claim.isPending}>
          {t('people.claim.submit')}
        </Button>
      </form>
    </Card>
  );
}
