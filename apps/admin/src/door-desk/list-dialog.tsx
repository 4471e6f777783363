import { doorQueries, useDoorStep } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Checkbox, DateTimeInput, Field, TextInput, toasts } from '@ringside/client/ui';
import { type CheckInList, type CheckInListFacts, LIST_NAME_MAX } from '@ringside/contracts/check-in';
import type { EventDetails } from '@ringside/contracts/events';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { FormDialog } from '../frame/form-dialog';

interface ListDialogProps {
  readonly event: EventDetails;
  /** Nothing for a new one. */
  readonly list: CheckInList | undefined;
  readonly onClose: () => void;
}

type Draft = CheckInListFacts & { readonly isActive: boolean };

const NEW: Draft = {
  ...{ name: '', ticketTypes: [], opensAt: null, closesAt: null },
  ...{ reEntry: false, admitsUnpaid: false, isActive: true },
};

function draftOf(list: CheckInList | undefined): Draft {
  if (!list) return NEW;
  const { name, ticketTypes, opensAt, closesAt, reEntry, admitsUnpaid, isActive } = list;
  return { name, ticketTypes, opensAt, closesAt, reEntry, admitsUnpaid, isActive };
}

const isSound = ({ name, opensAt, closesAt }: Draft): boolean =>
  name.trim() !== '' && (opensAt === null || closesAt === null || opensAt < closesAt);

/** A check-in list: who may enter by it, and when. */
export function ListDialog({ event, list, onClose }: ListDialogProps): ReactNode {
  const t = useAdminTexts();
  const step = useDoorStep(event.id);
  const [draft, setDraft] = useState(() => draftOf(list));
  const [isChecked, setChecked] = useState(false);
  const change = (part: Partial<Draft>) => setDraft({ ...draft, ...part });
  const send = () => {
    setChecked(true);
    if (!isSound(draft)) return;
    const { isActive, ...rest } = draft;
    const facts = { ...rest, name: draft.name.trim() };
    const wanted = list
      ? ({ do: 'changeList', listId: list.listId, facts, isActive } as const)
      : ({ do: 'addList', facts } as const);
    void step.mutateAsync(wanted).then(
      () => {
        toasts.push({ tone: 'positive', title: t('door.lists.saved'), key: 'door' });
        onClose();
      },
      () => undefined, // the dialog says it
    );
  };
  return (
    <FormDialog
      title={list ? t('door.lists.edit', { name: list.name }) : t('door.lists.add')}
      action={t('frame.save')}
      busy={step.isPending}
      error={step.error}
      onClose={onClose}
      onSend={send}
    >
      <Field label={t('door.lists.name')} error={isChecked && !isSound(draft) ? t('door.lists.wrong') : null}>
        <TextInput
          value={draft.name}
          maxLength={LIST_NAME_MAX}
          onChange={(typed) => change({ name: typed.target.value })}
        />
      </Field>
      <Types event={event} draft={draft} onChange={change} />
      <Window zone={event.timeZone} draft={draft} onChange={change} />
      <Checkbox
        label={t('door.lists.reEntry')}
        checked={draft.reEntry}
        onChange={(pressed) => change({ reEntry: pressed.target.checked })}
      />
      <Checkbox
        label={t('door.lists.admitsUnpaid')}
        checked={draft.admitsUnpaid}
        onChange={(pressed) => change({ admitsUnpaid: pressed.target.checked })}
      />
      {list && (
        <Checkbox
          label={t('door.lists.active')}
          checked={draft.isActive}
          onChange={(pressed) => change({ isActive: pressed.target.checked })}
        />
      )}
    </FormDialog>
  );
}

interface PartProps {
  readonly draft: Draft;
  readonly onChange: (part: Partial<Draft>) => void;
}

function Types({ event, draft, onChange }: PartProps & { readonly event: EventDetails }): ReactNode {
  const t = useAdminTexts();
  const { data } = useQuery(doorQueries.pack(event.id));
  if (!data || data.types.length === 0) return null;
  const { ticketTypes } = draft;
  return (
    <fieldset className="grid gap-1">
      <legend className="text-sm font-medium">{t('door.lists.types')}</legend>
      <p className="text-sm text-muted">{t('door.lists.everybody')}</p>
      {data.types.map(({ id, name }) => (
        <Checkbox
          key={id}
          label={name}
          checked={ticketTypes.includes(id)}
          onChange={({ target }) =>
            onChange({ ticketTypes: target.checked ? [...ticketTypes, id] : ticketTypes.filter((each) => each !== id) })
          }
        />
      ))}
    </fieldset>
  );
}

function Window({ zone, draft, onChange }: PartProps & { readonly zone: string }): ReactNode {
  const t = useAdminTexts();
  const hint = t('door.lists.zone', { zone });
  return (
    <div className="grid gap-4 sm:grid-cols-2">
      <Field label={t('door.lists.opens')} hint={hint}>
        <DateTimeInput value={draft.opensAt} zone={zone} onChange={(opensAt) => onChange({ opensAt })} />
      </Field>
      <Field label={t('door.lists.closes')} hint={hint}>
        <DateTimeInput value={draft.closesAt} zone={zone} onChange={(closesAt) => onChange({ closesAt })} />
      </Field>
    </div>
  );
}
