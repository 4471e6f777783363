import { refusalOf, useAssignBankLine, useCloseBankLine } from '@ringside/client/api';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, Field, StatusPill, Table, TextInput, TextLink, toasts, type Tone } from '@ringside/client/ui';
import type { BankLine, BankMatchKind } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { type ReactNode, useState } from 'react';
import { FormDialog } from '../frame/form-dialog';
import { textOf } from '../frame/text-of';

export const MATCH_TONES: Readonly<Record<BankMatchKind, Tone>> = {
  matched: 'positive',
  underpaid: 'warning',
  overpaid: 'warning',
  late: 'warning',
  unmatched: 'danger',
  ambiguous: 'danger',
  outgoing: 'neutral',
  otherCurrency: 'danger',
  duplicate: 'neutral',
};

const OPEN: readonly BankMatchKind[] = ['unmatched', 'ambiguous', 'otherCurrency', 'duplicate'];

interface LinesProps {
  readonly eventId: EventId;
  readonly lines: readonly BankLine[];
}

/** Bookings of the bank. What fits nothing is assigned to an order here, or put away. */
export function BankLineTable({ eventId, lines }: LinesProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const [assigning, setAssigning] = useState<BankLine | null>(null);
  return (
    <>
      <Table
        caption={t('money.bank.lines')}
        rows={lines}
        rowKey={({ lineId }) => lineId}
        columns={[
          { key: 'day', header: t('money.bank.date'), isName: true, cell: ({ bookedOn }) => format.date(bookedOn) },
          { key: 'payer', header: t('money.bank.payer'), cell: ({ payer }) => payer },
          { key: 'text', header: t('money.bank.text'), cell: ({ text }) => <span className="break-all">{text}</span> },
          {
            key: 'amount',
            header: t('money.bank.amount'),
            align: 'end',
            cell: ({ amount, currency }) => format.money(amount, currency),
          },
          {
            key: 'match',
            header: t('money.bank.match'),
            cell: (line) => <LineMatch eventId={eventId} line={line} onAssign={() => setAssigning(line)} />,
          },
        ]}
      />
      {assigning && <AssignDialog eventId={eventId} line={assigning} onClose={() => setAssigning(null)} />}
    </>
  );
}

interface LineProps {
  readonly eventId: EventId;
  readonly line: BankLine;
}

function LineMatch({ eventId, line, onAssign }: LineProps & { readonly onAssign: () => void }): ReactNode {
  const t = useAdminTexts();
  const close = useCloseBankLine(eventId);
  const { match, order, closedAt, lineId } = line;
  const putAway = () =>
    close.mutateAsync(lineId).catch((error: unknown) => {
      const { code, details } = refusalOf(error);
      toasts.push({ tone: 'danger', title: t.refusal(code, details), key: 'bank' });
    });
  return (
    <div className="flex flex-wrap items-center gap-2">
      {order && <TextLink to={`/events/${eventId}/money/${order.orderId}`}>{order.code}</TextLink>}
      {!(order && closedAt) && <StatusPill tone={MATCH_TONES[match]}>{t(`money.bank.match.${match}`)}</StatusPill>}
      {OPEN.includes(match) && !closedAt && (
        <>
          <Button size="small" onClick={onAssign}>
            {t('money.bank.assign')}
          </Button>
          <Button size="small" variant="ghost" busy={close.isPending} onClick={() => void putAway()}>
            {t('money.bank.close')}
          </Button>
        </>
      )}
    </div>
  );
}

function AssignDialog({ eventId, line, onClose }: LineProps & { readonly onClose: () => void }): ReactNode {
  const t = useAdminTexts();
  const command = useAssignBankLine(eventId);
  const [isMissing, setMissing] = useState(false);
  const send = (typed: FormData) => {
    const orderCode = textOf(typed, 'code');
    setMissing(orderCode === '');
    if (orderCode === '') return;
    command
      .mutateAsync({ lineId: line.lineId, orderCode })
      .then(() => {
        toasts.push({ tone: 'positive', title: t('money.bank.assigned'), key: 'bank' });
        onClose();
      })
      .catch(() => undefined); // the dialog says it
  };
  return (
    <FormDialog
      title={t('money.bank.assign')}
      action={t('money.bank.assign')}
      busy={command.isPending}
      error={command.error}
      onClose={onClose}
      onSend={send}
    >
      <p className="text-sm break-all text-muted">{[line.payer, line.text].filter(Boolean).join(': ')}</p>
      <Field label={t('money.bank.assign.code')} error={isMissing ? t('admin.form.required') : null}>
        <TextInput name="code" maxLength={30} autoCapitalize="characters" spellCheck={false} />
      </Field>
    </FormDialog>
  );
}
