import { randomKey, refusalOf, serverNow, tournamentQueries, useDuplicateEvent } from '@ringside/client/api';
import { type AdminTexts, useAdminTexts } from '@ringside/client/texts';
import { Button, Checkbox, DateTimeInput, Dialog, Field, FormError, TextInput, toasts } from '@ringside/client/ui';
import { EVENT_TITLE_MAX, EVENT_TITLE_MIN, type EventDetails } from '@ringside/contracts/events';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { nextDate } from './next-date';

interface DuplicateDialogProps {
  readonly event: EventDetails;
  readonly onClose: () => void;
}

/** Asks what the next event is called and when it starts; everything else comes along. Leads to the new draft. */
export function DuplicateDialog({ event, onClose }: DuplicateDialogProps): ReactNode {
  const t = useAdminTexts();
  const formId = useId();
  const navigate = useNavigate();
  const duplicate = useDuplicateEvent(event.id);
  const [title, setTitle] = useState(event.title);
  const [startsAt, setStartsAt] = useState(() => nextDate(event.startsAt, event.timeZone, serverNow()));
  const plans =
    useQuery(tournamentQueries.list(event.id)).data?.filter(({ state }) => state !== 'cancelled').length ?? 0;
  const [withTournaments, setWithTournaments] = useState(true);
  const [isChecked, setChecked] = useState(false);
  // the same words again are the same attempt: there will be one event
  const [attempt, setAttempt] = useState({ of: '', key: randomKey() });
  const wrongTitle = titleFault(title, t);
  const send = (submitted: FormEvent) => {
    submitted.preventDefault();
    setChecked(true);
    if (startsAt === null || wrongTitle !== null) return;
    const copy = { title: title.trim(), startsAt, withTournaments: withTournaments && plans > 0 };
    const of = JSON.stringify(copy);
    const key = attempt.of === of ? attempt.key : randomKey();
    setAttempt({ of, key });
    duplicate.mutate(
      { ...copy, key },
      {
        onSuccess: ({ id }) => {
          toasts.push({ tone: 'positive', title: t('life.duplicate.done') });
          onClose();
          void navigate(`/events/${id}`);
        },
      },
    );
  };
  const { code, details } = refusalOf(duplicate.error);
  return (
    <Dialog
      open
      onClose={onClose}
      closeLabel={t('frame.close')}
      title={t('life.duplicate.title')}
      actions={
        <>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={duplicate.isPending}>
            {t('life.duplicate.create')}
          </Button>
        </>
      }
    >
      <form id={formId} noValidate onSubmit={send} className="grid gap-4">
        <p className="text-sm text-muted">{t('life.duplicate.text')}</p>
        <Field label={t('admin.form.title')} error={isChecked ? wrongTitle : null}>
          <TextInput
            name="title"
            required
            maxLength={EVENT_TITLE_MAX}
            value={title}
            onChange={(change) => setTitle(change.target.value)}
          />
        </Field>
        <Field
          label={t('life.duplicate.startsAt')}
          hint={t('life.duplicate.startsAt.hint', { zone: event.timeZone.replaceAll('_', ' ') })}
          error={isChecked && startsAt === null ? t('admin.form.noMoment') : null}
        >
          <DateTimeInput name="startsAt" required zone={event.timeZone} value={startsAt} onChange={setStartsAt} />
        </Field>
        {plans > 0 && (
          <Checkbox
            name="withTournaments"
            label={t('life.duplicate.tournaments', { count: plans })}
            hint={t('life.duplicate.tournaments.hint')}
            checked={withTournaments}
            onChange={(change) => setWithTournaments(change.target.checked)}
          />
        )}
        <FormError message={duplicate.error ? t.refusal(code, details) : null} />
      </form>
    </Dialog>
  );
}

function titleFault(title: string, t: AdminTexts): string | null {
  if (title.trim() === '') return t('admin.form.required');
  return title.trim().length < EVENT_TITLE_MIN ? t('admin.form.tooShort', { min: EVENT_TITLE_MIN }) : null;
}
