import { useChangeAddress, useSendConfirmation } from '@ringside/client/api';
import { usePlainForm } from '@ringside/client/shell';
import { useTexts } from '@ringside/client/texts';
import {
  Button,
  Card,
  Field,
  FormError,
  Notice,
  PasswordInput,
  StatusPill,
  TextInput,
  toasts,
} from '@ringside/client/ui';
import { type Account, LINK_MINUTES } from '@ringside/contracts/accounts';
import { useState, type ReactNode } from 'react';

/** The account's address, whether it is confirmed, and the way to another one. */
export function AddressCard({ account }: { readonly account: Account }): ReactNode {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  const send = useSendConfirmation();
  const resend = () =>
    send.mutate(undefined, {
      onSuccess: () =>
        toasts.push({ tone: 'positive', title: t('settings.confirmation.sent', { minutes: LINK_MINUTES }) }),
      onError: () => toasts.push({ tone: 'danger', title: t.refusal('TOO_MANY_TRIES') }),
    });
  return (
    <Card title={t('settings.address')}>
      <div className="grid gap-4">
        <div className="flex flex-wrap items-center gap-x-3 gap-y-2">
          <p className="font-medium break-all">{account.email}</p>
          <StatusPill tone={account.isConfirmed ? 'positive' : 'warning'}>
            {t(account.isConfirmed ? 'settings.address.confirmed' : 'settings.address.unconfirmed')}
          </StatusPill>
        </div>
        {account.newEmail !== null && (
          <Notice tone="info">
            {t('settings.address.waiting', { address: account.newEmail, minutes: LINK_MINUTES })}
          </Notice>
        )}
        {isOpen ? (
          <AddressForm onDone={() => setOpen(false)} />
        ) : (
          <div className="flex flex-wrap gap-2">
            {!account.isConfirmed && (
              <Button variant="primary" busy={send.isPending} onClick={resend}>
                {t('settings.confirmation.resend')}
              </Button>
            )}
            <Button onClick={() => setOpen(true)}>{t('settings.address.change')}</Button>
          </div>
        )}
      </div>
    </Card>
  );
}

function AddressForm({ onDone }: { readonly onDone: () => void }): ReactNode {
  const change = useChangeAddress();
  const { t, wrong, refusal, busy, onSubmit } = usePlainForm({
    fields: ['email', 'password'],
    places: { WRONG_PASSWORD: 'password', INVALID: 'email' },
    send: async ({ email, password }) => {
      await change.mutateAsync({ email: email.trim(), password });
      toasts.push({
        tone: 'positive',
        title: t('settings.address.waiting', { address: email.trim(), minutes: LINK_MINUTES }),
      });
      onDone();
    },
  });
  return (
    <form noValidate onSubmit={(event) => void onSubmit(event)} className="grid max-w-md gap-4">
      <FormError message={refusal} />
      <Field label={t('settings.address.new')} error={wrong.email && t('accounts.invalid.email')}>
        <TextInput name="email" type="email" autoComplete="email" required />
      </Field>
      <Field label={t('settings.password.current')} error={wrong.password}>
        <PasswordInput
          name="password"
          autoComplete="current-password"
          required
          showLabel={t('frame.showPassword')}
          hideLabel={t('frame.hidePassword')}
        />
      </Field>
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {t('settings.address.change')}
        </Button>
        <Button variant="ghost" onClick={onDone}>
          {t('settings.cancel')}
        </Button>
      </div>
    </form>
  );
}
