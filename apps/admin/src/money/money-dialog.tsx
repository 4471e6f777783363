import { refusalOf } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Dialog, FormError } from '@ringside/client/ui';
import { type FormEvent, type ReactNode, useId } from 'react';

interface MoneyDialogProps {
  readonly title: string;
  readonly action: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onSend: (typed: FormData) => void;
  readonly children: ReactNode;
}

/** A short form about money. What was typed stays through a refusal. */
export function MoneyDialog({
  title,
  action,
  danger,
  busy,
  error,
  onClose,
  onSend,
  children,
}: MoneyDialogProps): ReactNode {
  const t = useAdminTexts();
  const formId = useId();
  const { code, details } = refusalOf(error);
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSend(new FormData(event.currentTarget));
  };
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('frame.close')}
      title={title}
      actions={
        <>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
          <Button type="submit" form={formId} variant={danger ? 'danger' : 'primary'} busy={busy}>
            {action}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={send} className="grid gap-4">
        {children}
        <FormError message={error ? t.refusal(code, details) : null} />
      </form>
    </Dialog>
  );
}

/** A text field of a form. */
export const textOf = (typed: FormData, name: string): string => {
  const value = typed.get(name);
  return typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim() : '';
};
