import { eventQueries, lifeQueries, RefusalError, useUpdateEvent } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { loadLifeTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Button, FormError, LoadingRows, Notice, toasts } from '@ringside/client/ui';
import type { EventDetails, ProposedEdit } from '@ringside/contracts/events';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { draftOf, type EventDraft, fieldsThatDiffer, inputOf } from '../event-form/event-draft';
import { EventFields } from '../event-form/event-fields';
import { forgetDraft } from '../event-form/kept-draft';
import { useEventForm } from '../event-form/use-event-form';
import { useLeaveGuard } from '../event-form/use-leave-guard';
import { useMe } from '../frame/use-me';
import { StaleNotice } from './stale-notice';
import { useDeskEvent } from './use-desk-event';
import { useEditable } from './use-editable';

/** Editing what was created; what is public already goes by a moderator, unless its editor is trusted. */
export function SettingsPart(): ReactNode {
  const t = useAdminTexts();
  const event = useDeskEvent();
  if (!event.may.manage) return <Notice>{t('admin.desk.readOnly')}</Notice>;
  if (!event.may.commands.includes('edit')) {
    return <Notice>{event.state === 'submitted' ? t('admin.desk.state.submitted') : t('admin.desk.frozen')}</Notice>;
  }
  return (
    <MoreTexts load={loadLifeTexts}>
      <Editable event={event} />
    </MoreTexts>
  );
}

function Editable({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useAdminTexts();
  const { known, error, retry } = useEditable(event);
  if (known) return <Settings event={known.event} edit={known.edit} />;
  if (error) return <FailureView error={error} onRetry={retry} />;
  return <LoadingRows label={t('frame.loading')} />;
}

interface SettingsProps {
  readonly event: EventDetails;
  /** The edit that waits or was sent back: the form goes on from it. */
  readonly edit: ProposedEdit | null;
}

const isOut = ({ state }: EventDetails) => state !== 'draft' && state !== 'rejected';

function Settings({ event, edit }: SettingsProps): ReactNode {
  const t = useAdminTexts();
  const me = useMe();
  const cache = useQueryClient();
  const update = useUpdateEvent(event.id);
  const draftName = `${me.id}.${event.id}`;
  const [isStale, setStale] = useState(false);
  const save = async (draft: EventDraft, rev: number) => {
    try {
      const saved = await update.mutateAsync({ ...inputOf(draft), rev });
      form.reset({ draft, rev: saved.rev });
      setStale(false);
      toasts.push({ tone: 'positive', title: t(savedWords(event, saved)), key: 'saved' });
    } catch (error) {
      if (!(error instanceof RefusalError) || error.code !== 'STALE') throw error;
      const newest = await cache.fetchQuery({ ...eventQueries.one(event.id), staleTime: 0 });
      if (newest.edit) await cache.fetchQuery(lifeQueries.edit(newest.id, newest.rev));
      setStale(true);
    }
  };
  const base = { draft: draftOf({ ...event, ...edit?.proposed }), rev: event.rev };
  const form = useEventForm(draftName, base, (draft) => save(draft, form.rev ?? event.rev));
  const guard = useLeaveGuard(form.isDirty, () => forgetDraft(draftName));
  // nothing was typed: a newer version simply takes its place
  if (event.rev !== form.rev && !form.isDirty) form.reset(base);
  const wrongCount = Object.keys(form.wrong).length;
  const approved = draftOf(event);
  const toReview = fieldsThatDiffer(form.draft, approved).some((field) => field !== 'capacity');
  return (
    <form noValidate onSubmit={(submitted) => void form.onSubmit(submitted)} className="grid max-w-3xl gap-6">
      {isOut(event) && (
        <HowItIsPublished
          event={event}
          edit={edit}
          onStartOver={() => form.change({ ...approved, capacity: form.draft.capacity })}
        />
      )}
      <EventFields draft={form.draft} wrong={form.wrong} onChange={form.change} />
      {isStale && (
        <StaleNotice
          typed={form.draft}
          saved={base.draft}
          differing={fieldsThatDiffer(form.draft, base.draft)}
          onKeepMine={() => {
            form.rebase(base);
            setStale(false);
          }}
          onTakeTheirs={() => {
            form.reset(base);
            setStale(false);
          }}
        />
      )}
      <FormError message={form.refusal ?? (wrongCount > 0 ? t('admin.form.wrong', { count: wrongCount }) : null)} />
      <div className="flex flex-wrap justify-end gap-2">
        <Button disabled={!form.isDirty} onClick={() => form.reset(base)}>
          {t('frame.undo')}
        </Button>
        <Button type="submit" variant="primary" busy={update.isPending} disabled={!form.isDirty}>
          {t(saveWords(event, toReview))}
        </Button>
      </div>
      {guard.dialog}
    </form>
  );
}

function HowItIsPublished({
  event,
  edit,
  onStartOver,
}: SettingsProps & { readonly onStartOver: () => void }): ReactNode {
  const t = useAdminTexts();
  return (
    <>
      <Notice>{t(event.may.publish ? 'life.edit.direct' : 'life.edit.reviewed')}</Notice>
      {edit && (
        <Notice
          tone="warning"
          title={t(edit.state === 'open' ? 'life.edit.state.open' : 'life.edit.state.rejected')}
          action={
            <Button size="small" onClick={onStartOver}>
              {t('life.edit.startOver')}
            </Button>
          }
        >
          <p>{t(edit.state === 'open' ? 'life.edit.editsOpen' : 'life.edit.editsRejected')}</p>
          {edit.reason !== null && <p className="mt-1 font-medium break-words">{edit.reason}</p>}
        </Notice>
      )}
    </>
  );
}

function saveWords(event: EventDetails, toReview: boolean) {
  if (!isOut(event) || !toReview) return 'frame.save';
  return event.may.publish ? 'life.edit.publish' : 'life.edit.propose';
}

function savedWords(before: EventDetails, saved: EventDetails) {
  if (!isOut(before)) return 'admin.form.saved';
  if (saved.edit?.state === 'open') return 'life.edit.proposed';
  return before.edit?.state === 'open' && !saved.may.publish ? 'life.edit.withdrawn' : 'life.edit.published';
}
