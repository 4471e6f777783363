import { Injectable } from '@nestjs/common';
import type { BracketChange, Match } from '@ringside/contracts/tournaments';
import { type Details, type No, type Or, Refusal } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import {
  type Applied,
  championOf,
  findMatch,
  type Graph,
  type Impact,
  type MatchId,
  type MatchState,
  type ReportFlow,
  type State,
} from '@ringside/tournament-core';
import { type StoredReport, toChange, toImpact, toMatch } from './match-view';
import { StageMemory, type WorkingStage } from './stage-memory';
import { type LockedStage, StageRepository } from './stage.repository';
import { hasProgress, StageTurns } from './stage-turns';
import { TournamentRepository, type TournamentRef } from './tournament.repository';
import { refuseCancelled } from './tournament.service';

/** Who asks what of which stage, under which id. */
export interface StageCommand {
  readonly ref: TournamentRef;
  readonly actor: Actor;
  readonly commandId: string;
  /** All that decides whether a second command is the same one. Ids and numbers only. */
  readonly request: Readonly<Record<string, unknown>>;
}

/** What a command decided: entries for the log, a step in the reports of a match, or both. Nothing of both changes nothing. */
export interface Step {
  /** The match that the command is about; its answer always shows it. */
  readonly match: MatchId | null;
  readonly applied: Applied | null;
  readonly flow: ReportFlow | null;
}

/** A locked stage as a command decides about it. */
export interface OpenStage extends WorkingStage {
  readonly row: LockedStage;
}

export type Decide = (stage: OpenStage) => Promise<Or<Step>>;

/**
 * The write path of a stage, the same for every command: lock the stage, answer a repeat, fold what is newer, decide,
 * append, bump, COMMIT; then viewers are told. One transaction and a constant number of statements.
 */
@Injectable()
export class StageCommandService {
  constructor(
    private readonly stages: StageRepository,
    private readonly memory: StageMemory,
    private readonly tournaments: TournamentRepository,
    private readonly turns: StageTurns,
  ) {}

  /** @throws Refusal NOT_FOUND, TOURNAMENT_NOT_STARTED, TOURNAMENT_CANCELLED, KEY_REUSED, and what the decision refuses; nothing has changed then. */
  run(command: StageCommand, decide: Decide): Promise<BracketChange> {
    return this.turns.take(command.ref, async () => {
      const row = await this.stages.lock(command.ref);
      if (!row) throw new Refusal((await this.tournaments.find(command.ref)) ? 'TOURNAMENT_NOT_STARTED' : 'NOT_FOUND');
      const done = await this.stages.findDone(row.id, command.commandId, command.actor.userId, command.request);
      if (done && !done.isRepeat) throw new Refusal('KEY_REUSED');
      if (done) return done.answer;
      refuseCancelled({ state: row.tournament_state });
      const stage = { ...(await this.memory.read(row)), row };
      const decision = await decide(stage);
      if (!decision.ok) throw await this.refusalOf(stage, decision);
      return this.carryOut(command, stage, decision.value);
    });
  }

  private async carryOut(command: StageCommand, stage: OpenStage, step: Step): Promise<BracketChange> {
    const after = { graph: stage.graph, state: step.applied?.state ?? stage.state };
    const isMoved = step.applied !== null || step.flow !== null;
    const change = this.tell(stage, after, step, isMoved);
    await this.save(command, stage, step, change);
    await this.turns.tell(command.ref, stage.row, change);
    this.memory.keepAfterCommit(stage.row.id, after);
    return change;
  }

  private tell({ row }: OpenStage, { graph, state }: WorkingStage, step: Step, isMoved: boolean): BracketChange {
    const moved = step.applied?.delta.matches ?? [];
    const own = step.match === null ? undefined : findMatch(graph, state, step.match);
    const matches = own && !moved.some(({ id }) => id === own.id) ? [own, ...moved] : moved;
    const report: StoredReport | undefined = own && step.flow ? { rev: own.rev, flow: step.flow } : undefined;
    const span = { from: row.version, to: row.version + Number(isMoved) };
    const progress = { phase: state.phase, champion: championOf(graph, state) };
    const view = matches.map((match) => (match === own ? toMatch(match, report) : toMatch(match)));
    return toChange(row.tournament_id, span, progress, view);
  }

  private async save(command: StageCommand, stage: OpenStage, step: Step, change: BracketChange): Promise<void> {
    const { row, graph } = stage;
    const report =
      step.flow && step.match !== null ? { matchId: step.match, rev: revOf(stage, step.match), flow: step.flow } : null;
    await this.stages.record(row, {
      command: { id: command.commandId, actorId: command.actor.userId, request: command.request, answer: change },
      entries: step.applied?.entries ?? [],
      report,
    });
    if (step.applied) await this.stages.saveMatches(row.id, inOrder(graph, step.applied.delta.matches));
    if (hasProgress(row, change)) {
      await this.tournaments.markProgress(command.ref.tournamentId, change.phase === 'complete', change.champion);
    }
  }

  /** Whoever was refused gets the match, or the preview, as it is now. */
  private async refusalOf({ row, graph, state }: OpenStage, { code, details }: No): Promise<Refusal> {
    const known = details as Details & { match?: MatchState | MatchId; impact?: Impact };
    if (known.impact) return new Refusal(code, { impact: toImpact(known.impact) });
    if (typeof known.match !== 'object') return new Refusal(code, known.match === undefined ? details : {});
    return new Refusal(code, { match: await this.view(row, graph, state, known.match.id) });
  }

  private async view(row: LockedStage, graph: Graph, state: State, id: MatchId): Promise<Match | null> {
    const match = findMatch(graph, state, id);
    return match ? toMatch(match, await this.stages.findReport(row.id, id)) : null;
  }
}

/** The rev of the match before the command: what the sides said belongs to that. */
const revOf = ({ graph, state }: WorkingStage, id: MatchId): number => findMatch(graph, state, id)?.rev ?? 0;

const inOrder = (graph: Graph, matches: readonly MatchState[]) =>
  matches.map((state) => ({ position: graph.indexOf.get(state.id) ?? 0, state }));
