import type { EntrantId } from '@ringside/kernel';
import { feedOf } from './evaluate-match';
import { LogFold } from './fold-log';
import type { Graph } from './graph';
import { forfeitOutcome } from './judge-outcome';
import type { LogEntry } from './log-entry';
import { entrantsOf, type MatchState, type Occupant, sameOccupants } from './match';
import { itemAt } from './persistent';
import type { State } from './stage-state';

/** What a command changed: the matches as they are now, between two places of the log. Plain JSON. */
export interface Delta {
  readonly from: number;
  readonly to: number;
  readonly phase: State['phase'];
  readonly matches: readonly MatchState[];
}

export interface Applied {
  /** To be appended to the log, in this order. */
  readonly entries: readonly LogEntry[];
  readonly state: State;
  readonly delta: Delta;
}

/** Writes entries after a state and keeps the rule that whoever is out of the stage loses every match still open. */
export class LogWriter {
  readonly entries: LogEntry[] = [];
  readonly fold: LogFold;

  constructor(
    private readonly graph: Graph,
    readonly before: State,
  ) {
    this.fold = new LogFold(graph, before);
  }

  write(entry: LogEntry): void {
    this.entries.push(entry);
    this.fold.add(entry);
  }

  /**
   * Visits the changed matches in topological order, also those that the visits themselves change, and lets `visit` write
   * about each; then the walkover of the match is written if one of its sides is out.
   */
  followUp(visit: (index: number) => void = () => undefined): void {
    let last = -1;
    for (let index = this.nextAfter(last); index !== undefined; index = this.nextAfter(last)) {
      visit(index);
      this.writeWalkover(index);
      last = index;
    }
  }

  /** The walkover of a match that could be played, if a side of it is out; nothing otherwise. */
  writeWalkover(index: number): void {
    const { id: match, status, occupants } = this.fold.matchAt(index);
    if (status !== 'ready') return;
    const sides = entrantsOf(occupants);
    const out = sides.filter((side) => this.fold.outSince(side) !== undefined);
    if (out.length === 0) return;
    const cause = Math.max(...out.map((side: EntrantId) => this.fold.outSince(side)!));
    const outcome = forfeitOutcome(sides, out, this.graph.nodes[index]!.bestOf);
    this.write({ t: 'result', match, sides, outcome, cause });
  }

  finish(): Applied {
    const { before, fold, entries } = this;
    const changed = [...fold.touched].sort((a, b) => a - b).filter((index) => this.hasChanged(index));
    const matches = changed.map((index) => fold.matchAt(index));
    const state = fold.finish();
    return { entries, state, delta: { from: before.seq, to: state.seq, phase: state.phase, matches } };
  }

  /** What the match was when the writing began. */
  matchBefore(index: number): MatchState {
    return itemAt(this.before.cells, index).match;
  }

  feedBefore(index: number): Occupant[] {
    return feedOf(this.graph, this.graph.nodes[index]!, (at) => this.matchBefore(at));
  }

  hasOtherSides(index: number): boolean {
    return !sameOccupants(this.matchBefore(index).occupants, this.fold.matchAt(index).occupants);
  }

  private hasChanged(index: number): boolean {
    return this.matchBefore(index).rev !== this.fold.matchAt(index).rev;
  }

  private nextAfter(last: number): number | undefined {
    let next: number | undefined;
    for (const index of this.fold.touched) if (index > last && index < (next ?? Infinity)) next = index;
    return next;
  }
}
