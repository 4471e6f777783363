import { no, type Or, yes } from '@ringside/kernel';
import type { Command, OutCommand, ResultCommand } from './command';
import { correctResult } from './correct-result';
import type { EngineError } from './engine-error';
import type { Graph } from './graph';
import { judgeOutcome } from './judge-outcome';
import { entrantsOf, type MatchId } from './match';
import { findMatch, type State } from './stage-state';
import { type Applied, LogWriter } from './write-log';

/** A command about one match acts only on the match that its sender saw. */
function refuseStale(graph: Graph, state: State, id: MatchId, rev: number): EngineError | null {
  const match = findMatch(graph, state, id);
  if (!match) return 'UNKNOWN_MATCH';
  return match.rev === rev ? null : 'STALE';
}

function recordResult(graph: Graph, state: State, command: ResultCommand): Or<Applied, EngineError> {
  const index = graph.indexOf.get(command.match)!;
  const match = findMatch(graph, state, command.match)!;
  if (match.status === 'pending') return no('NOT_READY', { match });
  if (match.status !== 'ready') return no('ALREADY_DECIDED', { match });
  const sides = entrantsOf(match.occupants);
  const judged = judgeOutcome(command.outcome, sides, graph.nodes[index]!.bestOf);
  if (!judged.ok) return judged;
  const writer = new LogWriter(graph, state);
  writer.write({ t: 'result', match: match.id, sides, outcome: judged.value });
  writer.followUp();
  return yes(writer.finish());
}

function takeOut(graph: Graph, state: State, { kind, entrant }: OutCommand): Or<Applied, EngineError> {
  if (!graph.entrants.includes(entrant)) return no('UNKNOWN_ENTRANT', { entrant });
  if (state.out.has(entrant)) return no('ALREADY_OUT', { entrant });
  const writer = new LogWriter(graph, state);
  writer.write({ t: kind, entrant });
  // one look at every match: a drop is rare, and where a kept result stands nobody's matches form a path
  graph.nodes.forEach((_, index) => writer.writeWalkover(index));
  return yes(writer.finish());
}

/**
 * Carries a command out: the entries to append, the state after them and what changed, at the cost of the matches that
 * change. The given state stays as it was. The state equals `derive` of the whole log, entry for entry.
 * Errors: STALE (details: the match, or the new preview of a correction) and the codes of `EngineError` that name the refusal.
 */
export function apply(graph: Graph, state: State, command: Command): Or<Applied, EngineError> {
  if ('entrant' in command) return takeOut(graph, state, command);
  const refused = refuseStale(graph, state, command.match, command.rev);
  if (refused) return no(refused, { match: findMatch(graph, state, command.match) ?? command.match });
  return command.kind === 'result' ? recordResult(graph, state, command) : correctResult(graph, state, command);
}
