import { type ShiftStep, useShiftStep } from '@ringside/client/api';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Field, Select, TextInput, toasts } from '@ringside/client/ui';
import { type Shift, SHIFT_NOTE_MAX } from '@ringside/contracts/box-office';
import type { EventId } from '@ringside/kernel';
import { type ReactNode, useState } from 'react';
import { readAmount } from '../money/amount';
import { FormDialog } from '../frame/form-dialog';
import { textOf } from '../frame/text-of';

interface DialogProps {
  readonly eventId: EventId;
  readonly onClose: () => void;
}

/** A drawer may be empty: unlike prices, its amounts may be nothing. */
const readDrawer = (typed: string, currency: string): number | undefined =>
  /^0+(?:[.,]0*)?$/.test(typed.trim()) ? 0 : readAmount(typed, currency);

/** Sends a step; what was typed stays through a refusal. */
function useStep(eventId: EventId, onDone: (shift: Shift) => void) {
  const step = useShiftStep(eventId);
  const [isWrong, setWrong] = useState(false);
  return {
    busy: step.isPending,
    error: step.error,
    isWrong,
    send: (wanted: ShiftStep | undefined) => {
      setWrong(wanted === undefined);
      if (wanted) void step.mutateAsync(wanted).then(onDone, () => undefined);
    },
  };
}

export function OpenShiftDialog({
  eventId,
  currency,
  onClose,
}: DialogProps & { readonly currency: string }): ReactNode {
  const t = useAdminTexts();
  const { isWrong, send, ...state } = useStep(eventId, onClose);
  return (
    <FormDialog
      {...state}
      title={t('office.shift.open')}
      action={t('office.shift.open')}
      onClose={onClose}
      onSend={(typed) => {
        const float = readDrawer(textOf(typed, 'float'), currency);
        send(float === undefined ? undefined : { do: 'open', float });
      }}
    >
      <Field label={t('office.shift.float')} error={isWrong ? t('office.amount.wrong') : null}>
        <TextInput name="float" inputMode="decimal" autoComplete="off" />
      </Field>
    </FormDialog>
  );
}

export function MoveDrawerDialog({ eventId, shift, onClose }: DialogProps & { readonly shift: Shift }): ReactNode {
  const t = useAdminTexts();
  const { isWrong, send, ...state } = useStep(eventId, onClose);
  const { shiftId, currency } = shift;
  return (
    <FormDialog
      {...state}
      title={t('office.shift.move')}
      action={t('frame.save')}
      onClose={onClose}
      onSend={(typed) => {
        const amount = readAmount(textOf(typed, 'amount'), currency);
        const note = textOf(typed, 'note');
        const kind = textOf(typed, 'kind') === 'payIn' ? 'payIn' : 'payOut';
        send(amount === undefined || note === '' ? undefined : { do: kind, shiftId, amount, note });
      }}
    >
      <Field label={t('office.shift.move')}>
        <Select
          name="kind"
          choices={(['payOut', 'payIn'] as const).map((value) => ({ value, label: t(`office.shift.${value}`) }))}
        />
      </Field>
      <Field label={t('office.shift.amount')} error={isWrong ? t('office.amount.wrong') : null}>
        <TextInput name="amount" inputMode="decimal" autoComplete="off" />
      </Field>
      <Field label={t('office.shift.note')} error={isWrong ? t('office.note.missing') : null}>
        <TextInput name="note" maxLength={SHIFT_NOTE_MAX} />
      </Field>
    </FormDialog>
  );
}

export function CloseShiftDialog({ eventId, shift, onClose }: DialogProps & { readonly shift: Shift }): ReactNode {
  const t = useAdminTexts();
  const tell = useDifference();
  const { isWrong, send, ...state } = useStep(eventId, (closed) => {
    toasts.push({
      tone: closed.difference === 0 ? 'positive' : 'warning',
      title: t('office.shift.closed'),
      text: tell(closed),
      key: 'shift',
    });
    onClose();
  });
  const { shiftId, currency } = shift;
  return (
    <FormDialog
      {...state}
      title={t('office.shift.close')}
      action={t('office.shift.close')}
      onClose={onClose}
      onSend={(typed) => {
        const counted = readDrawer(textOf(typed, 'counted'), currency);
        send(counted === undefined ? undefined : { do: 'close', shiftId, counted, note: textOf(typed, 'note') });
      }}
    >
      <Field label={t('office.shift.counted')} error={isWrong ? t('office.amount.wrong') : null}>
        <TextInput name="counted" inputMode="decimal" autoComplete="off" />
      </Field>
      <Field label={t('office.shift.remark')}>
        <TextInput name="note" maxLength={SHIFT_NOTE_MAX} />
      </Field>
    </FormDialog>
  );
}

/** Says how much more or less was counted than there had to be. */
export function useDifference(): (shift: Pick<Shift, 'difference' | 'currency'>) => string {
  const t = useAdminTexts();
  const format = useFormats();
  return ({ difference, currency }) => {
    if (difference === null) return '';
    if (difference === 0) return t('office.shift.exact');
    const amount = format.money(Math.abs(difference), currency);
    return t(difference > 0 ? 'office.shift.over' : 'office.shift.under', { amount });
  };
}
