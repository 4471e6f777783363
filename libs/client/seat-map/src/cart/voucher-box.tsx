import { refusalOf, useDropVoucher, useEnterVoucher } from '@ringside/client/api';
import { type Formats, type Texts, useFormats, useTexts } from '@ringside/client/texts';
import { Button, Field, IconButton, TextInput } from '@ringside/client/ui';
import { type OwnVoucher, VOUCHER_CODE_MAX } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { TicketPercent, X } from 'lucide-react';
import { type FormEvent, type ReactNode, useEffect, useRef, useState } from 'react';

interface VoucherBoxProps {
  readonly eventId: EventId;
  readonly currency: string;
  /** The code that the buyer has entered. */
  readonly voucher: OwnVoucher | null;
}

/** Where a buyer enters a code, and what the one that they have entered does. */
export function VoucherBox({ eventId, currency, voucher }: VoucherBoxProps): ReactNode {
  const t = useTexts();
  const [isOpen, setOpen] = useState(false);
  if (isOpen) return <CodeForm eventId={eventId} onDone={() => setOpen(false)} />;
  // another code is entered once this one is put away: on a phone the cart floats above the map and has to stay short
  if (voucher) return <EnteredCode eventId={eventId} currency={currency} voucher={voucher} />;
  return (
    <Button
      variant="ghost"
      size="small"
      className="justify-self-start"
      icon={<TicketPercent aria-hidden="true" />}
      onClick={() => setOpen(true)}
    >
      {t('codes.have')}
    </Button>
  );
}

interface EnteredCodeProps extends VoucherBoxProps {
  readonly voucher: OwnVoucher;
}

function EnteredCode({ eventId, currency, voucher }: EnteredCodeProps): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const drop = useDropVoucher(eventId);
  const { code } = voucher;
  const off = offWords(voucher, currency, format);
  return (
    <div
      role="status"
      className="flex w-full items-start justify-between gap-2 rounded-control border border-dashed border-outline py-1 pr-1 pl-3"
    >
      <span className="min-w-0 py-1.5 text-sm">
        <span className="block font-semibold break-all">{t('codes.entered', { code })}</span>
        <span className="block text-muted">
          {[...(off === null ? [] : [t('codes.off', { off })]), ...openWords(voucher, t, format)].join(' · ')}
        </span>
      </span>
      <IconButton
        size="small"
        icon={<X aria-hidden="true" />}
        label={t('codes.putAway', { code })}
        busy={drop.isPending}
        onClick={() => drop.mutate()}
      />
    </div>
  );
}

function offWords({ percent, amount }: OwnVoucher, currency: string, format: Formats): string | null {
  if (percent !== null) return `${format.number(percent / 100)} %`;
  return amount === null ? null : format.money(amount, currency);
}

const openWords = ({ ticketTypes, group, left }: OwnVoucher, t: Texts, format: Formats): string[] => [
  ...(ticketTypes.length > 0
    ? [t('codes.opensTypes', { types: format.list(ticketTypes.map(({ name }) => name)) })]
    : []),
  ...(group === null ? [] : [t('codes.opensSeats', { group })]),
  left > 0 ? t('codes.left', { count: left }) : t('codes.usedUp'),
];

interface CodeFormProps {
  readonly eventId: EventId;
  readonly onDone: () => void;
}

function CodeForm({ eventId, onDone }: CodeFormProps): ReactNode {
  const t = useTexts();
  const enter = useEnterVoucher(eventId);
  const [code, setCode] = useState('');
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []); // the press on "I have a code" meant this field
  const send = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (code.trim() === '') return;
    enter
      .mutateAsync(code)
      .then(onDone)
      .catch(() => undefined); // the field says it
  };
  const refusal = enter.error ? refusalOf(enter.error) : undefined;
  return (
    <form noValidate onSubmit={send} className="grid gap-2">
      <Field label={t('codes.code')} error={refusal ? t.refusal(refusal.code, refusal.details) : null}>
        <TextInput
          ref={field}
          autoCapitalize="characters"
          autoComplete="off"
          spellCheck={false}
          maxLength={VOUCHER_CODE_MAX}
          value={code}
          className="uppercase placeholder:normal-case"
          onChange={(typed) => {
            setCode(typed.target.value);
            enter.reset();
          }}
        />
      </Field>
      <div className="flex gap-2">
        <Button type="submit" variant="primary" size="small" busy={enter.isPending} disabled={code.trim() === ''}>
          {t('codes.use')}
        </Button>
        <Button variant="ghost" size="small" onClick={onDone}>
          {t('codes.close')}
        </Button>
      </div>
    </form>
  );
}
