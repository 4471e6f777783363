import { type EntrantId, no, type No, type Or, yes } from '@ringside/kernel';
import type { CorrectCommand, Correction, DependantChoice } from './command';
import type { EngineError } from './engine-error';
import type { Graph } from './graph';
import { judgeOutcome } from './judge-outcome';
import type { KeepEntry, VoidEntry } from './log-entry';
import { entrantsOf, type MatchId, type MatchState, type Occupant, sameOccupants, sameOutcome } from './match';
import { itemAt } from './persistent';
import { standings } from './rank-entrants';
import { findMatch, type State } from './stage-state';
import { type Applied, LogWriter } from './write-log';

/** A match whose sides a correction changes. */
export interface Affected {
  readonly match: MatchId;
  readonly was: readonly Occupant[];
  readonly becomes: readonly Occupant[];
  /** It has a result, which needs a choice: `reset` or `keep`. */
  readonly played: boolean;
  /** Whether `keep` is possible: its new sides are known. */
  readonly keepable: boolean;
}

/** What a correction touches if every played match that it reaches is reset. Plain JSON. */
export interface Impact {
  readonly affected: readonly Affected[];
  /** Places before and after; null while an entrant is still in. */
  readonly places: readonly (readonly [entrant: EntrantId, was: number | null, becomes: number | null])[];
  /** Names the affected set as it is now. */
  readonly token: string;
}

type Choose = (match: MatchId, keepable: boolean) => Or<DependantChoice, EngineError>;
type Decision = Omit<VoidEntry, 'cause'> | Omit<KeepEntry, 'cause'>;

interface Target {
  readonly index: number;
  readonly match: MatchState;
  readonly correction: Correction;
}

/** A result that somebody gave, unlike a walkover that a drop left behind. */
function isPlayed(state: State, index: number): boolean {
  const { match, bindings } = itemAt(state.cells, index);
  return bindings.some((binding) => binding.seq === match.result && !binding.automatic);
}

function findTarget(graph: Graph, state: State, correction: Correction): Or<Target, EngineError> {
  const index = graph.indexOf.get(correction.match);
  if (index === undefined) return no('UNKNOWN_MATCH', { match: correction.match });
  const { match } = itemAt(state.cells, index);
  if (match.outcome === null) return no('NO_RESULT', { match });
  if (correction.outcome === null) {
    return isPlayed(state, index) ? yes({ index, match, correction }) : no('NOTHING_CHANGES', { match });
  }
  const judged = judgeOutcome(correction.outcome, entrantsOf(match.occupants), graph.nodes[index]!.bestOf);
  if (!judged.ok) return judged;
  return sameOutcome(judged.value, match.outcome)
    ? no('NOTHING_CHANGES', { match })
    : yes({ index, match, correction });
}

/** The entries of the correction itself. A kept match has other sides than its feed: there the new result is kept anew. */
function writeCorrection(writer: LogWriter, { index, match, correction }: Target): void {
  const cause = writer.fold.seq + 1;
  const feed = writer.fold.feedAt(index);
  const { id, occupants, result } = match;
  if (correction.outcome === null) return writer.write({ t: 'void', match: id, feed, cause });
  const sides = entrantsOf(occupants);
  writer.write({ t: 'result', match: id, sides, outcome: correction.outcome, replaces: result! });
  if (match.note === 'kept') writer.write({ t: 'keep', match: id, feed, stands: cause, cause });
}

/** An old decision to keep a result ends when that result no longer counts for its own sides either. */
function isKeptInVain(writer: LogWriter, index: number): boolean {
  const { note, result, occupants } = writer.fold.matchAt(index);
  const stands = writer.fold
    .bindingsAt(index)
    .some(({ seq, feed }) => seq === result && sameOccupants(feed, occupants));
  return note === 'kept' && !stands;
}

/** Its new sides have met here already, and one of them was out: that stays decided. */
function isWalkedOver(writer: LogWriter, index: number): boolean {
  const { result } = writer.fold.matchAt(index);
  return writer.fold.bindingsAt(index).some(({ seq, automatic }) => automatic && seq === result);
}

/** What becomes of a match that the correction reaches; null when there is nothing to decide. */
function decide(writer: LogWriter, index: number, choose: Choose): Or<Decision | null, EngineError> {
  const was = writer.matchBefore(index);
  const feed = writer.fold.feedAt(index);
  const forget = { t: 'void', match: was.id, feed } as const;
  if (!isPlayed(writer.before, index)) return yes(isKeptInVain(writer, index) ? forget : null);
  // a kept match is asked about again only when others are sent to it
  if ([was.occupants, writer.feedBefore(index)].some((sides) => sameOccupants(sides, feed))) return yes(null);
  const choice = choose(was.id, !feed.includes('pending'));
  if (!choice.ok) return choice;
  if (choice.value === 'reset') return yes(isWalkedOver(writer, index) ? null : forget);
  return yes({ t: 'keep', match: was.id, feed, stands: was.result! });
}

