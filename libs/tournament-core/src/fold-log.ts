import type { EntrantId } from '@ringside/kernel';
import { type Binding, evaluateMatch, feedOf } from './evaluate-match';
import type { Graph } from './graph';
import type { KeepEntry, LogEntry, ResultEntry, VoidEntry } from './log-entry';
import { isDecided, type MatchId, type MatchState, type Occupant, occupantsOf, sameOccupants } from './match';
import { Draft } from './persistent';
import { openStage, phaseWith, type State } from './stage-state';

const isSame = (a: MatchState, b: MatchState) =>
  a.status === b.status && a.result === b.result && a.note === b.note && sameOccupants(a.occupants, b.occupants);

const smallest = (places: ReadonlySet<number>) => Math.min(...places);

/** A fold in progress: takes entries one by one, each at the cost of the matches that it changes. */
export class LogFold {
  /** Places in the graph of the matches that changed so far. */
  readonly touched = new Set<number>();
  private readonly cells: Draft<State['cells']['chunks'][number][number]>;
  private out: State['out'];
  private undecided: number;
  private count: number;

  constructor(
    private readonly graph: Graph,
    from: State,
  ) {
    this.cells = new Draft(from.cells);
    this.out = from.out;
    this.undecided = from.undecided;
    this.count = from.seq;
  }

  get seq(): number {
    return this.count;
  }

  matchAt(index: number): MatchState {
    return this.cells.at(index).match;
  }

  bindingsAt(index: number): readonly Binding[] {
    return this.cells.at(index).bindings;
  }

  feedAt(index: number): Occupant[] {
    return feedOf(this.graph, this.graph.nodes[index]!, (at) => this.matchAt(at));
  }

  /** The entry that took the entrant out of the stage. */
  outSince(entrant: EntrantId): number | undefined {
    return this.out.get(entrant);
  }

  /** @throws Error when the log does not belong to the graph: a defect, not an answer. */
  add(entry: LogEntry): void {
    this.count += 1;
    if ('entrant' in entry) {
      if (!this.out.has(entry.entrant)) this.out = new Map([...this.out, [entry.entrant, this.count]]);
      return;
    }
    const index = this.indexOf(entry.match);
    const cell = this.cells.at(index);
    this.cells.set(index, { ...cell, bindings: this.rebind(cell.bindings, entry) });
    this.settle(index);
  }

  finish(): State {
    const { count: seq, undecided, out } = this;
    return { seq, phase: phaseWith(undecided), cells: this.cells.finish(), out, undecided };
  }

  private indexOf(match: MatchId): number {
    const index = this.graph.indexOf.get(match);
    if (index === undefined) throw new Error(`The log names ${match}, which the stage does not have`);
    return index;
  }

  /** For each feed the last word counts: a result, a kept result, or nothing. */
  private rebind(bindings: readonly Binding[], entry: ResultEntry | VoidEntry | KeepEntry): readonly Binding[] {
    const feed = entry.t === 'result' ? occupantsOf(entry.sides) : entry.feed;
    const others = bindings.filter((binding) => !sameOccupants(binding.feed, feed));
    if (entry.t === 'void') return others;
    if (entry.t === 'keep') {
      const kept = bindings.find((binding) => binding.seq === entry.stands);
      if (!kept) throw new Error(`The log keeps result ${entry.stands} of ${entry.match}, which does not exist`);
      return [...others, { ...kept, feed }];
    }
    const { sides, outcome, cause } = entry;
    return [...others, { feed, sides, outcome, seq: this.count, automatic: cause !== undefined }];
  }

  /** Brings the match and all that hangs on it up to date, in topological order. */
  private settle(start: number): void {
    const waiting = new Set([start]);
    while (waiting.size > 0) {
      const index = smallest(waiting);
      waiting.delete(index);
      if (this.refresh(index)) for (const dependant of this.graph.dependants[index]!) waiting.add(dependant);
    }
  }

  private refresh(index: number): boolean {
    const { match: was, bindings } = this.cells.at(index);
    const now = evaluateMatch(this.graph.nodes[index]!, this.feedAt(index), bindings);
    if (isSame(was, now)) return false;
    this.undecided += Number(isDecided(was)) - Number(isDecided(now));
    this.cells.set(index, { match: { ...now, rev: was.rev + 1 }, bindings });
    this.touched.add(index);
    return true;
  }
}

/** The state after more entries of the log, such as those that are newer than a cached state. */
export function fold(graph: Graph, state: State, entries: readonly LogEntry[]): State {
  const work = new LogFold(graph, state);
  for (const entry of entries) work.add(entry);
  return work.finish();
}

/** The state of a stage: nothing but its graph and its log decide it. */
export const derive = (graph: Graph, log: readonly LogEntry[]): State => fold(graph, openStage(graph), log);
