import { useAdminTexts } from '@ringside/client/texts';
import { Field, TextArea } from '@ringside/client/ui';
import { EVENT_REASON_MAX } from '@ringside/contracts/events';
import { useState, type ReactNode } from 'react';
import { FormDialog } from '../frame/form-dialog';

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
  const [reason, setReason] = useState('');
  const [isMissing, setMissing] = useState(false);
  const send = () => {
    setMissing(reason.trim() === '');
    // the server takes one line: what was parted by line ends is parted by blanks
    if (reason.trim() !== '') onSend(reason.replaceAll(/\s+/g, ' ').trim());
  };
  return (
    <FormDialog
      open={open}
      title={props.title}
      action={props.action}
      danger={props.danger ?? false}
      busy={busy}
      error={refusal}
      onSend={send}
      onClose={onClose}
    >
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
    </FormDialog>
  );
}
