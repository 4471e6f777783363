import { useReissue } from '@ringside/client/api';
import { useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, Card, Field, TextInput, toasts } from '@ringside/client/ui';
import type { DeskOrderMoney } from '@ringside/contracts/booking';
import { RESEAT_REASON_MAX } from '@ringside/contracts/tickets';
import type { EventId, TicketId } from '@ringside/kernel';
import { type ReactNode, useState } from 'react';
import { PrintCards } from '../cards/print-cards';
import { FormDialog } from '../frame/form-dialog';
import { textOf } from '../frame/text-of';

interface OrderLinesProps {
  readonly eventId: EventId;
  readonly order: DeskOrderMoney;
}

/** What was ordered, line by line, and a new code for a ticket whose old one is lost. */
export function OrderLines({ eventId, order: { lines, currency, code, orderId } }: OrderLinesProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const [reissued, setReissued] = useState<{ readonly ticketId: TicketId; readonly name: string } | null>(null);
  return (
    <Card title={t('money.lines')} level={3}>
      <ul className="grid divide-y divide-line">
        {lines.map(({ lineId, label, ticketType, amount, isLive, needsApproval, ticketId }) => {
          const name = [ticketType, label].filter(Boolean).join(', ');
          return (
            <li
              key={lineId}
              className="flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2 first:pt-0 last:pb-0"
            >
              <span className={isLive ? undefined : 'text-muted line-through'}>{name}</span>
              <span className="flex items-center gap-3">
                {needsApproval && <span className="text-sm text-muted">{t('money.line.approval')}</span>}
                {!isLive && <span className="text-sm text-muted">{t('money.line.cancelled')}</span>}
                {ticketId !== null && (
                  <Button
                    size="small"
                    variant="ghost"
                    aria-label={t('money.reissue.of', { ticket: name })}
                    onClick={() => setReissued({ ticketId, name })}
                  >
                    {t('money.reissue')}
                  </Button>
                )}
                <span className="tabular-nums">{format.money(amount, currency)}</span>
              </span>
            </li>
          );
        })}
      </ul>
      {lines.some(({ ticketId }) => ticketId !== null) && (
        <div className="mt-4 border-t border-line pt-4">
          <PrintCards eventId={eventId} what={code} which={{ orderId }} />
        </div>
      )}
      {reissued && <ReissueDialog eventId={eventId} {...reissued} onClose={() => setReissued(null)} />}
    </Card>
  );
}

interface ReissueProps {
  readonly eventId: EventId;
  readonly ticketId: TicketId;
  readonly name: string;
  readonly onClose: () => void;
}

function ReissueDialog({ eventId, ticketId, name, onClose }: ReissueProps): ReactNode {
  const t = useAdminTexts();
  const command = useReissue(eventId);
  const [isMissing, setMissing] = useState(false);
  const send = (typed: FormData) => {
    const reason = textOf(typed, 'reason');
    setMissing(reason === '');
    if (reason === '') return;
    command
      .mutateAsync({ ticketId, reason })
      .then(() => {
        toasts.push({ tone: 'positive', title: t('money.reissue.done'), key: 'money' });
        onClose();
      })
      .catch(() => undefined); // the dialog says it
  };
  return (
    <FormDialog
      title={t('money.reissue.title', { ticket: name })}
      action={t('money.reissue')}
      busy={command.isPending}
      error={command.error}
      onClose={onClose}
      onSend={send}
    >
      <p className="text-sm text-muted">{t('money.reissue.text')}</p>
      <Field label={t('money.reissue.reason')} error={isMissing ? t('admin.form.required') : null}>
        <TextInput name="reason" maxLength={RESEAT_REASON_MAX} />
      </Field>
    </FormDialog>
  );
}
