import type { Body, EndpointInput } from '@ringside/contracts';
import {
  type BracketChange,
  cancelTournament,
  confirmReport,
  type CorrectionCommand,
  correctMatch,
  createTournament,
  disputeReport,
  drawSeeding,
  dropEntrant,
  enterTournament,
  type FinalResult,
  type Games,
  leaveTournament,
  openSignUp,
  previewCorrection,
  removeEntrant,
  reportMatch,
  type Score,
  setSeeding,
  settleMatch,
  startTournament,
  type TournamentChange,
  updateTournament,
} from '@ringside/contracts/tournaments';
import type { EntrantId, EventId } from '@ringside/kernel';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { call } from './call';
import { randomKey } from './random-key';
import { isPassing } from './refusal-error';
import { keepBracketChange, keepTournament, tournamentQueries, type TournamentRef } from './tournaments.queries';

const TRIES = 3;

/** What is asked of a running bracket. `rev` is the match as this page shows it. */
export type MatchCommand =
  | {
      readonly kind: 'report';
      readonly matchId: string;
      readonly rev: number;
      readonly score: Score;
      readonly games: Games;
    }
  | { readonly kind: 'confirm' | 'dispute'; readonly matchId: string; readonly rev: number; readonly score: Score }
  | { readonly kind: 'settle'; readonly matchId: string; readonly rev: number; readonly result: FinalResult }
  | ({ readonly kind: 'correct'; readonly matchId: string } & Omit<CorrectionCommand, 'commandId'>)
  | { readonly kind: 'drop' | 'disqualify'; readonly entrantId: EntrantId };

/**
 * Carries a command on the bracket out. One whose answer got lost is sent again under the same id, so it is done once.
 * After a refusal the bracket is asked for again: it was not what the page showed.
 */
export function useMatchCommand(ref: TournamentRef) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: (command: MatchCommand) => sendOnce(ref, command),
    onSuccess: (change) => keepBracketChange(cache, ref, change),
    onError: () => void cache.invalidateQueries({ queryKey: tournamentQueries.bracket(ref).queryKey }),
  });
}

async function sendOnce(ref: TournamentRef, command: MatchCommand): Promise<BracketChange> {
  const commandId = randomKey();
  for (let attempt = 1; ; attempt++) {
    try {
      return await send(ref, command, commandId);
    } catch (error) {
      if (!isPassing(error) || attempt === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, attempt * 500));
    }
  }
}

function send(ref: TournamentRef, command: MatchCommand, commandId: string): Promise<BracketChange> {
  const { eventId, tournamentId } = ref;
  if ('entrantId' in command) {
    const { kind, entrantId } = command;
    return call(dropEntrant, { params: { eventId, tournamentId, entrantId }, body: { commandId, kind } });
  }
  const { kind, matchId, ...rest } = command;
  const params = { eventId, tournamentId, matchId };
  const body = { ...rest, commandId };
  switch (kind) {
    case 'report':
      return call(reportMatch, { params, body: body as Body<typeof reportMatch> });
    case 'confirm':
      return call(confirmReport, { params, body: body as Body<typeof confirmReport> });
    case 'dispute':
      return call(disputeReport, { params, body: body as Body<typeof disputeReport> });
    case 'settle':
      return call(settleMatch, { params, body: body as Body<typeof settleMatch> });
    case 'correct':
      return call(correctMatch, { params, body: body as Body<typeof correctMatch> });
  }
}

/** Asks what a correction would touch. */
export function useCorrectionPreview({ eventId, tournamentId }: TournamentRef) {
  return useMutation({
    mutationFn: ({ matchId, result }: { readonly matchId: string; readonly result: FinalResult | null }) =>
      call(previewCorrection, { params: { eventId, tournamentId, matchId }, body: { result } }),
  });
}

/** Enters the tournament, or leaves it before the start. */
export function useEntry({ eventId, tournamentId }: TournamentRef) {
  const cache = useQueryClient();
  const params = { eventId, tournamentId };
  return useMutation({
    mutationFn: async (wish: 'enter' | 'leave'): Promise<void> => {
      if (wish === 'enter') await call(enterTournament, { params });
      else await call(leaveTournament, { params });
    },
    onSettled: () =>
      Promise.all([
        cache.invalidateQueries({ queryKey: tournamentQueries.everyOf(params) }),
        cache.invalidateQueries({ queryKey: tournamentQueries.list(eventId).queryKey }),
        cache.invalidateQueries({ queryKey: tournamentQueries.everyMine }),
      ]),
  });
}

/** What a form of a new tournament sends. */
export type NewTournamentInput = EndpointInput<typeof createTournament>['body'];

/** Creates a tournament as a draft. A repeat after a lost answer carries the key of the first try. */
export function useCreateTournament(eventId: EventId) {
  const cache = useQueryClient();
  return useMutation({
    mutationFn: ({ tournament, key }: { readonly tournament: NewTournamentInput; readonly key: string }) =>
      call(createTournament, { params: { eventId }, body: tournament }, { key }),
    onSuccess: (tournament) => keepTournament(cache, tournament),
  });
}

/** What an organizer does with a tournament as a whole. */
export type TournamentStep =
  | { readonly kind: 'open' | 'start' | 'cancel' }
  | { readonly kind: 'change'; readonly change: TournamentChange }
  | { readonly kind: 'draw'; readonly hash: string };

export function useTournamentStep({ eventId, tournamentId }: TournamentRef) {
  const cache = useQueryClient();
  const params = { eventId, tournamentId };
  return useMutation({
    mutationFn: (step: TournamentStep) => take(params, step),
    onSuccess: (tournament) => keepTournament(cache, tournament),
    onError: () => void cache.invalidateQueries({ queryKey: tournamentQueries.everyOf(params) }),
  });
}

const plainSteps = { open: openSignUp, start: startTournament, cancel: cancelTournament };

function take(params: TournamentRef, step: TournamentStep) {
  if (step.kind === 'change') return call(updateTournament, { params, body: step.change });
  if (step.kind === 'draw') return call(drawSeeding, { params, body: { hash: step.hash } });
  return call(plainSteps[step.kind], { params });
}

/** Seeds the entrants in this order, or takes one off the list; before the start. */
export type EntrantStep =
  | { readonly kind: 'seed'; readonly order: readonly EntrantId[] }
  | { readonly kind: 'remove'; readonly entrantId: EntrantId };

export function useEntrantStep({ eventId, tournamentId }: TournamentRef) {
  const cache = useQueryClient();
  const params = { eventId, tournamentId };
  return useMutation({
    mutationFn: async (step: EntrantStep): Promise<void> => {
      if (step.kind === 'seed') await call(setSeeding, { params, body: { order: [...step.order] } });
      else await call(removeEntrant, { params: { ...params, entrantId: step.entrantId } });
    },
    onSettled: () => cache.invalidateQueries({ queryKey: tournamentQueries.everyOf(params) }),
  });
}
