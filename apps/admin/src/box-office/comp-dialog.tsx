import { useAdminTexts } from '@ringside/client/texts';
import { Field, TextInput } from '@ringside/client/ui';
import { BOX_OFFICE_REASON_MAX } from '@ringside/contracts/box-office';
import type { ReactNode } from 'react';
import { useState } from 'react';
import { FormDialog } from '../frame/form-dialog';
import { textOf } from '../frame/text-of';

interface CompDialogProps {
  readonly onClose: () => void;
  readonly onGive: (reason: string) => void;
}

/** Asks why tickets are given away. */
export function CompDialog({ onClose, onGive }: CompDialogProps): ReactNode {
  const t = useAdminTexts();
  const [isWrong, setWrong] = useState(false);
  const send = (typed: FormData) => {
    const reason = textOf(typed, 'reason');
    setWrong(reason === '');
    if (reason !== '') onGive(reason);
  };
  return (
    <FormDialog
      title={t('office.comp.ask')}
      action={t('office.pay.free')}
      busy={false}
      error={null}
      onClose={onClose}
      onSend={send}
    >
      <Field label={t('office.comp.reason')} error={isWrong ? t('office.comp.reason.missing') : null}>
        <TextInput name="reason" maxLength={BOX_OFFICE_REASON_MAX} />
      </Field>
    </FormDialog>
  );
}
