import { moneyQueries, refusalOf, usePutBankAccount } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Card, Field, FormError, LoadingRows, TextInput, toasts } from '@ringside/client/ui';
import { ACCOUNT_HOLDER_MAX, type BankAccount } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';
import { textOf } from '../frame/text-of';

/** The account that transfers for the event go to. */
export function BankAccountCard({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useAdminTexts();
  const query = useQuery(moneyQueries.account(eventId));
  return (
    <Card title={t('money.bank.account')}>
      {query.data ? (
        <AccountForm eventId={eventId} account={query.data.account} />
      ) : query.error ? (
        <FailureView error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        <LoadingRows label={t('frame.loading')} />
      )}
    </Card>
  );
}

interface FormProps {
  readonly eventId: EventId;
  readonly account: BankAccount | null;
}

type Wrong = Partial<Record<'holder' | 'iban', string>>;

function AccountForm({ eventId, account }: FormProps): ReactNode {
  const t = useAdminTexts();
  const command = usePutBankAccount(eventId);
  const [wrong, setWrong] = useState<Wrong>({});
  const { code, details } = refusalOf(command.error);
  const isIban = code === 'INVALID';
  const onSubmit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const [holder, iban, bic] = [textOf(typed, 'holder'), textOf(typed, 'iban'), textOf(typed, 'bic')];
    const required = t('admin.form.required');
    setWrong({ ...(holder === '' ? { holder: required } : {}), ...(iban === '' ? { iban: required } : {}) });
    if (holder === '' || iban === '') return;
    command
      .mutateAsync({ holder, iban, bic })
      .then(() => toasts.push({ tone: 'positive', title: t('money.bank.saved'), key: 'saved' }))
      .catch(() => undefined); // the form says it
  };
  return (
    <form className="grid gap-4" noValidate onSubmit={onSubmit}>
      <p className="text-sm text-muted">{t('money.bank.account.lead')}</p>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('money.bank.holder')} error={wrong.holder}>
          <TextInput name="holder" maxLength={ACCOUNT_HOLDER_MAX} defaultValue={account?.holder} />
        </Field>
        <Field
          label={t('money.bank.iban')}
          error={wrong.iban ?? (command.error && isIban ? t('money.bank.iban.wrong') : null)}
        >
          <TextInput name="iban" maxLength={42} spellCheck={false} defaultValue={account?.iban} />
        </Field>
        <Field label={t('money.bank.bic')} hint={t('money.bank.bic.hint')}>
          <TextInput name="bic" maxLength={11} spellCheck={false} defaultValue={account?.bic} />
        </Field>
      </div>
      <FormError message={command.error && !isIban ? t.refusal(code, details) : null} />
      <Button type="submit" variant="primary" className="justify-self-start" busy={command.isPending}>
        {t('money.bank.save')}
      </Button>
    </form>
  );
}
