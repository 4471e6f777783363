import { Part } from '@ringside/client/shell';
import { useAdminTexts } from '@ringside/client/texts';
import { Card, LinkButton, Notice, type NoticeTone, TextLink } from '@ringside/client/ui';
import type { EventDetails, EventState } from '@ringside/contracts/events';
import { Circle } from 'lucide-react';
import { lazy, type ReactNode } from 'react';
import { EventSteps } from '../events/event-steps';
import { EventPreview } from '../events/event-preview';
import { canModerate } from '../frame/roles';
import { useMe } from '../frame/use-me';
import { OwnRolesCard } from '../staff/own-roles-card';
import { deskRights } from './desk-rights';
import { useDeskEvent } from './use-desk-event';

const EditCard = lazy(async () => ({ default: (await import('../edit-review/edit-card')).EditCard }));
const DraftTools = lazy(async () => ({ default: (await import('../event-drafts/draft-tools')).DraftTools }));
const PlanCard = lazy(async () => ({ default: (await import('../event-drafts/plan-card')).PlanCard }));
const HistoryCard = lazy(async () => ({ default: (await import('./history-card')).HistoryCard }));

/** Where the event is in its life, what it lacks, and the next steps. */
export function OverviewPart(): ReactNode {
  const event = useDeskEvent();
  const me = useMe();
  const readsReview = event.may.manage || canModerate(me.role);
  return (
    <div className="grid gap-6 lg:grid-cols-[minmax(0,1fr)_22rem] [&>*]:min-w-0">
      <div className="grid content-start gap-4 lg:order-2">
        <StateCard event={event} />
        {event.may.commands.includes('submit') && (
          <Part>
            <PlanCard event={event} />
          </Part>
        )}
        {deskRights(event).helps && <OwnRolesCard event={event} />}
        {readsReview && (
          <Part>
            <HistoryCard event={event} />
          </Part>
        )}
      </div>
      <div className="grid content-start gap-6 [&>*]:min-w-0">
        {readsReview && event.edit && (
          <Part>
            <EditCard event={event} />
          </Part>
        )}
        <EventPreview event={event} />
      </div>
    </div>
  );
}

const reasonTones: Readonly<Partial<Record<EventState, NoticeTone>>> = { rejected: 'warning', suspended: 'danger' };

/** What nobody has seen is deleted, not cancelled. */
const UNSEEN_STEPS = ['submit'] as const;

function StateCard({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useAdminTexts();
  const { state } = event;
  return (
    <Card title={t(`events.state.${state}`)}>
      <div className="grid gap-4">
        <p className="text-sm text-muted">{t(`admin.desk.state.${state}`)}</p>
        <Reasons event={event} />
        {event.may.manage && event.missing.length > 0 && <Gaps event={event} />}
        {state === 'rejected' && event.may.commands.includes('edit') && (
          <LinkButton to="settings" variant="primary" className="justify-self-start">
            {t('frame.edit')}
          </LinkButton>
        )}
        {state === 'finished' && event.may.manage && (
          <LinkButton to="placings" variant="primary" className="justify-self-start">
            {t('admin.desk.placings')}
          </LinkButton>
        )}
        <EventSteps event={event} {...(event.may.delete ? { only: UNSEEN_STEPS } : {})} />
        <Part waiting={null}>
          <DraftTools event={event} />
        </Part>
      </div>
    </Card>
  );
}

/** What a moderator said of it, and why it was cancelled. */
function Reasons({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useAdminTexts();
  return (
    <>
      {event.review && (
        <Notice tone={reasonTones[event.state] ?? 'info'} title={t('admin.desk.reason')}>
          <p className="break-words whitespace-pre-line">{event.review.reason}</p>
        </Notice>
      )}
      {event.cancelReason !== null && (
        <Notice title={t('admin.step.reason')}>
          <p className="break-words">{event.cancelReason}</p>
        </Notice>
      )}
    </>
  );
}

function Gaps({ event }: { readonly event: EventDetails }): ReactNode {
  const t = useAdminTexts();
  return (
    <div className="grid gap-2 text-sm">
      <p className="font-semibold">{t('admin.desk.missing')}</p>
      <ul className="grid gap-1.5">
        {event.missing.map((gap) => (
          <li key={gap} className="flex items-center gap-2">
            <Circle aria-hidden="true" className="size-4 text-warning" />
            <TextLink to="settings">{t(`admin.desk.missing.${gap}`)}</TextLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
