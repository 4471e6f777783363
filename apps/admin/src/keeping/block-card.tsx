import { keepingQueries, refusalOf, type RefusalError, useKeepingStep } from '@ringside/client/api';
import type { ChosenSeats } from '@ringside/client/seat-map';
import { FailureView } from '@ringside/client/shell';
import { type AdminTexts, useAdminTexts, useFormats } from '@ringside/client/texts';
import { Button, Card, ConfirmDialog, Field, FormError, LoadingRows, TextInput, toasts } from '@ringside/client/ui';
import { BLOCK_REASON_MAX, type SeatBlock } from '@ringside/contracts/booking';
import type { EventId, SeatNo } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useState, type ReactNode } from 'react';

interface BlockCardProps {
  readonly eventId: EventId;
  readonly chosen: ChosenSeats;
}

/** Takes the chosen seats off sale, and lists those that are. */
export function BlockCard({ eventId, chosen }: BlockCardProps): ReactNode {
  const t = useAdminTexts();
  return (
    <Card title={t('keeping.block')}>
      <div className="grid gap-4">
        <p className="text-sm text-muted">{t('keeping.block.lead')}</p>
        <BlockForm eventId={eventId} chosen={chosen} />
        <Blocks eventId={eventId} chosen={chosen} />
      </div>
    </Card>
  );
}

function BlockForm({ eventId, chosen }: BlockCardProps): ReactNode {
  const t = useAdminTexts();
  const format = useFormats();
  const step = useKeepingStep(eventId);
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const count = chosen.selected.length;
  const send = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    if (reason.trim() === '' || count === 0) return;
    const done = step.mutateAsync({ do: 'block', seatNos: chosen.selected as SeatNo[], reason: reason.trim() });
    void done.then(
      () => {
        toasts.push({ tone: 'positive', title: t('keeping.blocked', { count }), key: 'keeping' });
        chosen.select([]);
        setReason('');
        setChecked(false);
      },
      () => undefined, // it is shown below
    );
  };
  const sentence = step.error
    ? whyNot(refusalOf(step.error), { t, nameOf: chosen.nameOf, list: (names) => format.list(names) })
    : null;
  return (
    <form noValidate onSubmit={send} className="grid gap-3">
      <Field
        label={t('keeping.reason')}
        hint={t('keeping.reason.hint')}
        error={isChecked && reason.trim() === '' ? t('keeping.reason.none') : null}
      >
        <TextInput value={reason} maxLength={BLOCK_REASON_MAX} onChange={(event) => setReason(event.target.value)} />
      </Field>
      <FormError message={isChecked && count === 0 ? t('keeping.noSeats') : sentence} />
      <Button type="submit" variant="primary" busy={step.isPending}>
        {t('keeping.block.do', { count })}
      </Button>
    </form>
  );
}

interface Words {
  readonly t: AdminTexts;
  readonly nameOf: (seatNo: number) => string;
  readonly list: (names: readonly string[]) => string;
}

const MOST_NAMED = 8;

function whyNot({ code, details }: RefusalError, { t, nameOf, list }: Words): string {
  const seats = details['seats'];
  if (code !== 'SEAT_TAKEN' || !Array.isArray(seats)) return t.refusal(code, details);
  const names = (seats as { seatNo: number }[]).map(({ seatNo }) => nameOf(seatNo));
  const shown = names.length > MOST_NAMED ? [...names.slice(0, MOST_NAMED), '…'] : names;
  return t('keeping.somebody', { seats: list(shown) });
}

function Blocks({ eventId, chosen }: BlockCardProps): ReactNode {
  const t = useAdminTexts();
  const { data, error, refetch } = useQuery(keepingQueries.blocks(eventId));
  if (!data) {
    if (error) return <FailureView error={error} onRetry={() => void refetch()} />;
    return <LoadingRows label={t('frame.loading')} />;
  }
  if (data.length === 0) return <p className="text-sm text-muted">{t('keeping.blocks.none')}</p>;
  return (
    <ul className="grid gap-3">
      {data.map((block) => (
        <BlockLine key={block.reason} eventId={eventId} chosen={chosen} block={block} />
      ))}
    </ul>
  );
}

function BlockLine({ eventId, chosen, block }: BlockCardProps & { readonly block: SeatBlock }): ReactNode {
  const t = useAdminTexts();
  const step = useKeepingStep(eventId);
  const [isAsking, setAsking] = useState(false);
  const end = () => {
    const done = step.mutateAsync({ do: 'unblock', seatNos: block.seatNos });
    void done.then(
      () => toasts.push({ tone: 'positive', title: t('keeping.unblocked'), key: 'keeping' }),
      (error: unknown) => {
        const { code, details } = refusalOf(error);
        toasts.push({ tone: 'danger', title: t.refusal(code, details), key: 'keeping' });
      },
    );
    setAsking(false);
  };
  return (
    <li className="grid gap-2 rounded-control border border-line p-3">
      <p className="font-semibold break-words">{block.reason}</p>
      <p className="text-sm text-muted">{t('keeping.seats', { count: block.seatNos.length })}</p>
      <div className="flex flex-wrap gap-2">
        <Button size="small" onClick={() => chosen.select(block.seatNos)}>
          {t('keeping.show')}
        </Button>
        <Button size="small" busy={step.isPending} onClick={() => setAsking(true)}>
          {t('keeping.unblock')}
        </Button>
      </div>
      <ConfirmDialog
        open={isAsking}
        title={t('keeping.unblock.ask', { reason: block.reason })}
        confirmLabel={t('keeping.unblock')}
        cancelLabel={t('frame.cancel')}
        onConfirm={end}
        onCancel={() => setAsking(false)}
      />
    </li>
  );
}
