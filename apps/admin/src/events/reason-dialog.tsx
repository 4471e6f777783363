import { refusalOf } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Dialog, Field, FormError, TextArea } from '@ringside/client/ui';
import { EVENT_REASON_MAX } from '@ringside/contracts/events';
import { type FormEvent, useId, useState, type ReactNode } from 'react';

interface ReasonDialogProps {
  readonly open: boolean;
  readonly command: 'reject' | 'suspend';
  readonly busy: boolean;
  readonly refusal: unknown;
  readonly onClose: () => void;
  readonly onSend: (reason: string) => void;
}

/** Asks a moderator for the reason that the organizer will read. What was typed stays through a refusal. */
export function ReasonDialog({ open, command, busy, refusal, onClose, onSend }: ReasonDialogProps): ReactNode {
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
      title={t(`admin.step.${command}.ask`)}
      actions={
        <>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={busy}>
            {t(`admin.step.${command}`)}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={send} className="grid gap-4">
        <p className="text-sm text-muted">{t(`admin.step.${command}.text`)}</p>
        <Field
          label={t('admin.step.reason')}
          hint={t('admin.step.reason.hint')}
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
