import type { Bracket, BracketChange, BracketConfig, Entrant, Match } from '@ringside/contracts/tournaments';
import type { EntrantId, TournamentId, UserId } from '@ringside/kernel';
import {
  apply,
  championOf,
  type Graph,
  matchesIn,
  type MatchState,
  openStage,
  playedOutcome,
  type State,
  structure,
  winnerOf,
} from '@ringside/tournament-core';
import { type BracketModel, frameOf } from '../bracket-model';

export const tournamentId = 'a0000000-0000-7000-8000-000000000000' as TournamentId;

const idOf = (kind: string, number: number) => `${kind}0000000-0000-7000-8000-${String(number).padStart(12, '0')}`;
export const entrantId = (seed: number) => idOf('e', seed) as EntrantId;
export const userId = (seed: number) => idOf('d', seed) as UserId;

export const names = ['Ada', 'Ben', 'Cleo', 'Dan', 'Eva', 'Finn', 'Gus', 'Hana'];
export const nameOf = (seed: number): string => names[seed - 1] ?? `Player ${seed}`;

const toEntrant = (seed: number): Entrant => ({
  id: entrantId(seed),
  userId: userId(seed),
  name: nameOf(seed),
  username: nameOf(seed).toLowerCase(),
  seed,
  state: 'entered',
  enteredAt: '2030-01-05T10:00:00.000Z',
});

const sideOf = (occupant: MatchState['occupants'][number] | undefined) =>
  typeof occupant === 'object' ? occupant.entrant : (occupant ?? 'absent');

function toMatch(state: MatchState): Match {
  const { id, rev, status, occupants, outcome } = state;
  return {
    id,
    rev,
    status,
    sides: [sideOf(occupants[0]), sideOf(occupants[1])],
    score: outcome && [outcome.score[0] ?? 0, outcome.score[1] ?? 0],
    games: [],
    winner: outcome && winnerOf(state),
    how: outcome && outcome.how,
    kept: false,
    report: null,
  };
}

/** A bracket that the engine plays, as the server would send it. Seed 1 is Ada, 2 is Ben … */
export class ABracket {
  private readonly graph: Graph;
  private state: State;
  private version = 0;

  constructor(
    readonly size: number,
    readonly config: BracketConfig = { format: { kind: 'single' }, bestOf: { every: 1 } },
  ) {
    const seeds = Array.from({ length: size }, (_, index) => entrantId(index + 1));
    const graph = structure(config as Graph['config'], seeds);
    if (!graph.ok) throw new Error(graph.code);
    this.graph = graph.value;
    this.state = openStage(this.graph);
  }

  get entrants(): Entrant[] {
    return Array.from({ length: this.size }, (_, index) => toEntrant(index + 1));
  }

  /** Plays a match; by default the first side wins with the games it needs. */
  play(matchId: string, score?: readonly [number, number]): BracketChange {
    const match = matchesIn(this.state).find(({ id }) => id === matchId);
    const node = this.graph.nodes.find(({ id }) => id === matchId);
    if (!match || !node) throw new Error(`There is no ${matchId}.`);
    const sides = match.occupants.flatMap((occupant) => (typeof occupant === 'object' ? [occupant.entrant] : []));
    const outcome = playedOutcome(sides, score ?? [(node.bestOf + 1) / 2, 0]);
    const applied = apply(this.graph, this.state, { kind: 'result', match: matchId, rev: match.rev, outcome });
    if (!applied.ok) throw new Error(applied.code);
    this.state = applied.value.state;
    const span = { from: this.version, to: (this.version += 1) };
    return { tournamentId, ...span, ...this.progress(), matches: applied.value.delta.matches.map(toMatch) };
  }

  /** As it is now; `edit` puts something else in place of a match. */
  seen(edit: (match: Match) => Match = (match) => match): Bracket {
    return {
      tournamentId,
      version: this.version,
      config: this.config,
      seeds: [...this.graph.entrants],
      ...this.progress(),
      matches: matchesIn(this.state).map((state) => edit(toMatch(state))),
    };
  }

  model(bracket: Bracket = this.seen()): BracketModel {
    const frame = frameOf(bracket);
    if (!frame) throw new Error('The bracket cannot be read.');
    return {
      ...frame,
      people: new Map(this.entrants.map((entrant) => [entrant.id, entrant])),
      matches: new Map(bracket.matches.map((match) => [match.id, match])),
    };
  }

  private progress() {
    return { phase: this.state.phase, champion: championOf(this.graph, this.state) };
  }
}
