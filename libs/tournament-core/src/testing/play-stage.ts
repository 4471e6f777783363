import type { EntrantId } from '@ringside/kernel';
import {
  apply,
  type Applied,
  type Command,
  type CorrectCommand,
  type EngineError,
  entrantsOf,
  findMatch,
  type Graph,
  impact,
  type LogEntry,
  matchesIn,
  type MatchState,
  neededWins,
  openStage,
  type Outcome,
  playedOutcome,
  type SingleElimination,
  type StageConfig,
  type State,
  structure,
} from '../index';

/** A stage in play. Values: playing on gives a new one, so that a test can branch anywhere. */
export interface Stage {
  readonly graph: Graph;
  readonly state: State;
  readonly log: readonly LogEntry[];
}

export const entrant = (seed: number | string) => String(seed) as EntrantId;

/** Entrants named by their seeds: '1', '2', … */
export const field = (size: number): EntrantId[] => Array.from({ length: size }, (_, index) => entrant(index + 1));

export const single = (format: Partial<SingleElimination> = {}, every = 1): StageConfig => ({
  format: { kind: 'single', ...format },
  bestOf: { every },
});

export function aStage(size: number, config: StageConfig = single(), entrants = field(size)): Stage {
  const built = structure(config, entrants);
  if (!built.ok) throw new Error(built.code);
  return { graph: built.value, state: openStage(built.value), log: [] };
}

export function answerOf({ graph, state }: Stage, command: Command): { stage: Applied } | { refused: EngineError } {
  const answer = apply(graph, state, command);
  return answer.ok ? { stage: answer.value } : { refused: answer.code };
}

export function send(stage: Stage, command: Command): Stage & Applied {
  const answer = apply(stage.graph, stage.state, command);
  if (!answer.ok) throw new Error(`${command.kind} was refused: ${answer.code} ${JSON.stringify(answer.details)}`);
  return { graph: stage.graph, ...answer.value, log: [...stage.log, ...answer.value.entries] };
}

export function matchIn({ graph, state }: Stage, id: string): MatchState {
  const match = findMatch(graph, state, id);
  if (!match) throw new Error(`No match ${id}`);
  return match;
}

export const readyIn = ({ state }: Stage): MatchState[] => matchesIn(state).filter(({ status }) => status === 'ready');

/** The shortest win of the side in this slot. */
export function winFor(stage: Stage, id: string, slot: number): Outcome {
  const needed = neededWins(stage.graph.nodes[stage.graph.indexOf.get(id)!]!.bestOf);
  const score = slot === 0 ? [needed, 0] : [0, needed];
  return playedOutcome(entrantsOf(matchIn(stage, id).occupants), score);
}

export function report(stage: Stage, id: string, slot: number): Stage & Applied {
  const { rev } = matchIn(stage, id);
  return send(stage, { kind: 'result', match: id, rev, outcome: winFor(stage, id, slot) });
}

/** Plays the stage to its end, round by round; `choose` says which slot wins. */
export function playOut(stage: Stage, choose: (match: MatchState) => number): Stage {
  let { state } = stage;
  const log = [...stage.log];
  for (const { id } of stage.graph.nodes) {
    const match = matchIn({ ...stage, state }, id);
    if (match.status !== 'ready') continue;
    const outcome = winFor({ ...stage, state }, id, choose(match));
    const applied = send({ ...stage, state, log: [] }, { kind: 'result', match: id, rev: match.rev, outcome });
    log.push(...applied.entries);
    state = applied.state;
  }
  return { graph: stage.graph, state, log };
}

/** Smaller seed wins; entrants are named by their seeds. */
export const favourite = ({ occupants }: MatchState): number => {
  const [a, b] = entrantsOf(occupants).map(Number);
  return a! < b! ? 0 : 1;
};

/** Fills in what a correction has to carry after its preview. */
export function correction(
  stage: Stage,
  match: string,
  outcome: Outcome | null,
  choose: (dependant: string, keepable: boolean) => 'reset' | 'keep' = () => 'reset',
): CorrectCommand {
  const preview = impact(stage.graph, stage.state, { match, outcome });
  if (!preview.ok) throw new Error(preview.code);
  const { affected, token } = preview.value;
  const choices = Object.fromEntries(affected.map((item) => [item.match, choose(item.match, item.keepable)]));
  return { kind: 'correct', match, outcome, rev: matchIn(stage, match).rev, token, choices };
}
