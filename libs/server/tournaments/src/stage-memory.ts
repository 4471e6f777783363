import { Injectable } from '@nestjs/common';
import { type Graph, fold, openStage, type State, structure } from '@ringside/tournament-core';
import { orRefuse } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { StageRepository, type StageRow } from './stage.repository';

/** A stage as the engine works with it. */
export interface WorkingStage {
  readonly graph: Graph;
  readonly state: State;
}

/** Stages kept in memory; the one unused for longest goes first. */
const KEPT = 64;

/**
 * The states of the stages in play, so that a command folds only the entries that are newer than what this node saw last.
 * It never decides anything: the log does. Another node's entries are read and folded like one's own.
 */
@Injectable()
export class StageMemory {
  private readonly stages = new Map<string, WorkingStage>();

  constructor(
    private readonly database: Database,
    private readonly repository: StageRepository,
  ) {}

  /** The stage after all entries that are committed now; under the lock of the stage, after all there are. */
  async read(row: StageRow): Promise<WorkingStage> {
    const known = this.stages.get(row.id) ?? openWorkingStage(row);
    const newer = await this.repository.entriesAfter(row.id, known.state.seq);
    const stage = { graph: known.graph, state: fold(known.graph, known.state, newer) };
    this.keep(row.id, stage);
    return stage;
  }

  /** Takes over what a command made of the stage, once it is committed. */
  keepAfterCommit(stageId: string, stage: WorkingStage): void {
    this.database.afterCommit(() => this.keep(stageId, stage));
  }

  private keep(stageId: string, stage: WorkingStage): void {
    const known = this.stages.get(stageId);
    this.stages.delete(stageId);
    // a reader that started earlier may end later: never back to an older state
    this.stages.set(stageId, known && known.state.seq > stage.state.seq ? known : stage);
    const [oldest] = this.stages.keys();
    if (this.stages.size > KEPT && oldest !== undefined) this.stages.delete(oldest);
  }
}

/** The stage before its first entry. */
export function openWorkingStage({ config, seeds }: Pick<StageRow, 'config' | 'seeds'>): WorkingStage {
  const graph = orRefuse(structure(toEngineConfig(config), seeds));
  return { graph, state: openStage(graph) };
}

/** Zod gives `undefined` for what is left out, the engine wants it left out. */
const toEngineConfig = ({ format, bestOf }: StageRow['config']): Graph['config'] =>
  JSON.parse(JSON.stringify({ format, bestOf })) as Graph['config'];
