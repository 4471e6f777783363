import { refusalOf, registrationQueries, usePutRegistrationSettings } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useAdminTexts } from '@ringside/client/texts';
import {
  Button,
  Checkbox,
  DateTimeInput,
  Dialog,
  Field,
  FormError,
  LoadingRows,
  Select,
  toasts,
} from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import { LIST_AUDIENCES, REGISTRATION_MODES, type RegistrationSettings } from '@ringside/contracts/registrations';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, useId, useState, type ReactNode } from 'react';

interface SettingsDialogProps {
  readonly event: EventDetails;
  readonly open: boolean;
  readonly onClose: () => void;
}

/** How people register for the event. */
export function SettingsDialog({ event, open, onClose }: SettingsDialogProps): ReactNode {
  const t = useAdminTexts();
  const formId = useId();
  const command = usePutRegistrationSettings(event.id);
  const { data, error, refetch } = useQuery({ ...registrationQueries.settings(event.id), enabled: open });
  const { code, details } = refusalOf(command.error);
  const save = (settings: RegistrationSettings) =>
    command.mutate(settings, {
      onSuccess: () => {
        toasts.push({ tone: 'positive', title: t('roster.settings.saved'), key: 'saved' });
        onClose();
      },
    });
  return (
    <Dialog
      open={open}
      onClose={onClose}
      closeLabel={t('frame.close')}
      title={t('roster.settings')}
      actions={
        <>
          <Button onClick={onClose}>{t('frame.cancel')}</Button>
          <Button type="submit" form={formId} variant="primary" busy={command.isPending} disabled={!data}>
            {t('frame.save')}
          </Button>
        </>
      }
    >
      {data ? (
        <div className="grid gap-4">
          <SettingsForm id={formId} zone={event.timeZone} settings={data} onSave={save} />
          <FormError message={command.error ? t.refusal(code, details) : null} />
        </div>
      ) : error ? (
        <FailureView error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingRows label={t('frame.loading')} />
      )}
    </Dialog>
  );
}

interface SettingsFormProps {
  readonly id: string;
  readonly zone: string;
  readonly settings: RegistrationSettings;
  readonly onSave: (settings: RegistrationSettings) => void;
}

function SettingsForm({ id, zone, settings, onSave }: SettingsFormProps): ReactNode {
  const t = useAdminTexts();
  const [draft, setDraft] = useState(settings);
  const change = (part: Partial<RegistrationSettings>) => setDraft((now) => ({ ...now, ...part }));
  const isReversed =
    draft.opensAt !== null && draft.closesAt !== null && Date.parse(draft.opensAt) >= Date.parse(draft.closesAt);
  const send = (submitted: FormEvent) => {
    submitted.preventDefault();
    if (!isReversed) onSave(draft);
  };
  return (
    <form id={id} noValidate onSubmit={send} className="grid gap-4">
      <Field label={t('roster.settings.mode')}>
        <Select
          value={draft.mode}
          onChange={({ target }) =>
            change({ mode: REGISTRATION_MODES.find((each) => each === target.value) ?? 'automatic' })
          }
          choices={REGISTRATION_MODES.map((mode) => ({ value: mode, label: t(`roster.settings.${mode}`) }))}
        />
      </Field>
      <Field label={t('roster.settings.opens')} hint={t('roster.settings.opens.hint', { zone })}>
        <DateTimeInput value={draft.opensAt} onChange={(opensAt) => change({ opensAt })} zone={zone} />
      </Field>
      <Field
        label={t('roster.settings.closes')}
        hint={t('roster.settings.closes.hint')}
        error={isReversed ? t('roster.settings.window') : null}
      >
        <DateTimeInput value={draft.closesAt} onChange={(closesAt) => change({ closesAt })} zone={zone} />
      </Field>
      <Checkbox
        checked={draft.hasWaitlist}
        onChange={({ target }) => change({ hasWaitlist: target.checked })}
        label={t('roster.settings.waitlist')}
        hint={t('roster.settings.waitlist.hint')}
      />
      <Field label={t('roster.settings.audience')}>
        <Select
          value={draft.audience}
          onChange={({ target }) =>
            change({ audience: LIST_AUDIENCES.find((each) => each === target.value) ?? 'participants' })
          }
          choices={LIST_AUDIENCES.map((audience) => ({ value: audience, label: t(`roster.settings.${audience}`) }))}
        />
      </Field>
    </form>
  );
}
