import { type DoorStep, useDoorStep } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Field, TextInput, toasts } from '@ringside/client/ui';
import { REISSUE_REASON_MAX } from '@ringside/contracts/check-in';
import type { EventId, SeatNo, TicketId } from '@ringside/kernel';
import { type ReactNode, useState } from 'react';
import { FormDialog } from '../frame/form-dialog';
import { useSeatCalled } from './use-seat-called';

/** What is done to a ticket, for a reason. */
export type Deed = { readonly what: string } & (
  { readonly do: 'revert'; readonly nonce: string } | { readonly do: 'reseat'; readonly ticketId: TicketId }
);

interface DeedDialogProps {
  readonly eventId: EventId;
  readonly deed: Deed;
  readonly onClose: () => void;
}

export function DeedDialog({ eventId, deed, onClose }: DeedDialogProps): ReactNode {
  const t = useAdminTexts();
  const step = useDoorStep(eventId);
  const seatCalled = useSeatCalled(eventId, deed.do === 'reseat');
  const [reason, setReason] = useState('');
  const [seat, setSeat] = useState('');
  const [isChecked, setChecked] = useState(false);
  const seatNo = deed.do === 'reseat' ? seatCalled(seat) : undefined;
  const wanted = stepOf(deed, reason.trim(), seatNo);
  const send = () => {
    setChecked(true);
    if (!wanted) return;
    void step.mutateAsync(wanted).then(
      () => {
        toasts.push({ tone: 'positive', title: t('door.done'), key: 'door' });
        onClose();
      },
      () => undefined, // the dialog says it
    );
  };
  return (
    <FormDialog
      title={`${t(`door.${deed.do}`)}: ${deed.what}`}
      action={t(`door.${deed.do}`)}
      danger={deed.do !== 'reseat'}
      busy={step.isPending}
      error={step.error}
      onClose={onClose}
      onSend={send}
    >
      {deed.do === 'reseat' && (
        <Field label={t('door.reseat.seat')} error={isChecked && seatNo === undefined ? t('door.reseat.none') : null}>
          <TextInput
            value={seat}
            autoComplete="off"
            autoCapitalize="characters"
            onChange={(event) => setSeat(event.target.value)}
          />
        </Field>
      )}
      <Field label={t('door.reason')} error={isChecked && reason.trim() === '' ? t('door.reason.missing') : null}>
        <TextInput value={reason} maxLength={REISSUE_REASON_MAX} onChange={(event) => setReason(event.target.value)} />
      </Field>
    </FormDialog>
  );
}

function stepOf(deed: Deed, reason: string, seatNo: number | undefined): DoorStep | undefined {
  if (reason === '') return undefined;
  if (deed.do === 'revert') return { do: 'revert', nonce: deed.nonce, reason };
  const { ticketId } = deed;
  return seatNo === undefined ? undefined : { do: 'reseat', ticketId, seatNo: seatNo as SeatNo, reason };
}
