import { useKeepingStep } from '@ringside/client/api';
import { type AdminTexts, useAdminTexts } from '@ringside/client/texts';
import { Checkbox, DateTimeInput, Field, TextInput, toasts } from '@ringside/client/ui';
import {
  SEAT_GROUP_CODE_MAX,
  SEAT_GROUP_CODE_MIN,
  SEAT_GROUP_NAME_MAX,
  SEAT_GROUP_TAG_MAX,
  type SeatGroup,
  type SeatGroupFacts,
} from '@ringside/contracts/booking';
import type { EventDetails } from '@ringside/contracts/events';
import { useState, type ReactNode } from 'react';
import { FormDialog } from '../frame/form-dialog';

interface GroupDialogProps {
  readonly event: EventDetails;
  /** As it is now; `null` for a new one. */
  readonly group: SeatGroup | null;
  /** Names this attempt: a repeat after a lost answer makes no second group. */
  readonly attempt: string;
  readonly onClose: () => void;
}

interface Draft {
  readonly name: string;
  readonly tag: string;
  readonly color: string;
  readonly opensAt: string | null;
  readonly releasesAt: string | null;
  readonly code: string;
  readonly dropsCode: boolean;
}

const COLOR = '#2563eb';

/** What a seat group is called and when it opens. What was typed stays through a refusal. */
export function GroupDialog({ event, group, attempt, onClose }: GroupDialogProps): ReactNode {
  const t = useAdminTexts();
  const step = useKeepingStep(event.id);
  const [draft, setDraft] = useState<Draft>(() => draftOf(group));
  const [isChecked, setChecked] = useState(false);
  const wrong = isChecked ? check(draft, t) : {};
  const send = () => {
    setChecked(true);
    if (Object.keys(check(draft, t)).length > 0) return;
    const facts = factsOf(draft);
    const done = group
      ? step.mutateAsync({ do: 'change', groupId: group.groupId, facts })
      : step.mutateAsync({ do: 'add', facts, key: attempt });
    void done.then(
      () => {
        toasts.push({ tone: 'positive', title: t('keeping.saved'), key: 'keeping' });
        onClose();
      },
      () => undefined, // it is shown below
    );
  };
  return (
    <FormDialog
      title={group ? t('keeping.edit') : t('keeping.add')}
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
        hasCode={group?.hasCode ?? false}
        onChange={(change) => setDraft((known) => ({ ...known, ...change }))}
      />
    </FormDialog>
  );
}

const EMPTY: Draft = {
  name: '',
  tag: '',
  color: COLOR,
  opensAt: null,
  releasesAt: null,
  code: '',
  dropsCode: false,
};

function draftOf(group: SeatGroup | null): Draft {
  if (!group) return EMPTY;
  const { name, tag, color, opensAt, releasesAt } = group;
  return { ...EMPTY, name, tag, color: color ?? COLOR, opensAt, releasesAt };
}

function factsOf({ name, tag, color, opensAt, releasesAt, code, dropsCode }: Draft): SeatGroupFacts {
  const typed = code.trim();
  const changed = dropsCode ? { code: null } : typed === '' ? {} : { code: typed };
  return { name: name.trim(), tag: tag.trim(), color, opensAt, releasesAt, ...changed };
}

type Wrong = Partial<Readonly<Record<'name' | 'releasesAt' | 'code', string>>>;

function check({ name, opensAt, releasesAt, code, dropsCode }: Draft, t: AdminTexts): Wrong {
  const isShort = !dropsCode && code.trim() !== '' && code.trim().length < SEAT_GROUP_CODE_MIN;
  return {
    ...(name.trim() === '' ? { name: t('keeping.required') } : {}),
    ...(opensAt !== null && releasesAt !== null && opensAt >= releasesAt ? { releasesAt: t('keeping.order') } : {}),
    ...(isShort ? { code: t('keeping.code.short', { min: SEAT_GROUP_CODE_MIN }) } : {}),
  };
}

interface FieldsProps {
  readonly draft: Draft;
  readonly wrong: Wrong;
  readonly zone: string;
  readonly hasCode: boolean;
  readonly onChange: (change: Partial<Draft>) => void;
}

function Fields({ draft, wrong, zone, hasCode, onChange }: FieldsProps): ReactNode {
  const t = useAdminTexts();
  const hint = (none: string) => t('keeping.times.hint', { zone, none });
  return (
    <>
      <Field label={t('keeping.name')} error={wrong.name ?? null}>
        <TextInput
          value={draft.name}
          maxLength={SEAT_GROUP_NAME_MAX}
          onChange={(event) => onChange({ name: event.target.value })}
        />
      </Field>
      <div className="grid grid-cols-2 gap-4">
        <Field label={t('keeping.tag')} hint={t('keeping.tag.hint', { max: SEAT_GROUP_TAG_MAX })}>
          <TextInput
            value={draft.tag}
            maxLength={SEAT_GROUP_TAG_MAX}
            onChange={(event) => onChange({ tag: event.target.value })}
          />
        </Field>
        <Field label={t('keeping.color')}>
          <TextInput type="color" value={draft.color} onChange={(event) => onChange({ color: event.target.value })} />
        </Field>
      </div>
      <Field label={t('keeping.opens')} hint={hint(t('keeping.opens.none'))}>
        <DateTimeInput value={draft.opensAt} zone={zone} onChange={(opensAt) => onChange({ opensAt })} />
      </Field>
      <Field label={t('keeping.releases')} hint={hint(t('keeping.releases.none'))} error={wrong.releasesAt ?? null}>
        <DateTimeInput value={draft.releasesAt} zone={zone} onChange={(releasesAt) => onChange({ releasesAt })} />
      </Field>
      <Field
        label={t('keeping.code')}
        hint={hasCode ? t('keeping.code.keep') : t('keeping.code.hint', { min: SEAT_GROUP_CODE_MIN })}
        error={wrong.code ?? null}
      >
        <TextInput
          value={draft.code}
          maxLength={SEAT_GROUP_CODE_MAX}
          autoComplete="off"
          disabled={draft.dropsCode}
          onChange={(event) => onChange({ code: event.target.value })}
        />
      </Field>
      {hasCode && (
        <Checkbox
          label={t('keeping.code.remove')}
          checked={draft.dropsCode}
          onChange={(event) => onChange({ dropsCode: event.target.checked })}
        />
      )}
    </>
  );
}
