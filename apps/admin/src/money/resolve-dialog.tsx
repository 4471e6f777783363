import { useResolveAttention } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Field, TextInput } from '@ringside/client/ui';
import { type DeskOrderMoney, MONEY_NOTE_MAX } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { type ReactNode, useState } from 'react';
import { FormDialog } from '../frame/form-dialog';
import { textOf } from '../frame/text-of';

interface ResolveProps {
  readonly eventId: EventId;
  readonly order: DeskOrderMoney;
  readonly onClose: () => void;
}

/** Takes an order off the list of those that need a look, with what was done about it. */
export function ResolveDialog({ eventId, order, onClose }: ResolveProps): ReactNode {
  const t = useAdminTexts();
  const command = useResolveAttention(eventId, order.orderId);
  const [isMissing, setMissing] = useState(false);
  const send = (typed: FormData) => {
    const note = textOf(typed, 'note');
    setMissing(note === '');
    if (note === '') return;
    command
      .mutateAsync(note)
      .then(onClose)
      .catch(() => undefined); // the dialog says it
  };
  return (
    <FormDialog
      title={t('money.resolve.title')}
      action={t('money.resolve')}
      busy={command.isPending}
      error={command.error}
      onClose={onClose}
      onSend={send}
    >
      <Field label={t('money.resolve.note')} error={isMissing ? t('admin.form.required') : null}>
        <TextInput name="note" maxLength={MONEY_NOTE_MAX} />
      </Field>
    </FormDialog>
  );
}
