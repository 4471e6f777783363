import { Injectable } from '@nestjs/common';
import type { Body } from '@ringside/contracts';
import type { BracketChange, dropEntrant, settleMatch } from '@ringside/contracts/tournaments';
import { type EntrantId, no, orRefuse, Refusal, yes } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { advanceReports, apply, type MatchId, type Outcome, type ReportFlow } from '@ringside/tournament-core';
import { EntrantRepository } from './entrant.repository';
import { outcomeGivenIn } from './given-outcome';
import { findOpen } from './open-match';
import type { MatchRef } from './report.service';
import { type OpenStage, StageCommandService } from './stage-command.service';
import { RulingAudit } from './ruling-audit';
import { StageRepository } from './stage.repository';
import { TournamentLock } from './tournament-lock';
import type { TournamentRef } from './tournament.repository';

type EntrantRef = TournamentRef & { readonly entrantId: EntrantId };

/** What referees decide about matches and entrants of a running tournament. */
@Injectable()
export class RulingService {
  constructor(
    private readonly commands: StageCommandService,
    private readonly stages: StageRepository,
    private readonly entrants: EntrantRepository,
    private readonly lock: TournamentLock,
    private readonly audit: RulingAudit,
  ) {}

  settle(
    { matchId, ...ref }: MatchRef,
    actor: Actor,
    { commandId, rev, result }: Body<typeof settleMatch>,
  ): Promise<BracketChange> {
    const request = { settle: matchId, rev, result };
    return this.commands.run({ ref, actor, commandId, request }, async (stage) => {
      const open = findOpen(stage.graph, stage.state, matchId, rev);
      if (!open.ok) return open;
      const outcome = outcomeGivenIn(stage, matchId, result);
      if (!outcome.ok) return outcome;
      const applied = apply(stage.graph, stage.state, { kind: 'result', match: matchId, rev, outcome: outcome.value });
      if (!applied.ok) return applied;
      const flow = await this.ruledFlow(stage, matchId, rev, outcome.value);
      await this.audit.match('match.settle', matchId, { ref, actor, stage, after: applied.value.state });
      return yes({ match: matchId, applied: applied.value, flow });
    });
  }

  /** What the sides had said ends with the ruling; a match that nobody reported has nothing to end. */
  private async ruledFlow(
    { row }: OpenStage,
    matchId: MatchId,
    rev: number,
    outcome: Outcome,
  ): Promise<ReportFlow | null> {
    const stored = await this.stages.findReport(row.id, matchId);
    return stored?.rev === rev ? orRefuse(advanceReports(stored.flow, { act: 'rule', outcome })) : null;
  }

  drop(
    { entrantId: entrant, ...ref }: EntrantRef,
    actor: Actor,
    { commandId, kind }: Body<typeof dropEntrant>,
  ): Promise<BracketChange> {
    return this.commands.run({ ref, actor, commandId, request: { [kind]: entrant } }, async (stage) => {
      if (!stage.graph.entrants.includes(entrant)) throw new Refusal('NOT_FOUND');
      const applied = apply(stage.graph, stage.state, { kind, entrant });
      if (!applied.ok) return no(applied.code);
      await this.entrants.markOut(entrant, kind === 'drop' ? 'dropped' : 'disqualified');
      this.lock.tellChanged(ref);
      await this.audit.out(kind, entrant, { ref, actor, stage });
      return yes({ match: null, applied: applied.value, flow: null });
    });
  }
}
