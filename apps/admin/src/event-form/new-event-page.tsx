import { randomKey, useCreateEvent } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useAdminTexts } from '@ringside/client/texts';
import { Breadcrumbs, Button, EmptyState, FormError, LinkButton, LoadingRows, toasts } from '@ringside/client/ui';
import { Lock } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { AdminPage } from '../frame/admin-page';
import { useMayCreate } from '../frame/use-may-create';
import { useMe } from '../frame/use-me';
import { type EventDraft, emptyDraft, inputOf } from './event-draft';
import { EventFields } from './event-fields';
import { forgetDraft } from './kept-draft';
import { useEventForm } from './use-event-form';
import { useLeaveGuard } from './use-leave-guard';

/** One calm form; what needs the event to exist (seats, tournaments) follows on its desk. */
export function NewEventPage(): ReactNode {
  const t = useAdminTexts();
  const me = useMe();
  const { mayCreate, error, refetch } = useMayCreate(me);
  if (mayCreate) return <NewEvent draftName={`${me.id}.new`} />;
  return (
    <AdminPage narrow title={t('admin.form.newTitle')} above={<Path />}>
      {mayCreate === false ? (
        <EmptyState icon={<Lock />} title={t('admin.noAccess')}>
          {t.refusal('EVENTS_BY_ORGANIZERS')}
        </EmptyState>
      ) : error ? (
        <FailureView error={error} onRetry={() => void refetch()} />
      ) : (
        <LoadingRows label={t('frame.loading')} />
      )}
    </AdminPage>
  );
}

function Path(): ReactNode {
  const t = useAdminTexts();
  const crumbs = [{ label: t('admin.myEvents'), to: '/events' }, { label: t('admin.form.newTitle') }];
  return <Breadcrumbs label={t('frame.breadcrumbs')} crumbs={crumbs} />;
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
    <AdminPage narrow title={t('admin.form.newTitle')} lead={t('admin.form.lead')} above={<Path />}>
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
