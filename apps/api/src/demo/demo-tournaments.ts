import { randomUUID } from 'node:crypto';
import {
  type Bracket,
  createTournament,
  drawSeeding,
  enterTournament,
  getBracket,
  type Match,
  type NewTournament,
  openSignUp,
  reportMatch,
  type Score,
  settleMatch,
  startTournament,
} from '@ringside/contracts/tournaments';
import type { EntrantId, EventId, TournamentId } from '@ringside/kernel';
import type { DemoClient } from './demo-client';

type Place = { readonly eventId: EventId; readonly tournamentId: TournamentId };

/** How far a demo tournament has come. */
interface Plan {
  readonly facts: Pick<NewTournament, 'name' | 'game' | 'cap' | 'bestOf'> & Partial<NewTournament>;
  readonly entrants: readonly DemoClient[];
  /** Share of the matches that are decided; nothing: sign-up is still open. */
  readonly played?: number;
  /** Open matches that one side has reported already. */
  readonly reported?: number;
}

export async function playTournament(organizer: DemoClient, eventId: EventId, plan: Plan): Promise<void> {
  const made = await organizer.call(createTournament, { params: { eventId }, body: plan.facts });
  const params: Place = { eventId, tournamentId: made.id };
  const open = await organizer.call(openSignUp, { params });
  const owners = new Map<EntrantId, DemoClient>();
  for (const player of plan.entrants) owners.set((await player.call(enterTournament, { params })).id, player);
  if (plan.played === undefined) return;
  await organizer.call(drawSeeding, { params, body: { hash: open.draws.nextHash } });
  await organizer.call(startTournament, { params });
  await settleShare(organizer, params, plan.played);
  await reportSome(organizer, params, owners, plan.reported ?? 0);
}

const isReady = (match: Match) => match.status === 'ready';
const isDecided = (match: Match) => match.status === 'done' || match.status === 'walkover';

/** Decides matches in the order of the bracket until the share is reached. */
async function settleShare(organizer: DemoClient, params: Place, share: number): Promise<void> {
  for (let settled = 0; ; settled++) {
    const bracket = await organizer.call(getBracket, { params });
    const playable = bracket.matches.filter((match) => match.status !== 'bye' && match.status !== 'empty');
    const next = playable.find(isReady);
    if (!next || playable.filter(isDecided).length >= playable.length * share) return;
    const result = { how: 'played', score: scoreOf(bracket, next, settled) } as const;
    const body = { commandId: randomUUID(), rev: next.rev, result };
    await organizer.call(settleMatch, { params: { ...params, matchId: next.id }, body });
  }
}

async function reportSome(
  organizer: DemoClient,
  params: Place,
  owners: ReadonlyMap<EntrantId, DemoClient>,
  count: number,
): Promise<void> {
  const bracket = await organizer.call(getBracket, { params });
  for (const [n, match] of bracket.matches.filter(isReady).slice(0, count).entries()) {
    const reporter = owners.get(match.sides[0] as EntrantId);
    const body = { commandId: randomUUID(), rev: match.rev, score: scoreOf(bracket, match, n) };
    await reporter?.call(reportMatch, { params: { ...params, matchId: match.id }, body });
  }
}

/** The better seed wins, but not always, and not always clearly. */
function scoreOf(bracket: Bracket, match: Match, n: number): Score {
  const wins = (bestOfMatch(bracket, match) + 1) / 2;
  const [first, second] = match.sides.map((side) => bracket.seeds.indexOf(side as EntrantId));
  const favouriteIsFirst = (first ?? 0) < (second ?? 0);
  const firstWins = n % 4 === 3 ? !favouriteIsFirst : favouriteIsFirst;
  const lost = n % wins;
  return firstWins ? [wins, lost] : [lost, wins];
}

function bestOfMatch({ config, matches }: Bracket, match: Match): number {
  const { every, final } = config.bestOf;
  const isFinal = matches.filter(({ id }) => id.startsWith('W')).at(-1)?.id === match.id;
  return isFinal && final !== undefined ? final : every;
}
