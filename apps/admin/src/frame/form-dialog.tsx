import { refusalOf } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Dialog, FormError } from '@ringside/client/ui';
import { type FormEvent, type ReactNode, useId } from 'react';

interface FormDialogProps {
  readonly open?: boolean;
  readonly title: string;
  /** What the button says that sends the form. */
  readonly action: string;
  /** What it does cannot be taken back. */
  readonly danger?: boolean;
  readonly busy: boolean;
  /** Why it was refused: it is said below the fields, which keep what was typed. */
  readonly error: unknown;
  readonly onSend: (typed: FormData) => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A dialog that is one form: fields, one button that sends them and one that does not. */
export function FormDialog({ open = true, onSend, onClose, error, ...props }: FormDialogProps): ReactNode {
  const t = useAdminTexts();
  const formId = useId();
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    onSend(new FormData(event.currentTarget));
  };
  const { code, details } = refusalOf(error);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      closeLabel={t('frame.close')}
      title={props.title}
      actions={
        <>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
          <Button type="submit" form={formId} variant={props.danger ? 'danger' : 'primary'} busy={props.busy}>
            {props.action}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={send} className="grid gap-4">
        {props.children}
        <FormError message={error ? t.refusal(code, details) : null} />
      </form>
    </Dialog>
  );
}
