import { Injectable } from '@nestjs/common';
import type { BracketChange, CorrectionCommand, CorrectionImpact, FinalResult } from '@ringside/contracts/tournaments';
import { no, type Or, Refusal, yes } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { apply, findMatch, impact, type MatchId, type Outcome } from '@ringside/tournament-core';
import { outcomeGivenIn } from './given-outcome';
import { toImpact } from './match-view';
import { getNode } from './open-match';
import type { MatchRef } from './report.service';
import { RulingAudit } from './ruling-audit';
import { type OpenStage, StageCommandService, type Step } from './stage-command.service';
import { StageMemory, type WorkingStage } from './stage-memory';
import { StageRepository } from './stage.repository';
import { TournamentRepository } from './tournament.repository';
import { refuseCancelled } from './tournament.service';

/** Changes of accepted results: first what they would touch, then the change itself. */
@Injectable()
export class CorrectionService {
  constructor(
    private readonly commands: StageCommandService,
    private readonly stages: StageRepository,
    private readonly memory: StageMemory,
    private readonly tournaments: TournamentRepository,
    private readonly audit: RulingAudit,
  ) {}

  /** @throws Refusal NOT_FOUND, TOURNAMENT_NOT_STARTED, TOURNAMENT_CANCELLED, or what the engine refuses */
  async preview(ref: MatchRef, result: FinalResult | null): Promise<CorrectionImpact> {
    const tournament = await this.tournaments.find(ref);
    if (!tournament) throw new Refusal('NOT_FOUND');
    refuseCancelled(tournament);
    const row = await this.stages.find(ref.tournamentId);
    if (!row) throw new Refusal('TOURNAMENT_NOT_STARTED');
    const stage = await this.memory.read(row);
    const outcome = correctedIn(stage, ref.matchId, result);
    const found = outcome.ok
      ? impact(stage.graph, stage.state, { match: ref.matchId, outcome: outcome.value })
      : outcome;
    if (!found.ok) throw new Refusal(found.code);
    return toImpact(found.value);
  }

  correct(ref: MatchRef, actor: Actor, { commandId, ...command }: CorrectionCommand): Promise<BracketChange> {
    const request = { correct: ref.matchId, ...command };
    return this.commands.run({ ref, actor, commandId, request }, async (stage) => {
      const step = decide(stage, ref.matchId, command);
      const after = step.ok && step.value.applied?.state;
      if (after) await this.audit.match('match.correct', ref.matchId, { ref, actor, stage, after });
      return step;
    });
  }
}

function decide(
  stage: OpenStage,
  match: MatchId,
  { rev, result, token, choices }: Omit<CorrectionCommand, 'commandId'>,
): Or<Step> {
  getNode(stage.graph, match);
  const known = findMatch(stage.graph, stage.state, match);
  if (known?.rev !== rev) return no('STALE', { match: known });
  const outcome = correctedIn(stage, match, result);
  if (!outcome.ok) return outcome;
  const command = { kind: 'correct', match, rev, choices, outcome: outcome.value } as const;
  const applied = apply(stage.graph, stage.state, token === undefined ? command : { ...command, token });
  return applied.ok ? yes({ match, applied: applied.value, flow: null }) : applied;
}

const correctedIn = (stage: WorkingStage, id: MatchId, result: FinalResult | null): Or<Outcome | null> => {
  getNode(stage.graph, id);
  return result ? outcomeGivenIn(stage, id, result) : yes(null);
};
