import { refusalOf } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Dialog, Field, FormError, TextArea } from '@ringside/client/ui';
import { EVENT_REASON_MAX } from '@ringside/contracts/events';
import { type FormEvent, useId, useState, type ReactNode } from 'react';

interface ReasonDialogProps {
  readonly open: boolean;
  readonly title: string;
  readonly text: string;
  /** What the button does. */
  readonly action: string;
  /** Who reads the reason; unless given, the organizer. */
  readonly hint?: string;
  readonly danger?: boolean;
  readonly busy: boolean;
  readonly refusal: unknown;
  readonly onClose: () => void;
  readonly onSend: (reason: string) => void;
}

/** Asks for the reason that the people concerned will read. What was typed stays through a refusal. */
export function ReasonDialog(props: ReasonDialogProps): ReactNode {
  const { open, busy, refusal, onClose, onSend } = props;
  const t = useAdminTexts();
  const formId = useId();
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const send = (event: FormEvent) => {
    event.preventDefault();
    setMissing(reason.trim() === '');
    // the server takes one line: what was parted by line ends is parted by blanks
    if (reason.trim() !== '') onSend(reason.replaceAll(/\s+/g, ' ').trim());
  };
  const { code, details } = refusalOf(refusal);
  return (
    <Dialog
      open={open}
      onClose={onClose}
      closeLabel={t('frame.close')}
      title={props.title}
      actions={
        <>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
          <Button type="submit" form={formId} variant={props.danger ? 'danger' : 'primary'} busy={busy}>
            {props.action}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={send} className="grid gap-4">
        <p className="text-sm text-muted">{props.text}</p>
        <Field
          label={t('admin.step.reason')}
          hint={props.hint ?? t('admin.step.reason.hint')}
          error={isMissing ? t('admin.form.required') : null}
        >
          <TextArea
            name="reason"
            required
            rows={4}
            maxLength={EVENT_REASON_MAX}
            value={reason}
            onChange={(event) => {
              setReason(event.target.value);
              setMissing(false);
            }}
          />
        </Field>
        <FormError message={refusal ? t.refusal(code, details) : null} />
      </form>
    </Dialog>
  );
}
