import {
  comparePlanDraft,
  copyPlan,
  discardPlanDraft,
  getPlanDraft,
  PLAN_TYPE,
  PRETIX_PLAN_TYPE,
  type PlanSaved,
  publishPlanDraft,
  savePlanDraft,
} from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { bookingQueries } from './booking.queries';
import { call } from './call';
import { upload } from './upload';

export const planQueries = {
  /** The draft of an event’s plan. Asked once: from then on the designer knows better. */
  draft: (eventId: EventId) =>
    queryOptions({
      queryKey: ['booking', 'plan-draft', eventId],
      queryFn: ({ signal }) => call(getPlanDraft, { params: { eventId } }, { signal }),
      staleTime: Number.POSITIVE_INFINITY,
      refetchOnWindowFocus: false,
      refetchOnReconnect: false,
      gcTime: 0,
    }),

  /** What publishing the draft would change, as it was saved under a revision. */
  comparison: (eventId: EventId, revision: number) =>
    queryOptions({
      queryKey: ['booking', 'plan-comparison', eventId, revision],
      queryFn: ({ signal }) => call(comparePlanDraft, { params: { eventId } }, { signal }),
      gcTime: 0,
    }),
};

/** Saves the draft; rejects with STALE when somebody else has saved since `revision`. */
export const savePlan = (eventId: EventId, document: unknown, revision: number): Promise<PlanSaved> =>
  upload(
    savePlanDraft,
    { params: { eventId }, query: { revision } },
    new Blob([JSON.stringify(document)], { type: PLAN_TYPE }),
    () => undefined,
  );

/** Takes a file for the draft, ours or one of pretix; rejects with INVALID and every mistake in it. */
export const importPlan = (
  eventId: EventId,
  text: string,
  { revision, isPretix }: { readonly revision: number; readonly isPretix: boolean },
): Promise<PlanSaved> =>
  upload(
    savePlanDraft,
    { params: { eventId }, query: { revision } },
    new Blob([text], { type: isPretix ? PRETIX_PLAN_TYPE : PLAN_TYPE }),
    () => undefined,
  );

/** Steps with the draft as a whole. Whoever shows it asks for it again. */
export function usePlanStep(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: async (step: PlanStep): Promise<void> => {
      const params = { eventId };
      if (step.kind === 'publish') {
        const seating = await call(publishPlanDraft, { params, body: { revision: step.revision } });
        cache.setQueryData(bookingQueries.seating(eventId).queryKey, seating);
      } else if (step.kind === 'copy')
        await call(copyPlan, { params, body: { from: step.from, revision: step.revision } });
      else await call(discardPlanDraft, { params, query: { revision: step.revision } });
    },
    onSuccess: () => cache.invalidateQueries({ queryKey: planQueries.draft(eventId).queryKey }),
  });
}

export type PlanStep =
  | { readonly kind: 'publish' | 'discard'; readonly revision: number }
  | { readonly kind: 'copy'; readonly from: EventId; readonly revision: number };
