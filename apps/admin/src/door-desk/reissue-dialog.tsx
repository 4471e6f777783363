import { useGuestReissue } from '@ringside/client/api';
import { QrCode } from '@ringside/client/shell';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Dialog, Field, TextInput } from '@ringside/client/ui';
import { REISSUE_REASON_MAX } from '@ringside/contracts/check-in';
import type { EventId, TicketId } from '@ringside/kernel';
import { type ReactNode, useState } from 'react';
import { PrintCards } from '../cards/print-cards';
import { FormDialog } from '../frame/form-dialog';
import { textOf } from '../frame/text-of';

interface ReissueProps {
  readonly eventId: EventId;
  readonly ticketId: TicketId;
  readonly what: string;
  readonly onClose: () => void;
}

/** Gives a ticket another code, for a reason, and shows it to whoever stands there. */
export function ReissueDialog({ eventId, ticketId, what, onClose }: ReissueProps): ReactNode {
  const t = useAdminTexts();
  const command = useGuestReissue(eventId);
  const [isMissing, setMissing] = useState(false);
  const send = (typed: FormData) => {
    const reason = textOf(typed, 'reason');
    setMissing(reason === '');
    if (reason !== '') command.mutate({ ticketId, reason });
  };
  if (command.data) return <NewCode {...{ eventId, ticketId, what, onClose }} code={command.data.code} />;
  return (
    <FormDialog
      title={`${t('door.reissue')}: ${what}`}
      action={t('door.reissue')}
      danger
      busy={command.isPending}
      error={command.error}
      onClose={onClose}
      onSend={send}
    >
      <p>{t('door.reissue.lead')}</p>
      <Field label={t('door.reason')} error={isMissing ? t('door.reason.missing') : null}>
        <TextInput name="reason" maxLength={REISSUE_REASON_MAX} />
      </Field>
    </FormDialog>
  );
}

function NewCode({ eventId, ticketId, what, code, onClose }: ReissueProps & { readonly code: string }): ReactNode {
  const t = useAdminTexts();
  return (
    <Dialog
      open
      title={t('door.reissue.code', { what })}
      closeLabel={t('frame.close')}
      onClose={onClose}
      actions={
        <Button variant="primary" onClick={onClose}>
          {t('frame.close')}
        </Button>
      }
    >
      <div className="grid justify-items-center gap-4">
        <p>{t('door.reissue.codeLead')}</p>
        <QrCode text={code} label={t('door.reissue.code', { what })} />
        <PrintCards eventId={eventId} what={what} which={{ ticketIds: [ticketId] }} />
      </div>
    </Dialog>
  );
}
