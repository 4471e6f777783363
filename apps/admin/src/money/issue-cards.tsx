import { moneyQueries, useIssueGiftCards } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, copyText, Dialog, Field, TextInput } from '@ringside/client/ui';
import { GIFT_CARDS_AT_ONCE_MAX, MONEY_NOTE_MAX } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { readAmount } from './amount';
import { FormDialog } from '../frame/form-dialog';
import { textOf } from '../frame/text-of';

/** Issues gift cards, and shows their codes this once. */
export function IssueCards({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useAdminTexts();
  const [isOpen, setOpen] = useState(false);
  const [codes, setCodes] = useState<readonly string[]>([]);
  return (
    <>
      <Button variant="primary" onClick={() => setOpen(true)}>
        {t('money.giftCards.issue')}
      </Button>
      {isOpen && (
        <IssueDialog
          eventId={eventId}
          onClose={() => setOpen(false)}
          onIssued={(issued) => {
            setOpen(false);
            setCodes(issued);
          }}
        />
      )}
      {codes.length > 0 && <CodesDialog codes={codes} onClose={() => setCodes([])} />}
    </>
  );
}

interface IssueProps {
  readonly eventId: EventId;
  readonly onClose: () => void;
  readonly onIssued: (codes: readonly string[]) => void;
}

function IssueDialog({ eventId, onClose, onIssued }: IssueProps): ReactNode {
  const t = useAdminTexts();
  const command = useIssueGiftCards(eventId);
  const { data: overview } = useQuery(moneyQueries.overview(eventId));
  const [isWrong, setWrong] = useState(false);
  const send = (typed: FormData) => {
    const amount = readAmount(textOf(typed, 'amount'), overview?.currency ?? 'EUR');
    const count = Number(textOf(typed, 'count'));
    setWrong(amount === undefined);
    if (amount === undefined) return;
    command
      .mutateAsync({ count, amount, note: textOf(typed, 'note') })
      .then(({ cards }) => onIssued(cards.map(({ code }) => code)))
      .catch(() => undefined); // the dialog says it
  };
  return (
    <FormDialog
      title={t('money.giftCards.issue')}
      action={t('money.giftCards.issue')}
      busy={command.isPending}
      error={command.error}
      onClose={onClose}
      onSend={send}
    >
      <Field label={t('money.giftCards.count')}>
        <TextInput name="count" type="number" min={1} max={GIFT_CARDS_AT_ONCE_MAX} defaultValue="1" />
      </Field>
      <Field label={t('money.giftCards.amount')} error={isWrong ? t('money.amount.wrong') : null}>
        <TextInput name="amount" inputMode="decimal" />
      </Field>
      <Field label={t('money.giftCards.note')} hint={t('money.giftCards.note.hint')}>
        <TextInput name="note" maxLength={MONEY_NOTE_MAX} />
      </Field>
    </FormDialog>
  );
}

function CodesDialog({
  codes,
  onClose,
}: {
  readonly codes: readonly string[];
  readonly onClose: () => void;
}): ReactNode {
  const t = useAdminTexts();
  const copy = () => copyText(codes.join('\n'), { title: t('money.giftCards.copied'), key: 'copied' });
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('frame.close')}
      title={t('money.giftCards.codes')}
      actions={
        <>
          <Button onClick={() => void copy()}>{t('money.giftCards.copy')}</Button>
          <Button variant="primary" onClick={onClose}>
            {t('money.giftCards.done')}
          </Button>
        </>
      }
    >
      <p className="mb-3 text-sm text-muted">{t('money.giftCards.codes.text')}</p>
      <ul className="grid gap-1 font-mono text-lg">
        {codes.map((code) => (
          <li key={code}>{code}</li>
        ))}
      </ul>
    </Dialog>
  );
}
