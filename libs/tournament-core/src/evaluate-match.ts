import type { EntrantId } from '@ringside/kernel';
import type { Graph, MatchNode, Source } from './graph';
import {
  type MatchState,
  type MatchStatus,
  type Occupant,
  type Outcome,
  occupantsOf,
  outgoing,
  sameOccupants,
} from './match';

/** A result of the log and the feed that it counts for. Feed and sides differ only where a correction kept the result. */
export interface Binding {
  readonly feed: readonly Occupant[];
  readonly sides: readonly EntrantId[];
  readonly outcome: Outcome;
  /** Place of the result in the log. */
  readonly seq: number;
  /** Decided by a drop alone. */
  readonly automatic: boolean;
}

/** Who is in the slots of a match, as the seeds and the matches before send them. */
export function feedOf(graph: Graph, node: MatchNode, matchOf: (index: number) => MatchState): Occupant[] {
  const occupy = (source: Source): Occupant => {
    if (source.from !== 'seed') return outgoing(matchOf(graph.indexOf.get(source.of)!), source.from);
    const entrant = graph.entrants[source.seed - 1];
    return entrant === undefined ? 'absent' : { entrant };
  };
  return node.slots.map(occupy);
}

function statusOf(feed: readonly Occupant[]): MatchStatus {
  if (feed.includes('pending')) return 'pending';
  const missing = feed.filter((occupant) => occupant === 'absent').length;
  if (missing === 0) return 'ready';
  return missing === feed.length ? 'empty' : 'bye';
}

/** What a match is, given who was sent there and the results bound to it. The rev is the caller's. */
export function evaluateMatch(node: MatchNode, feed: readonly Occupant[], bindings: readonly Binding[]): MatchState {
  const open = { id: node.id, rev: 0, occupants: feed, outcome: null, result: null, note: null };
  const bound = bindings.find((binding) => sameOccupants(binding.feed, feed));
  if (!bound) return { ...open, status: statusOf(feed) };
  const occupants = occupantsOf(bound.sides);
  return {
    ...open,
    status: bound.outcome.how === 'forfeit' ? 'walkover' : 'done',
    occupants,
    outcome: bound.outcome,
    result: bound.seq,
    note: sameOccupants(occupants, feed) ? null : 'kept',
  };
}
