import { Injectable } from '@nestjs/common';
import type { BracketChange, MatchReportCommand, ReportAnswer } from '@ringside/contracts/tournaments';
import { type EntrantId, type Instant, instant, no, type Or, yes } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import {
  advanceReports,
  agreedOutcome,
  apply,
  judgeOutcome,
  type MatchId,
  openReports,
  playedOutcome,
  type ReportAct,
  type ReportFlow,
} from '@ringside/tournament-core';
import { EntrantRepository } from './entrant.repository';
import { toGames } from './match-view';
import { findOpen, type OpenMatch } from './open-match';
import { type OpenStage, StageCommandService, type Step } from './stage-command.service';
import { StageRepository } from './stage.repository';
import { TournamentPolicy } from './tournament.policy';
import type { TournamentRef } from './tournament.repository';

/** A match named by the path of a request. */
export interface MatchRef extends TournamentRef {
  readonly matchId: MatchId;
}

/** What was said about the match so far, and the moment in which something is said now. */
interface Said {
  readonly flow: ReportFlow;
  readonly at: Instant;
}

type MakeAct = (open: OpenMatch, by: EntrantId, said: Said) => Or<ReportAct>;

/** Silence never confirms yet: a report waits for the other side or a referee. */
const CONFIRM_AFTER_MS = null;

/** What the sides of a match say about it. The pure flow of the engine decides when they agree. */
@Injectable()
export class ReportService {
  constructor(
    private readonly commands: StageCommandService,
    private readonly stages: StageRepository,
    private readonly entrants: EntrantRepository,
    private readonly policy: TournamentPolicy,
  ) {}

  report(ref: MatchRef, actor: Actor, { commandId, rev, score, games }: MatchReportCommand): Promise<BracketChange> {
    const request = { report: ref.matchId, rev, score, games };
    return this.run(ref, actor, { commandId, rev, request }, ({ sides, node }, by, { at }) => {
      const outcome = judgeOutcome(playedOutcome(sides, score, toGames(games)), sides, node.bestOf);
      if (!outcome.ok) return outcome;
      return yes({ act: 'report', by, outcome: outcome.value, at });
    });
  }

  /** Confirms or disputes the report with this score. */
  answer(
    ref: MatchRef,
    actor: Actor,
    act: 'confirm' | 'dispute',
    { commandId, rev, score }: ReportAnswer,
  ): Promise<BracketChange> {
    const request = { [act]: ref.matchId, rev, score };
    return this.run(ref, actor, { commandId, rev, request }, ({ match }, by, { flow }) => {
      const isSeen = flow.phase !== 'reported' || flow.claim.outcome.score.every((wins, slot) => wins === score[slot]);
      return isSeen ? yes({ act, by }) : no('STALE', { match });
    });
  }

  private async run(
    ref: MatchRef,
    actor: Actor,
    { commandId, rev, request }: { commandId: string; rev: number; request: Readonly<Record<string, unknown>> },
    makeAct: MakeAct,
  ): Promise<BracketChange> {
    await this.policy.getVisible(ref, actor);
    return this.commands.run({ ref, actor, commandId, request }, async (stage) => {
      const by = (await this.entrants.findOf(ref.tournamentId, actor.userId))?.id;
      const open = findOpen(stage.graph, stage.state, ref.matchId, rev);
      // a stranger learns nothing else; who was a side when they looked is told what changed
      if (by === undefined) return no('NOT_A_SIDE');
      if (!open.ok) return open;
      if (!open.value.sides.includes(by)) return no('NOT_A_SIDE');
      const said = await this.listen(stage, open.value);
      const act = makeAct(open.value, by, said);
      return act.ok ? advance(stage, open.value, said.flow, act.value) : act;
    });
  }

  /** What was said about another pairing of this match is not about this one. */
  private async listen({ row }: OpenStage, { match, sides }: OpenMatch): Promise<Said> {
    const { report, now } = await this.stages.readReport(row.id, match.id);
    const flow = report?.rev === match.rev ? report.flow : openReports(sides, CONFIRM_AFTER_MS);
    return { flow, at: instant(now.getTime()) };
  }
}

function advance(stage: OpenStage, { match }: OpenMatch, flow: ReportFlow, act: ReportAct): Or<Step> {
  const next = advanceReports(flow, act);
  if (!next.ok) return next;
  const outcome = agreedOutcome(next.value);
  const step = { match: match.id, flow: next.value === flow ? null : next.value };
  if (!outcome) return yes({ ...step, applied: null });
  const applied = apply(stage.graph, stage.state, { kind: 'result', match: match.id, rev: match.rev, outcome });
  return applied.ok ? yes({ ...step, applied: applied.value }) : applied;
}
