import { findPeople } from '@ringside/contracts/accounts';
import {
  type GrantableRole,
  grantStaffRole,
  handEventOver,
  listStaff,
  staffChanged,
  withdrawStaffRole,
} from '@ringside/contracts/staff';
import type { StaffRole } from '@ringside/contracts';
import type { EventId, UserId } from '@ringside/kernel';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';
import { eventQueries } from './events.queries';
import { useLive } from './use-live';
import { on } from './watcher';

/** The few whose name begins so. */
export const findPeopleQuery = (search: string) =>
  queryOptions({
    queryKey: ['people', 'found', search.toLowerCase()],
    queryFn: ({ signal }) => call(findPeople, { query: { search } }, { signal }),
    staleTime: 30_000,
  });

/** Who runs an event. */
export const staffQuery = (eventId: EventId) =>
  queryOptions({
    queryKey: ['staff', eventId],
    queryFn: ({ signal }) => call(listStaff, { params: { eventId } }, { signal }),
  });

/** Keeps the staff of an event as it is now. */
export function useLiveStaff(eventId: EventId): void {
  const cache = useQueryClient();
  const askAgain = () => void cache.invalidateQueries({ queryKey: staffQuery(eventId).queryKey });
  useLive(null, [on(staffChanged, (told) => told.eventId === eventId && askAgain())], askAgain);
}

/** What is done with the staff of an event. */
export type StaffStep =
  | { readonly kind: 'grant'; readonly userId: UserId; readonly role: GrantableRole }
  | { readonly kind: 'withdraw'; readonly userId: UserId; readonly role: StaffRole }
  | { readonly kind: 'handOver'; readonly userId: UserId; readonly from: UserId };

/** Changes the staff of an event. Whatever the answer, what is shown is asked for again. */
export function useStaffStep(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (step: StaffStep) => take(eventId, step),
    onSettled: () =>
      Promise.all(
        [staffQuery(eventId).queryKey, eventQueries.one(eventId).queryKey, eventQueries.everyMine].map((queryKey) =>
          cache.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

async function take(eventId: EventId, step: StaffStep): Promise<void> {
  if (step.kind === 'withdraw') {
    return call(withdrawStaffRole, { params: { eventId, userId: step.userId, role: step.role } });
  }
  const params = { eventId };
  if (step.kind === 'grant') await call(grantStaffRole, { params, body: { userId: step.userId, role: step.role } });
  else await call(handEventOver, { params, body: { userId: step.userId, from: step.from } });
}
