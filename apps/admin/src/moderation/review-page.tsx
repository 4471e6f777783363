import { eventQueries, refusalOf, useLiveEvent } from '@ringside/client/api';
import { FailureView, Part } from '@ringside/client/shell';
import { useAdminTexts } from '@ringside/client/texts';
import { Breadcrumbs, Card, EmptyState, LinkButton, LoadingRows, Notice } from '@ringside/client/ui';
import type { EventDetails } from '@ringside/contracts/events';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { CircleCheck } from 'lucide-react';
import { lazy, useState, type ReactNode } from 'react';
import { useNavigate, useParams } from 'react-router';
import { EventPreview } from '../events/event-preview';
import { EventSteps } from '../events/event-steps';
import { AdminPage } from '../frame/admin-page';

const EditJudgement = lazy(async () => ({ default: (await import('../edit-review/edit-judgement')).EditJudgement }));

/** One submitted event as visitors would see it, and the decision about it. */
export function ReviewPage(): ReactNode {
  const { eventId = '' } = useParams();
  return <Review key={eventId} eventId={eventId as EventId} />;
}

function Review({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useAdminTexts();
  useLiveEvent(eventId);
  const query = useQuery(eventQueries.one(eventId));
  const event = query.data;
  const crumbs = [{ label: t('admin.moderation'), to: '/moderation' }, ...(event ? [{ label: event.title }] : [])];
  return (
    <AdminPage
      title={event?.title ?? t('admin.moderation')}
      above={<Breadcrumbs label={t('frame.breadcrumbs')} crumbs={crumbs} />}
    >
      {query.error ? (
        <Failure error={query.error} onRetry={() => void query.refetch()} />
      ) : event ? (
        <Found event={event} />
      ) : (
        <LoadingRows label={t('frame.loading')} />
      )}
    </AdminPage>
  );
}

/** Taken back to draft, an event is no longer a moderator's to see. */
const Failure = ({ error, onRetry }: { readonly error: unknown; readonly onRetry: () => void }): ReactNode =>
  refusalOf(error).code === 'NOT_FOUND' ? <Decided /> : <FailureView error={error} onRetry={onRetry} />;

function Found({ event }: { readonly event: EventDetails }): ReactNode {
  // an edit that is decided while it is read stays on the page, which says how it ended
  const [isAboutEdit] = useState(event.edit?.state === 'open');
  if (isAboutEdit || event.edit?.state === 'open') {
    return (
      <Part>
        <EditJudgement event={event} decided={(words) => <Decided event={event} words={words} />} />
      </Part>
    );
  }
  return event.state === 'submitted' ? <Waiting event={event} /> : <Decided event={event} />;
}

function Waiting({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useAdminTexts();
  const navigate = useNavigate();
  const [firstRev] = useState(event.rev);
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] [&>*]:min-w-0">
      <div className="grid content-start gap-4 lg:order-2">
        {event.rev !== firstRev && (
          <Notice tone="warning" announce>
            {t('admin.queue.changed')}
          </Notice>
        )}
        <Card title={t('admin.queue.decision')}>
          <div className="grid gap-4">
            {event.review && <Notice title={t('admin.queue.earlier')}>{event.review.reason}</Notice>}
            {event.may.moderate ? (
              <EventSteps event={event} only={['approve', 'reject']} onDone={() => void navigate('/moderation')} />
            ) : (
              <Notice>{t('admin.queue.own')}</Notice>
            )}
          </div>
        </Card>
      </div>
      <EventPreview event={event} />
    </div>
  );
}

function Decided({ event, words }: { readonly event?: EventDetails; readonly words?: string }): ReactNode {
  const t = useAdminTexts();
  return (
    <EmptyState
      icon={<CircleCheck />}
      title={t('admin.queue.decided')}
      action={
        <>
          <LinkButton to="/moderation" variant="primary">
            {t('admin.queue.back')}
          </LinkButton>
          {event && <LinkButton to={`/events/${event.id}`}>{t('admin.queue.look')}</LinkButton>}
        </>
      }
    >
      {words ?? (event ? t(`events.state.${event.state}`) : t('admin.queue.decided.text'))}
    </EmptyState>
  );
}
