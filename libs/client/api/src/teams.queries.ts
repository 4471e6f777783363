import type { Body } from '@ringside/contracts';
import {
  acceptInvitation,
  createTeam,
  declineInvitation,
  disbandTeam,
  getMyTeams,
  getTeam,
  handTeamOver,
  invitePerson,
  joinByLink,
  leaveTeam,
  listInvitations,
  lookAtLink,
  makeLink,
  myTeamsChanged,
  removeMember,
  revokeLink,
  setMemberRole,
  type Team,
  teamChanged,
  updateTeam,
  withdrawInvitation,
} from '@ringside/contracts/teams';
import type { TeamId, UserId } from '@ringside/kernel';
import { type QueryClient, queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';
import { useLive } from './use-live';
import { on } from './watcher';

export const teamQueries = {
  everything: ['teams'] as const,

  /** One's own teams, and the invitations that wait. */
  mine: () => queryOptions({ queryKey: ['teams', 'mine'], queryFn: ({ signal }) => call(getMyTeams, {}, { signal }) }),

  /** A team by its id or the part of its address. */
  one: (team: string) =>
    queryOptions({
      queryKey: ['teams', 'one', team],
      queryFn: ({ signal }) => call(getTeam, { params: { team } }, { signal }),
    }),

  /** Who is invited and which links work; for its captain. */
  invitations: (teamId: TeamId) =>
    queryOptions({
      queryKey: ['teams', 'invitations', teamId],
      queryFn: ({ signal }) => call(listInvitations, { params: { teamId } }, { signal }),
    }),

  /** Which team a link invites into. */
  link: (token: string) =>
    queryOptions({
      queryKey: ['teams', 'link', token],
      queryFn: ({ signal }) => call(lookAtLink, { body: { token } }, { signal }),
    }),
};

const askAgain = (cache: QueryClient) => cache.invalidateQueries({ queryKey: teamQueries.everything });

/** Keeps a team as it is now. */
export function useLiveTeam(teamId: TeamId): void {
  const cache = useQueryClient();
  const again = () => void askAgain(cache);
  useLive(`team:${teamId}`, [on(teamChanged, (told) => told.teamId === teamId && again())], again);
}

/** Keeps one's own teams and invitations as they are now. */
export function useLiveMyTeams(): void {
  const cache = useQueryClient();
  const again = () => void askAgain(cache);
  useLive(null, [on(myTeamsChanged, again)], again);
}

/** What a form of a team sends. */
export type TeamInput = Body<typeof createTeam>;

/** Creates a team, or changes one. A repeat of a creation after a lost answer carries the key of the first try. */
export function useSaveTeam(teamId: TeamId | null) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ team, key }: { readonly team: TeamInput; readonly key: string }) =>
      teamId ? call(updateTeam, { params: { teamId }, body: team }) : call(createTeam, { body: team }, { key }),
    onSuccess: (team) => keepTeam(cache, team),
  });
}

function keepTeam(cache: QueryClient, team: Team): void {
  cache.setQueryData(teamQueries.one(team.slug).queryKey, team);
  void askAgain(cache);
}

/** What is done with a team and its people. */
export type TeamStep =
  | { readonly kind: 'role'; readonly userId: UserId; readonly role: 'member' | 'substitute' }
  | { readonly kind: 'remove' | 'handOver' | 'invite'; readonly userId: UserId }
  | { readonly kind: 'withdraw'; readonly invitationId: string }
  | { readonly kind: 'revoke'; readonly linkId: string }
  | { readonly kind: 'leave' | 'disband' };

/** Does something with a team. Whatever the answer, what is shown is asked for again. */
export function useTeamStep(teamId: TeamId) {
  const cache = useQueryClient();
  return useMutation({ mutationFn: (step: TeamStep) => take(teamId, step), onSettled: () => askAgain(cache) });
}

async function take(teamId: TeamId, step: TeamStep): Promise<void> {
  const params = { teamId };
  switch (step.kind) {
    case 'role':
      await call(setMemberRole, { params: { teamId, userId: step.userId }, body: { role: step.role } });
      return;
    case 'remove':
      return call(removeMember, { params: { teamId, userId: step.userId } });
    case 'handOver':
      await call(handTeamOver, { params, body: { userId: step.userId } });
      return;
    case 'invite':
      await call(invitePerson, { params, body: { userId: step.userId } });
      return;
    case 'withdraw':
      return call(withdrawInvitation, { params: { teamId, invitationId: step.invitationId } });
    case 'revoke':
      return call(revokeLink, { params: { teamId, linkId: step.linkId } });
    case 'leave':
      return call(leaveTeam, { params });
    case 'disband':
      await call(disbandTeam, { params });
  }
}

/** Makes an invitation link. Its token is in the answer and nowhere else. */
export function useMakeTeamLink(teamId: TeamId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (body: Body<typeof makeLink>) => call(makeLink, { params: { teamId }, body }),
    onSettled: () => askAgain(cache),
  });
}

/** Answers an invitation. */
export function useAnswerInvitation(invitationId: string) {
  const cache = useQueryClient();
  const params = { invitationId };
  return useMutation({
    mutationFn: async (answer: 'accept' | 'decline'): Promise<Team | null> => {
      if (answer === 'accept') return call(acceptInvitation, { params });
      await call(declineInvitation, { params });
      return null;
    },
    onSettled: () => askAgain(cache),
  });
}

/** Joins the team of a link. */
export function useJoinByLink() {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (token: string) => call(joinByLink, { body: { token } }),
    onSuccess: (team) => keepTeam(cache, team),
  });
}
