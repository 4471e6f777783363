import {
  addSeatGroup,
  blockSeats,
  changeSeatGroup,
  listSeatBlocks,
  listSeatGroups,
  removeSeatGroup,
  type SeatGroupFacts,
  setGroupMembers,
  setGroupSeats,
  unblockSeats,
} from '@ringside/contracts/booking';
import type { EventId, SeatNo, TeamId, UserId } from '@ringside/kernel';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';

/** What organizers keep of an event's seats. */
export const keepingQueries = {
  groups: (eventId: EventId) =>
    queryOptions({
      queryKey: ['booking', 'keeping', eventId, 'groups'],
      queryFn: async ({ signal }) => (await call(listSeatGroups, { params: { eventId } }, { signal })).groups,
    }),

  blocks: (eventId: EventId) =>
    queryOptions({
      queryKey: ['booking', 'keeping', eventId, 'blocks'],
      queryFn: async ({ signal }) => (await call(listSeatBlocks, { params: { eventId } }, { signal })).blocks,
    }),
};

export interface GroupMemberIds {
  readonly userIds: UserId[];
  readonly teamIds: TeamId[];
  readonly ticketTypeIds: string[];
}

/** What is done with kept seats. */
export type KeepingStep =
  | { readonly do: 'block'; readonly seatNos: readonly SeatNo[]; readonly reason: string }
  | { readonly do: 'unblock'; readonly seatNos: readonly SeatNo[] }
  | { readonly do: 'add'; readonly facts: SeatGroupFacts; readonly key: string }
  | { readonly do: 'change'; readonly groupId: string; readonly facts: SeatGroupFacts }
  | { readonly do: 'remove'; readonly groupId: string }
  | { readonly do: 'seats'; readonly groupId: string; readonly seatNos: readonly SeatNo[] }
  | { readonly do: 'members'; readonly groupId: string; readonly members: GroupMemberIds };

/** Keeps seats for some, or blocks them. Whatever the answer, what is shown is asked for again. */
export function useKeepingStep(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (step: KeepingStep) => take(eventId, step),
    onSettled: () => cache.invalidateQueries({ queryKey: ['booking', 'keeping', eventId] }),
  });
}

async function take(eventId: EventId, step: KeepingStep): Promise<void> {
  const params = { eventId };
  switch (step.do) {
    case 'block':
      await call(blockSeats, { params, body: { seatNos: [...step.seatNos], reason: step.reason } });
      return;
    case 'unblock':
      await call(unblockSeats, { params, body: { seatNos: [...step.seatNos] } });
      return;
    case 'add':
      await call(addSeatGroup, { params, body: step.facts }, { key: step.key });
      return;
    case 'change':
      await call(changeSeatGroup, { params: { eventId, groupId: step.groupId }, body: step.facts });
      return;
    case 'remove':
      await call(removeSeatGroup, { params: { eventId, groupId: step.groupId } });
      return;
    case 'seats':
      await call(setGroupSeats, {
        params: { eventId, groupId: step.groupId },
        body: { seatNos: [...step.seatNos] },
      });
      return;
    case 'members':
      await call(setGroupMembers, { params: { eventId, groupId: step.groupId }, body: step.members });
  }
}
