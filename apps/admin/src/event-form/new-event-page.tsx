import { randomKey, useCreateEvent } from '@ringside/client/api';
import { useAdminTexts } from '@ringside/client/texts';
import { Breadcrumbs, Button, FormError, LinkButton, toasts } from '@ringside/client/ui';
import { useState, type ReactNode } from 'react';
import { Navigate, useNavigate } from 'react-router';
import { AdminPage } from '../frame/admin-page';
import { canOrganize } from '../frame/roles';
import { useMe } from '../frame/use-me';
import { type EventDraft, emptyDraft, inputOf } from './event-draft';
import { EventFields } from './event-fields';
import { forgetDraft } from './kept-draft';
import { useEventForm } from './use-event-form';
import { useLeaveGuard } from './use-leave-guard';

/** One calm form; what needs the event to exist (seats, tournaments) follows on its desk. */
export function NewEventPage(): ReactNode {
  const me = useMe();
  return canOrganize(me.role) ? <NewEvent draftName={`${me.id}.new`} /> : <Navigate to="/" replace />;
}

function NewEvent({ draftName }: { readonly draftName: string }): ReactNode {
  const t = useAdminTexts();
  const navigate = useNavigate();
  const create = useCreateEvent();
  const [base] = useState(() => ({ draft: emptyDraft(ownZone()), rev: null }));
  // a repeat of the same words under the same key makes no second event
  const [attempt, setAttempt] = useState({ of: '', key: randomKey() });
  const send = async (draft: EventDraft) => {
    const event = inputOf(draft);
    const of = JSON.stringify(event);
    const key = attempt.of === of ? attempt.key : randomKey();
    setAttempt({ of, key });
    const made = await create.mutateAsync({ event, key });
    forgetDraft(draftName);
    guard.release();
    toasts.push({ tone: 'positive', title: t('admin.form.created') });
    await navigate(`/events/${made.id}`, { replace: true });
  };
  const form = useEventForm(draftName, base, send);
  const guard = useLeaveGuard(form.isDirty, () => forgetDraft(draftName));
  const wrongCount = Object.keys(form.wrong).length;
  return (
    <AdminPage
      narrow
      title={t('admin.form.newTitle')}
      lead={t('admin.form.lead')}
      above={
        <Breadcrumbs
          label={t('frame.breadcrumbs')}
          crumbs={[{ label: t('admin.myEvents'), to: '/events' }, { label: t('admin.form.newTitle') }]}
        />
      }
    >
      <form noValidate onSubmit={(event) => void form.onSubmit(event)} className="grid gap-6">
        <EventFields draft={form.draft} wrong={form.wrong} onChange={form.change} />
        <FormError message={form.refusal ?? (wrongCount > 0 ? t('admin.form.wrong', { count: wrongCount }) : null)} />
        <div className="flex flex-wrap justify-end gap-2">
          <LinkButton to="/events">{t('frame.cancel')}</LinkButton>
          <Button type="submit" variant="primary" busy={create.isPending}>
            {t('admin.form.create')}
          </Button>
        </div>
      </form>
      {guard.dialog}
    </AdminPage>
  );
}

const ownZone = (): string => new Intl.DateTimeFormat().resolvedOptions().timeZone;
