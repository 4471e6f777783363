import { type ScheduleItemInput, useScheduleStep } from '@ringside/client/api';
import { type AdminTexts, useAdminTexts } from '@ringside/client/texts';
import { DateTimeInput, Field, Select, TextArea, TextInput, toasts } from '@ringside/client/ui';
import {
  type EventDetails,
  SCHEDULE_KINDS,
  SCHEDULE_PLACE_MAX,
  SCHEDULE_TEXT_MAX,
  SCHEDULE_TITLE_MAX,
  type ScheduleItem,
  type ScheduleKind,
} from '@ringside/contracts/events';
import { useState, type ReactNode } from 'react';
import { FormDialog } from '../frame/form-dialog';

interface ScheduleItemDialogProps {
  readonly event: EventDetails;
  /** As it is now; `null` for a new line. */
  readonly item: ScheduleItem | null;
  /** Names this attempt: a repeat after a lost answer makes no second line. */
  readonly attempt: string;
  readonly onClose: () => void;
}

interface Draft {
  readonly kind: ScheduleKind;
  readonly title: string;
  readonly place: string;
  readonly description: string;
  readonly startsAt: string | null;
  readonly endsAt: string | null;
}

/** Writes a line of the timetable, by the clocks of the event. What was typed stays through a refusal. */
export function ScheduleItemDialog({ event, item, attempt, onClose }: ScheduleItemDialogProps): ReactNode {
  const t = useAdminTexts();
  const step = useScheduleStep(event.id);
  const [draft, setDraft] = useState<Draft>(() => item ?? { ...EMPTY, startsAt: event.startsAt });
  const [isChecked, setChecked] = useState(false);
  const wrong = isChecked ? check(draft, t) : {};
  const send = () => {
    setChecked(true);
    const { startsAt } = draft;
    if (startsAt === null || Object.keys(check(draft, t)).length > 0) return;
    const input: ScheduleItemInput = {
      kind: draft.kind,
      title: draft.title.trim(),
      place: draft.place.trim(),
      description: draft.description,
      startsAt,
      endsAt: draft.endsAt,
    };
    const onSuccess = () => {
      toasts.push({ tone: 'positive', title: t('life.schedule.saved'), key: 'schedule' });
      onClose();
    };
    if (item) step.mutate({ do: 'put', itemId: item.id, rev: item.rev, item: input }, { onSuccess });
    else step.mutate({ do: 'add', item: input, key: attempt }, { onSuccess });
  };
  return (
    <FormDialog
      title={item ? t('life.schedule.edit') : t('life.schedule.add')}
      action={t('frame.save')}
      busy={step.isPending}
      error={step.error}
      onSend={send}
      onClose={onClose}
    >
      <Fields
        draft={draft}
        wrong={wrong}
        zone={event.timeZone}
        onChange={(change) => setDraft((known) => ({ ...known, ...change }))}
      />
    </FormDialog>
  );
}

const EMPTY: Draft = { kind: 'tournament', title: '', place: '', description: '', startsAt: null, endsAt: null };

type Wrong = Partial<Readonly<Record<'title' | 'startsAt' | 'endsAt', string>>>;

function check({ title, startsAt, endsAt }: Draft, t: AdminTexts): Wrong {
  return {
    ...(title.trim() === '' ? { title: t('admin.form.required') } : {}),
    ...(startsAt === null ? { startsAt: t('admin.form.noMoment') } : {}),
    ...(startsAt !== null && endsAt !== null && endsAt <= startsAt
      ? { endsAt: t('life.schedule.endBeforeStart') }
      : {}),
  };
}

interface FieldsProps {
  readonly draft: Draft;
  readonly wrong: Wrong;
  readonly zone: string;
  readonly onChange: (change: Partial<Draft>) => void;
}

function Fields({ draft, wrong, zone, onChange }: FieldsProps): ReactNode {
  const t = useAdminTexts();
  return (
    <>
      <Field label={t('life.schedule.title')} error={wrong.title}>
        <TextInput
          required
          maxLength={SCHEDULE_TITLE_MAX}
          value={draft.title}
          onChange={({ target }) => onChange({ title: target.value })}
        />
      </Field>
      <div className="grid gap-4 sm:grid-cols-2">
        <Field label={t('life.schedule.startsAt')} hint={zone.replaceAll('_', ' ')} error={wrong.startsAt}>
          <DateTimeInput required zone={zone} value={draft.startsAt} onChange={(startsAt) => onChange({ startsAt })} />
        </Field>
        <Field label={t('life.schedule.endsAt')} optional={t('frame.optional')} error={wrong.endsAt}>
          <DateTimeInput
            zone={zone}
            {...(draft.startsAt === null ? {} : { min: draft.startsAt })}
            value={draft.endsAt}
            onChange={(endsAt) => onChange({ endsAt })}
          />
        </Field>
        <Field label={t('life.schedule.kind')}>
          <Select
            value={draft.kind}
            onChange={({ target }) =>
              onChange({ kind: SCHEDULE_KINDS.find((kind) => kind === target.value) ?? 'other' })
            }
          >
            {SCHEDULE_KINDS.map((kind) => (
              <option key={kind} value={kind}>
                {t(`programme.kind.${kind}`)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={t('life.schedule.place')} optional={t('frame.optional')} hint={t('life.schedule.place.hint')}>
          <TextInput
            maxLength={SCHEDULE_PLACE_MAX}
            value={draft.place}
            onChange={({ target }) => onChange({ place: target.value })}
          />
        </Field>
      </div>
      <Field label={t('life.schedule.text')} optional={t('frame.optional')}>
        <TextArea
          rows={3}
          maxLength={SCHEDULE_TEXT_MAX}
          value={draft.description}
          onChange={({ target }) => onChange({ description: target.value })}
        />
      </Field>
    </>
  );
}
