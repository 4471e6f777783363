import { eventQueries, RefusalError, useUpdateEvent } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Button, Card, FormError, Notice, toasts } from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import { useQueryClient } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { draftOf, type EventDraft, fieldsThatDiffer, inputOf } from '../event-form/event-draft';
import { EventFields } from '../event-form/event-fields';
import { forgetDraft } from '../event-form/kept-draft';
import { CapacityField } from '../event-form/schedule-fields';
import { useEventForm } from '../event-form/use-event-form';
import { useLeaveGuard } from '../event-form/use-leave-guard';
import { useMe } from '../frame/use-me';
import { StaleNotice } from './stale-notice';
import { useDeskEvent } from './use-desk-event';

/** Editing what was created, as far as the event's state allows. */
export function SettingsPart(): ReactNode {
  const t = useAdminTexts();
  const event = useDeskEvent();
  if (!event.may.manage) return <Notice>{t('admin.desk.readOnly')}</Notice>;
  if (!event.may.commands.includes('edit')) {
    return <Notice>{event.state === 'submitted' ? t('admin.desk.state.submitted') : t('admin.desk.frozen')}</Notice>;
  }
  return <Settings event={event} />;
}

function Settings({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useAdminTexts();
  const me = useMe();
  const cache = useQueryClient();
  const update = useUpdateEvent(event.id);
  const draftName = `${me.id}.${event.id}`;
  const [isStale, setStale] = useState(false);
  const isLocked = event.state !== 'draft' && event.state !== 'rejected';
  const save = async (draft: EventDraft, rev: number) => {
    try {
      const saved = await update.mutateAsync({ ...inputOf(draft), rev });
      form.reset({ draft: draftOf(saved), rev: saved.rev });
      setStale(false);
      toasts.push({ tone: 'positive', title: t('admin.form.saved'), key: 'saved' });
    } catch (error) {
      if (!(error instanceof RefusalError) || error.code !== 'STALE') throw error;
      await cache.refetchQueries({ queryKey: eventQueries.one(event.id).queryKey });
      setStale(true);
    }
  };
  const base = { draft: draftOf(event), rev: event.rev };
  const form = useEventForm(draftName, base, (draft) => save(draft, form.rev ?? event.rev));
  const guard = useLeaveGuard(form.isDirty, () => forgetDraft(draftName));
  // nothing was typed: a newer version simply takes its place
  if (event.rev !== form.rev && !form.isDirty) form.reset(base);
  const wrongCount = Object.keys(form.wrong).length;
  return (
    <form noValidate onSubmit={(submitted) => void form.onSubmit(submitted)} className="grid max-w-3xl gap-6">
      {isLocked && <Notice>{t('admin.desk.locked')}</Notice>}
      {isLocked ? (
        <Card>
          <CapacityField draft={form.draft} wrong={form.wrong} onChange={form.change} />
        </Card>
      ) : (
        <EventFields draft={form.draft} wrong={form.wrong} onChange={form.change} />
      )}
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
          {t('frame.save')}
        </Button>
      </div>
      {guard.dialog}
    </form>
  );
}
