import { emptyPlan } from '@ringside/booking-core';
import { planQueries, refusalOf } from '@ringside/client/api';
import { loadBookingTexts, loadPlansTexts, MoreTexts, useAdminTexts } from '@ringside/client/texts';
import { Button, ErrorState, LoadingRows } from '@ringside/client/ui';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { Workbench } from './workbench';

export interface PlanDesignerProps {
  readonly eventId: EventId;
  /** Other events whose plan one may begin from. */
  readonly others: readonly { readonly eventId: EventId; readonly title: string }[];
}

/** Drawing the seating plan of an event. */
export function PlanDesigner(props: PlanDesignerProps): ReactNode {
  return (
    <MoreTexts load={loadBookingTexts}>
      <MoreTexts load={loadPlansTexts}>
        <LoadedPlan {...props} />
      </MoreTexts>
    </MoreTexts>
  );
}

function LoadedPlan({ eventId, others }: PlanDesignerProps): ReactNode {
  const t = useAdminTexts();
  const { data, error, isFetching, refetch } = useQuery(planQueries.draft(eventId));
  const [empty] = useState(() => emptyPlan(t('plans.newPlan'), t('plans.newFloor')));
  if (isFetching) return <LoadingRows label={t('plans.loading')} />;
  if (!data) {
    const refusal = error && refusalOf(error);
    return (
      <ErrorState title={t('plans.failed')} action={<Button onClick={() => void refetch()}>{t('frame.retry')}</Button>}>
        {refusal && t.refusal(refusal.code, refusal.details)}
      </ErrorState>
    );
  }
  return (
    <Workbench
      key={`${data.revision} ${data.publishedVersion}`}
      eventId={eventId}
      draft={data}
      document={data.document ?? empty}
      others={others}
    />
  );
}
