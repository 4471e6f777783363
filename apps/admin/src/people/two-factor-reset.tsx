import { useResetTwoFactor } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Field, TextArea, toasts } from '@ringside/client/ui';
import { NOTE_MAX, type SiteUserDetails } from '@ringside/contracts/accounts';
import { useState, type ReactNode } from 'react';
import { FormDialog } from '../frame/form-dialog';

/** Takes away the second factor of somebody who has lost it. It cannot be given back, so it is asked, and why. */
export function TwoFactorReset({ person }: { readonly person: SiteUserDetails }): ReactNode {
  const t = useAdminTexts();
  const command = useResetTwoFactor(person.id);
  const [isOpen, setOpen] = useState(false);
  const [isTried, setTried] = useState(false);
  const [reason, setReason] = useState('');
  const { name } = person;
  const wish = reason.replaceAll(/\s+/g, ' ').trim(); // the server takes one line
  const send = () => {
    setTried(true);
    if (wish === '') return;
    command.mutate(wish, {
      onSuccess: () => {
        toasts.push({ tone: 'positive', title: t('people.twoFactor.done', { name }), key: 'rights' });
        setOpen(false);
      },
    });
  };
  return (
    <>
      <Button className="text-danger!" onClick={() => setOpen(true)}>
        {t('people.twoFactor.reset')}
      </Button>
      <FormDialog
        open={isOpen}
        title={t('people.twoFactor.ask', { name })}
        action={t('people.twoFactor.reset')}
        danger
        busy={command.isPending}
        error={command.error}
        onSend={send}
        onClose={() => setOpen(false)}
      >
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
      </FormDialog>
    </>
  );
}
