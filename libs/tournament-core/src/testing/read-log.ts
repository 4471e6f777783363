import type { EntrantId } from '@ringside/kernel';
import type { Graph, LogEntry, MatchNode, MatchState, Occupant, Outcome, Source } from '../index';

/** What a log means for one match, numbers of the log left out. */
export type Reading = Omit<MatchState, 'rev' | 'result'>;

const asText = (value: unknown) => JSON.stringify(value);

interface Standing {
  readonly sides: readonly EntrantId[];
  readonly outcome: Outcome;
}

/** The last word of the log about a match while `feed` is sent there. */
function lastWord(log: readonly LogEntry[], id: string, feed: readonly Occupant[]): Standing | null {
  for (const entry of log.toReversed()) {
    if ('entrant' in entry || entry.match !== id) continue;
    const about = entry.t === 'result' ? entry.sides.map((side) => ({ entrant: side })) : entry.feed;
    if (asText(about) !== asText(feed)) continue;
    if (entry.t === 'void') return null;
    const source = entry.t === 'keep' ? log[entry.stands - 1]! : entry;
    if (source.t !== 'result') throw new Error('A keep must name a result');
    return { sides: source.sides, outcome: source.outcome };
  }
  return null;
}

function undecided(id: string, feed: readonly Occupant[]): Reading {
  const absent = feed.filter((occupant) => occupant === 'absent').length;
  const status = feed.includes('pending') ? 'pending' : (['ready', 'bye', 'empty'] as const)[absent]!;
  return { id, status, occupants: feed, outcome: null, note: null };
}

/**
 * A second reading of the rules, slow and without memory of how things came about: every match is worked out from the whole
 * log. The engine must agree with it after every entry.
 */
export function readLog(graph: Graph, log: readonly LogEntry[]): Reading[] {
  const read = new Map<string, Reading>();
  const occupy = (source: Source): Occupant => {
    if (source.from === 'seed') {
      return source.seed > graph.entrants.length ? 'absent' : { entrant: graph.entrants[source.seed - 1]! };
    }
    const { status, outcome, occupants } = read.get(source.of)!;
    if (status === 'pending' || status === 'ready') return 'pending';
    const alone = occupants.find((occupant) => typeof occupant === 'object');
    if (!outcome) return source.from === 'winner' && alone ? alone : 'absent';
    const [winner, loser] = outcome.order.map(([first]) => first);
    const gone = source.from === 'winner' ? winner : loser;
    return gone ? { entrant: gone } : 'absent';
  };
  return graph.nodes.map((node: MatchNode) => {
    const feed = node.slots.map(occupy);
    const word = lastWord(log, node.id, feed);
    const occupants = word?.sides.map((side) => ({ entrant: side })) ?? [];
    const reading: Reading = word
      ? {
          id: node.id,
          status: word.outcome.how === 'forfeit' ? 'walkover' : 'done',
          occupants,
          outcome: word.outcome,
          note: asText(occupants) === asText(feed) ? null : 'kept',
        }
      : undecided(node.id, feed);
    read.set(node.id, reading);
    return reading;
  });
}

/** The engine's matches in the same terms. */
export const readingsOf = (matches: readonly MatchState[]): Reading[] =>
  matches.map(({ id, status, occupants, outcome, note }) => ({ id, status, occupants, outcome, note }));
