import { Inject, Injectable } from '@nestjs/common';
import type { EntrantId } from '@ringside/kernel';
import { type Actor, AuditLog } from '@ringside/server/ports';
import { findMatch, type Graph, type MatchId, type State } from '@ringside/tournament-core';
import { EntrantRepository } from './entrant.repository';
import type { OpenStage } from './stage-command.service';
import type { TournamentRef } from './tournament.repository';

interface Ruled {
  readonly ref: TournamentRef;
  readonly actor: Actor;
  readonly stage: OpenStage;
  /** The bracket after the command. */
  readonly after: State;
}

/** Keeps what referees decided in the audit log, inside the command's own transaction. */
@Injectable()
export class RulingAudit {
  constructor(
    private readonly entrants: EntrantRepository,
    @Inject(AuditLog) private readonly log: AuditLog,
  ) {}

  match(action: 'match.settle' | 'match.correct', match: MatchId, { ref, actor, stage, after }: Ruled): Promise<void> {
    return this.log.record({
      actor,
      action,
      target: { kind: 'match', id: `${ref.tournamentId}/${match}`, name: `${stage.row.tournament_name}, ${match}` },
      eventId: ref.eventId,
      before: { result: resultIn(stage.graph, stage.state, match) },
      after: { result: resultIn(stage.graph, after, match) },
    });
  }

  async out(
    kind: 'drop' | 'disqualify',
    entrantId: EntrantId,
    { ref, actor, stage }: Omit<Ruled, 'after'>,
  ): Promise<void> {
    const entrant = await this.entrants.find(ref.tournamentId, entrantId);
    if (!entrant) return;
    await this.log.record({
      actor,
      action: `entrant.${kind}`,
      target: { kind: 'user', id: entrant.user_id },
      eventId: ref.eventId,
      after: { tournament: stage.row.tournament_name },
    });
  }
}

function resultIn(graph: Graph, state: State, match: MatchId) {
  const outcome = findMatch(graph, state, match)?.outcome;
  return outcome ? { how: outcome.how, score: outcome.score } : null;
}
