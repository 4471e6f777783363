import { refusalOf, useResetTwoFactor } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Dialog, Field, FormError, TextArea, toasts } from '@ringside/client/ui';
import { NOTE_MAX, type SiteUserDetails } from '@ringside/contracts/accounts';
import { type FormEvent, useId, useState, type ReactNode } from 'react';

/** Takes away the second factor of somebody who has lost it. It cannot be given back, so it is asked, and why. */
export function TwoFactorReset({ person }: { readonly person: SiteUserDetails }): ReactNode {
  const t = useAdminTexts();
  const formId = useId();
  const command = useResetTwoFactor(person.id);
  const [isOpen, setOpen] = useState(false);
  const [isTried, setTried] = useState(false);
  const [reason, setReason] = useState('');
  const { name } = person;
  const wish = reason.replaceAll(/\s+/g, ' ').trim(); // the server takes one line
  const send = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (wish === '') return;
    command.mutate(wish, {
      onSuccess: () => {
        toasts.push({ tone: 'positive', title: t('people.twoFactor.done', { name }), key: 'rights' });
        setOpen(false);
      },
    });
  };
  const { code, details } = refusalOf(command.error);
  return (
    <>
      <Button className="text-danger!" onClick={() => setOpen(true)}>
        {t('people.twoFactor.reset')}
      </Button>
      <Dialog
        open={isOpen}
        onClose={() => setOpen(false)}
        closeLabel={t('frame.close')}
        title={t('people.twoFactor.ask', { name })}
        actions={
          <>
            <Button onClick={() => setOpen(false)}>{t('frame.cancel')}</Button>
            <Button type="submit" form={formId} variant="danger" busy={command.isPending}>
              {t('people.twoFactor.reset')}
            </Button>
          </>
        }
      >
        <form id={formId} noValidate onSubmit={send} className="grid gap-4">
          <p className="text-sm text-muted">{t('people.twoFactor.text', { name })}</p>
          <Field
            label={t('people.reason')}
            hint={t('people.twoFactor.reason.hint')}
            error={isTried && wish === '' ? t('admin.form.required') : null}
          >
            <TextArea
              required
              rows={3}
              maxLength={NOTE_MAX}
              value={reason}
              onChange={(event) => setReason(event.target.value)}
            />
          </Field>
          <FormError message={command.error ? t.refusal(code, details) : null} />
        </form>
      </Dialog>
    </>
  );
}
