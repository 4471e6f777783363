import { refusalOf, useRuling } from '@ringside/client/api';
import { type AdminTexts, useAdminTexts } from '@ringside/client/texts';
import { Button, Field, FormError, TextArea, toasts } from '@ringside/client/ui';
import {
  type Registration,
  REGISTRATION_REASON_MAX,
  type RegistrationRuling,
  RULING_MAX,
  type RulingResult,
} from '@ringside/contracts/registrations';
import type { EventId } from '@ringside/kernel';
import { useState, type ReactNode } from 'react';
import { FormDialog } from '../frame/form-dialog';

interface RosterActionsProps {
  readonly eventId: EventId;
  readonly chosen: readonly Registration[];
  readonly onDone: () => void;
}

/** From which states each ruling is offered; the server decides. */
const offered: Readonly<Record<RegistrationRuling, readonly Registration['state'][]>> = {
  accept: ['pending', 'waitlisted'],
  waitlist: ['pending', 'accepted'],
  moveUp: ['waitlisted'],
  reject: ['pending', 'waitlisted', 'accepted'],
};

/** What can be done to those who are chosen. */
export function RosterActions({ eventId, chosen, onDone }: RosterActionsProps): ReactNode {
  const t = useAdminTexts();
  const command = useRuling(eventId);
  const [isRejecting, setRejecting] = useState(false);
  const send = (ruling: RegistrationRuling, reason?: string) =>
    command.mutate(
      // as they stand in the list: places go to the upper ones first
      {
        ruling,
        ids: chosen.slice(0, RULING_MAX).map(({ id }) => id),
        ...(reason === undefined ? {} : { reason }),
      },
      {
        onSuccess: (result) => {
          say(result, t);
          setRejecting(false);
          onDone();
        },
      },
    );
  const { code, details } = refusalOf(command.error);
  const refusal = command.error && !isRejecting ? t.refusal(code, details) : null;
  if (chosen.length === 0) return null;
  const can = (ruling: RegistrationRuling) => chosen.some(({ state }) => offered[ruling].includes(state));
  const plain = (['accept', 'waitlist', 'moveUp'] as const).filter(can);
  return (
    <div className="sticky top-2 z-10 grid gap-2 rounded-card border border-line bg-overlay p-3 shadow-overlay">
      <div className="flex flex-wrap items-center gap-2">
        <p role="status" className="mr-auto px-1 text-sm font-semibold">
          {t('roster.selected', { count: chosen.length })}
        </p>
        {plain.map((ruling) => (
          <Button
            key={ruling}
            size="small"
            variant={ruling === 'accept' ? 'primary' : 'secondary'}
            busy={command.isPending}
            onClick={() => send(ruling)}
          >
            {t(`roster.${ruling}`)}
          </Button>
        ))}
        {can('reject') && (
          <Button size="small" variant="danger" onClick={() => setRejecting(true)}>
            {t('roster.reject')}
          </Button>
        )}
        <Button size="small" onClick={onDone}>
          {t('roster.clear')}
        </Button>
      </div>
      <FormError message={refusal} />
      <RejectDialog
        count={chosen.length}
        open={isRejecting}
        busy={command.isPending}
        error={command.error}
        onClose={() => setRejecting(false)}
        onReject={(reason) => send('reject', reason)}
      />
    </div>
  );
}

function say({ changed, skipped }: RulingResult, t: AdminTexts): void {
  if (changed > 0) toasts.push({ tone: 'positive', title: t('roster.done', { count: changed }), key: 'ruled' });
  if (skipped.length === 0) return;
  const isFull = skipped.some(({ code }) => code === 'REGISTRATION_FULL');
  toasts.push({
    tone: 'warning',
    title: t('roster.skipped', { count: skipped.length }),
    text: t(isFull ? 'roster.skipped.full' : 'roster.skipped.state'),
    key: 'skipped',
  });
}

interface RejectDialogProps {
  readonly count: number;
  readonly open: boolean;
  readonly busy: boolean;
  readonly error: unknown;
  readonly onClose: () => void;
  readonly onReject: (reason: string | undefined) => void;
}

function RejectDialog({ count, open, busy, error, onClose, onReject }: RejectDialogProps): ReactNode {
  const t = useAdminTexts();
  const [reason, setReason] = useState('');
  const send = () => {
    onReject(reason.replaceAll(/\s+/g, ' ').trim() || undefined); // the server takes one line
  };
  return (
    <FormDialog
      open={open}
      title={t('roster.reject.ask', { count })}
      action={t('roster.reject')}
      danger
      busy={busy}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <p className="text-sm text-muted">{t('roster.reject.text')}</p>
      <Field label={t('roster.reject.reason')} hint={t('roster.reject.reason.hint')}>
        <TextArea
          rows={2}
          maxLength={REGISTRATION_REASON_MAX}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
    </FormDialog>
  );
}
