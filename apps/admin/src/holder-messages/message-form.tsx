import {
  type HolderAudience,
  holderMessageQueries,
  randomKey,
  refusalOf,
  useWriteToHolders,
} from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import {
  Button,
  Checkbox,
  ConfirmDialog,
  Field,
  FormError,
  Select,
  TextArea,
  TextInput,
  toasts,
} from '@ringside/client/ui';
import { HOLDER_STATES, HOLDER_TEXT_MAX, HOLDER_TITLE_MAX, type TicketType } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactNode, useState } from 'react';

interface MessageFormProps {
  readonly eventId: EventId;
  readonly types: readonly TicketType[];
}

const EVERYBODY: HolderAudience = { ticketTypeIds: [], holders: 'all' };

/** Writes a message, says whom it reaches, and asks before it goes. What was typed stays through a refusal. */
export function MessageForm({ eventId, types }: MessageFormProps): ReactNode {
  const t = useAdminTexts();
  const write = useWriteToHolders(eventId);
  const [audience, setAudience] = useState(EVERYBODY);
  const [title, setTitle] = useState('');
  const [text, setText] = useState('');
  const [isChecked, setChecked] = useState(false);
  const [isAsking, setAsking] = useState(false);
  // the same words again are the same attempt: they are sent once
  const [attempt, setAttempt] = useState({ of: '', key: randomKey() });
  const { data: count } = useQuery(holderMessageQueries.count(eventId, audience));
  const reach = count && t('holders.people', { count: count.people });
  const missing = (words: string) => (isChecked && words.trim() === '' ? t('holders.required') : null);
  const refusal = write.error ? refusalOf(write.error) : undefined;
  const ask = (event: FormEvent) => {
    event.preventDefault();
    setChecked(true);
    setAsking(title.trim() !== '' && text.trim() !== '');
  };
  const send = () => {
    setAsking(false);
    const message = { ...audience, title: title.trim(), text: text.trim() };
    const of = JSON.stringify(message);
    const key = attempt.of === of ? attempt.key : randomKey();
    setAttempt({ of, key });
    write
      .mutateAsync({ ...message, key })
      .then(({ people }) => {
        toasts.push({ tone: 'positive', title: t('holders.sent'), text: t('holders.people', { count: people }) });
        setTitle('');
        setText('');
        setChecked(false);
        setAttempt({ of: '', key: randomKey() });
      })
      .catch(() => undefined); // said in the form
  };
  return (
    <form noValidate onSubmit={ask} className="grid gap-4">
      <p className="max-w-prose text-sm text-muted">{t('holders.lead')}</p>
      <AudienceFields audience={audience} types={types} reach={reach} onChange={setAudience} />
      <Field label={t('holders.subject')} error={missing(title)}>
        <TextInput maxLength={HOLDER_TITLE_MAX} value={title} onChange={({ target }) => setTitle(target.value)} />
      </Field>
      <Field label={t('holders.text')} error={missing(text)}>
        <TextArea rows={5} maxLength={HOLDER_TEXT_MAX} value={text} onChange={({ target }) => setText(target.value)} />
      </Field>
      <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />
      <Button type="submit" variant="primary" className="justify-self-start" busy={write.isPending}>
        {t('holders.send')}
      </Button>
      <ConfirmDialog
        open={isAsking}
        title={t('holders.send.ask')}
        confirmLabel={t('holders.send')}
        cancelLabel={t('frame.cancel')}
        onConfirm={send}
        onCancel={() => setAsking(false)}
      >
        {[title.trim(), reach].filter(Boolean).join(' · ')}
      </ConfirmDialog>
    </form>
  );
}

interface AudienceFieldsProps {
  readonly audience: HolderAudience;
  readonly types: readonly TicketType[];
  readonly reach: string | undefined;
  readonly onChange: (audience: HolderAudience) => void;
}

function AudienceFields({ audience, types, reach, onChange }: AudienceFieldsProps): ReactNode {
  const t = useAdminTexts();
  const { ticketTypeIds, holders } = audience;
  const stateOf = (value: string) => HOLDER_STATES.find((state) => state === value) ?? 'all';
  return (
    <>
      <Field label={t('holders.to')} hint={reach}>
        <Select
          value={holders}
          onChange={({ target }) => onChange({ ...audience, holders: stateOf(target.value) })}
          choices={HOLDER_STATES.map((value) => ({ value, label: t(`holders.state.${value}`) }))}
        />
      </Field>
      {types.length > 1 && (
        <fieldset className="grid gap-1">
          <legend className="text-sm font-medium">
            {t('holders.types')}{' '}
            {ticketTypeIds.length === 0 && <span className="text-muted">({t('holders.types.all')})</span>}
          </legend>
          {types.map(({ id, name }) => (
            <Checkbox
              key={id}
              label={name}
              checked={ticketTypeIds.includes(id)}
              onChange={({ target }) =>
                onChange({
                  ...audience,
                  ticketTypeIds: target.checked ? [...ticketTypeIds, id] : ticketTypeIds.filter((each) => each !== id),
                })
              }
            />
          ))}
        </fieldset>
      )}
    </>
  );
}
