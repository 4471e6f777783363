import { useAdminTexts } from '@ringside/client/texts';
import { Card, Field, SegmentedControl, TextArea, TextInput } from '@ringside/client/ui';
import * as limits from '@ringside/contracts/events';
import type { ReactNode } from 'react';
import type { Wrong } from './check-draft';
import type { EventDraft } from './event-draft';
import { MarkdownField } from './markdown-field';
import { ScheduleFields } from './schedule-fields';

export interface EventFieldsProps {
  readonly draft: EventDraft;
  readonly wrong: Wrong;
  readonly onChange: (change: Partial<EventDraft>) => void;
}

/** Everything that an organizer writes about an event, in three parts. */
export function EventFields(props: EventFieldsProps): ReactNode {
  const t = useAdminTexts();
  return (
    <>
      <FormPart title={t('admin.form.facts')} hint={t('admin.form.facts.hint')}>
        <FactFields {...props} />
      </FormPart>
      <FormPart title={t('admin.form.place')} hint={t('admin.form.place.hint')}>
        <PlaceFields {...props} />
      </FormPart>
      <FormPart title={t('admin.form.schedule')} hint={t('admin.form.schedule.hint')}>
        <ScheduleFields {...props} />
      </FormPart>
    </>
  );
}

export const FormPart = (props: {
  readonly title: string;
  readonly hint: string;
  readonly children: ReactNode;
}): ReactNode => (
  <Card title={props.title}>
    <p className="-mt-4 mb-5 text-sm text-muted">{props.hint}</p>
    <div className="grid gap-5">{props.children}</div>
  </Card>
);

function FactFields({ draft, wrong, onChange }: EventFieldsProps): ReactNode {
  const t = useAdminTexts();
  const used = (text: string, max: number) => t('admin.form.used', { used: text.trim().length, max });
  return (
    <>
      <Field label={t('admin.form.title')} error={wrong.title}>
        <TextInput
          name="title"
          required
          maxLength={limits.EVENT_TITLE_MAX}
          value={draft.title}
          onChange={(event) => onChange({ title: event.target.value })}
        />
      </Field>
      <Field
        label={t('admin.form.summary')}
        optional={used(draft.summary, limits.EVENT_SUMMARY_MAX)}
        hint={t('admin.form.summary.hint')}
        error={wrong.summary}
      >
        <TextArea
          name="summary"
          rows={2}
          value={draft.summary}
          onChange={(event) => onChange({ summary: event.target.value })}
        />
      </Field>
      <MarkdownField
        label={t('admin.form.description')}
        optional={used(draft.description, limits.EVENT_DESCRIPTION_MAX)}
        hint={t('admin.form.description.hint')}
        error={wrong.description}
        name="description"
        value={draft.description}
        onChange={(description) => onChange({ description })}
      />
      <Field
        label={t('admin.form.games')}
        optional={t('frame.optional')}
        hint={t('admin.form.games.hint', { max: limits.EVENT_GAMES_MAX })}
        error={wrong.games}
      >
        <TextInput name="games" value={draft.games} onChange={(event) => onChange({ games: event.target.value })} />
      </Field>
    </>
  );
}

function PlaceFields({ draft, wrong, onChange }: EventFieldsProps): ReactNode {
  const t = useAdminTexts();
  return (
    <>
      <SegmentedControl
        label={t('admin.form.kind')}
        className="justify-self-start"
        value={draft.isOnline ? 'online' : 'onSite'}
        onChange={(kind) => onChange({ isOnline: kind === 'online' })}
        segments={[
          { value: 'onSite', label: t('admin.form.onSite') },
          { value: 'online', label: t('admin.form.online') },
        ]}
      />
      {!draft.isOnline && (
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label={t('admin.form.venue')} error={wrong.venueName}>
            <TextInput
              name="venueName"
              required
              value={draft.venueName}
              onChange={(event) => onChange({ venueName: event.target.value })}
            />
          </Field>
          <Field label={t('admin.form.address')} optional={t('frame.optional')} error={wrong.venueAddress}>
            <TextInput
              name="venueAddress"
              value={draft.venueAddress}
              onChange={(event) => onChange({ venueAddress: event.target.value })}
            />
          </Field>
        </div>
      )}
    </>
  );
}