interface Plan {
  readonly decisions: readonly Decision[];
  readonly tried: LogWriter;
}

/** Tries the correction out, asking about each played match that it reaches, in topological order. */
function plan(graph: Graph, state: State, target: Target, choose: Choose): Or<Plan, EngineError> {
  const tried = new LogWriter(graph, state);
  const cause = tried.fold.seq + 1;
  const decisions: Decision[] = [];
  const refusals: No<EngineError>[] = [];
  writeCorrection(tried, target);
  tried.followUp((index) => {
    if (index === target.index || refusals.length > 0) return;
    const decision = decide(tried, index, choose);
    if (!decision.ok) refusals.push(decision);
    else if (decision.value) {
      decisions.push(decision.value);
      tried.write({ ...decision.value, cause });
    }
  });
  return refusals[0] ?? yes({ decisions, tried });
}

/** Decisions come first in the log, so that a match that is kept never moves and its followers see no change at all. */
function write(graph: Graph, state: State, target: Target, decisions: readonly Decision[]): Applied {
  const writer = new LogWriter(graph, state);
  const cause = state.seq + decisions.length + 1;
  for (const decision of decisions) writer.write({ ...decision, cause });
  writeCorrection(writer, target);
  writer.followUp();
  return writer.finish();
}

function listAffected(state: State, target: Target, tried: LogWriter): Affected[] {
  const reached = [...tried.fold.touched].sort((a, b) => a - b);
  return reached
    .filter((index) => index !== target.index && tried.hasOtherSides(index))
    .map((index) => {
      const { id: match, occupants: was } = tried.matchBefore(index);
      const becomes = tried.fold.matchAt(index).occupants;
      return { match, was, becomes, played: isPlayed(state, index), keepable: !becomes.includes('pending') };
    });
}

function listPlaces(graph: Graph, before: State, after: State): Impact['places'] {
  const then = new Map(standings(graph, before).map(({ entrant, place }) => [entrant, place]));
  return standings(graph, after)
    .map(({ entrant, place }) => [entrant, then.get(entrant) ?? null, place] as const)
    .filter(([, was, becomes]) => was !== becomes);
}

function preview(graph: Graph, state: State, target: Target): Or<Impact, EngineError> {
  const planned = plan(graph, state, target, () => yes('reset'));
  if (!planned.ok) return planned;
  const affected = listAffected(state, target, planned.value.tried);
  const token = affected.map(({ match }) => `${match}@${findMatch(graph, state, match)!.rev}`).join(' ');
  return yes({ affected, places: listPlaces(graph, state, planned.value.tried.finish().state), token });
}

/**
 * What a correction would touch: the matches whose sides change and the places that move. Changes nothing.
 * Errors: UNKNOWN_MATCH, NO_RESULT, NOTHING_CHANGES and those of `judgeOutcome`.
 */
export function impact(graph: Graph, state: State, correction: Correction): Or<Impact, EngineError> {
  const target = findTarget(graph, state, correction);
  return target.ok ? preview(graph, state, target.value) : target;
}

function isConfirmed(found: Impact, token: string | undefined): Or<Impact, EngineError> {
  if (token !== undefined && token !== found.token) return no('STALE', { impact: found });
  const asks = found.affected.some(({ played }) => played);
  return asks && token === undefined ? no('NEEDS_CONFIRMATION', { impact: found }) : yes(found);
}

/**
 * Corrects or withdraws an accepted result. Where played matches lose their sides, the command must carry the token of the
 * preview and a choice for each that it reaches; what lies behind a kept match is not reached.
 * Errors: those of `impact`, STALE, NEEDS_CONFIRMATION, CHOICE_MISSING, CANNOT_KEEP.
 */
export function correctResult(graph: Graph, state: State, command: CorrectCommand): Or<Applied, EngineError> {
  const target = findTarget(graph, state, command);
  if (!target.ok) return target;
  const found = preview(graph, state, target.value);
  if (!found.ok) return found;
  const confirmed = isConfirmed(found.value, command.token);
  if (!confirmed.ok) return confirmed;
  const planned = plan(graph, state, target.value, (match, keepable) => {
    const choice = command.choices?.[match];
    if (choice === undefined) return no('CHOICE_MISSING', { match });
    return choice === 'keep' && !keepable ? no('CANNOT_KEEP', { match }) : yes(choice);
  });
  return planned.ok ? yes(write(graph, state, target.value, planned.value.decisions)) : planned;
}
