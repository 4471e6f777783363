import { serverNow, useBan } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { DateTimeInput, Field, Select, TextArea, toasts } from '@ringside/client/ui';
import { BAN_DAYS_MAX, BAN_REASON_MAX, type SiteUserDetails } from '@ringside/contracts/accounts';
import { useState, type ReactNode } from 'react';
import { FormDialog } from '../frame/form-dialog';

const DAY_MS = 24 * 3_600_000;
const days = { day: 1, week: 7, month: 30 } as const;
const lengths = ['day', 'week', 'month', 'date', 'forGood'] as const;
type Length = (typeof lengths)[number];

interface BanDialogProps {
  readonly person: SiteUserDetails;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** Bans an account for a reason that its person will read. What was typed stays through a refusal. */
export function BanDialog({ person, open, onClose }: BanDialogProps): ReactNode {
  const t = useAdminTexts();
  const command = useBan(person.id);
  const [reason, setReason] = useState('');
  const [length, setLength] = useState<Length>('week');
  const [date, setDate] = useState<string | null>(null);
  const [isTried, setTried] = useState(false);
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  const until = endOf(length, date);
  const wrong = { reason: reason.trim() === '', until: until === undefined };
  const send = () => {
    setTried(true);
    if (wrong.reason || until === undefined) return;
    const order = { reason: reason.replaceAll(/\s+/g, ' ').trim(), until }; // the server takes one line
    command.mutate(order, {
      onSuccess: () => {
        toasts.push({ tone: 'positive', title: t('people.ban.done', { name: person.name }), key: 'rights' });
        setReason('');
        setTried(false);
        onClose();
      },
    });
  };
  return (
    <FormDialog
      open={open}
      title={t('people.ban.ask', { name: person.name })}
      action={t('people.ban')}
      danger
      busy={command.isPending}
      error={command.error}
      onSend={send}
      onClose={onClose}
    >
      <p className="text-sm text-muted">{t('people.ban.text', { name: person.name })}</p>
      <Field
        label={t('people.reason')}
        hint={t('people.ban.reason.hint', { name: person.name })}
        error={isTried && wrong.reason ? t('admin.form.required') : null}
      >
        <TextArea
          required
          rows={3}
          maxLength={BAN_REASON_MAX}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
      </Field>
      <Field label={t('people.ban.length')}>
        <Select
          value={length}
          onChange={(event) => setLength(lengths.find((each) => each === event.target.value) ?? 'week')}
          choices={lengths.map((each) => ({ value: each, label: t(`people.ban.${each}`) }))}
        />
      </Field>
      {length === 'date' && (
        <Field
          label={t('people.ban.until')}
          hint={t('people.ban.until.hint', { zone })}
          error={isTried && wrong.until ? t.refusal('BAN_END', { days: BAN_DAYS_MAX }) : null}
        >
          <DateTimeInput required value={date} onChange={setDate} zone={zone} />
        </Field>
      )}
    </FormDialog>
  );
}

/** The end as the server takes it, `null` for good; nothing when the chosen date cannot be one. */
function endOf(length: Length, date: string | null): string | null | undefined {
  if (length === 'forGood') return null;
  const now = serverNow();
  if (length !== 'date') return new Date(now + days[length] * DAY_MS).toISOString();
  const at = date === null ? Number.NaN : Date.parse(date);
  return at > now && at <= now + BAN_DAYS_MAX * DAY_MS ? new Date(at).toISOString() : undefined;
}
