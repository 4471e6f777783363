import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { Gauge } from 'prom-client';
import { RepeatedJob } from '../jobs/repeated-job';
import { Logs } from '../logs/logs';
import { Metrics } from '../metrics/metrics';
import { type Fault, Invariants } from './invariants';
import { type IntegrityReport, InvariantsRepository } from './invariants.repository';

/** How often a node looks whether it is its turn, and how often there is a turn. */
const LOOK_MS = 10_000;
const EVERY_MS = 60_000;
/** Faults that are kept and logged one by one; the others are counted. */
const MOST = 20;

/**
 * Asks the database every minute whether anything is so that must never be so, on one node at a time: the turn is a row that
 * ends by itself when its node dies. What was found is logged by the node that found it, and told by every node: as figures,
 * in its health and in the server's report.
 */
@Injectable()
export class InvariantsJob extends RepeatedJob {
  private readonly node = randomUUID();
  private readonly broken: Gauge;
  private readonly checkedAt: Gauge;
  /** The last report as this node knows it. */
  private known: IntegrityReport | undefined;

  constructor(
    private readonly invariants: Invariants,
    private readonly turns: InvariantsRepository,
    private readonly log: Logs,
    @Inject(Metrics) { registry }: Pick<Metrics, 'registry'>,
  ) {
    super('checks of invariants', LOOK_MS, log);
    this.broken = new Gauge({
      name: 'ringside_broken_invariants',
      help: 'Rows that break an invariant, by the last check of any node. Anything above 0 is an alarm.',
      registers: [registry],
    });
    this.checkedAt = new Gauge({
      name: 'ringside_invariants_checked_seconds',
      help: 'When the invariants were last checked, in Unix time; 0 before the first check.',
      registers: [registry],
    });
  }

  get isBroken(): boolean {
    return (this.known?.broken ?? 0) > 0;
  }

  /** Checks now, however recent the last check is, unless another node is at it. */
  async check(): Promise<IntegrityReport> {
    if (await this.turns.takeTurn(this.node, 0)) await this.lookAtAll();
    return this.learn();
  }

  protected async work(): Promise<void> {
    if (await this.turns.takeTurn(this.node, EVERY_MS)) await this.lookAtAll();
    await this.learn();
  }

  private async lookAtAll(): Promise<void> {
    const found: Fault[] = [];
    let broken = 0;
    try {
      for await (const faults of this.invariants.faults()) {
        broken += faults.length;
        found.push(...faults.slice(0, MOST - found.length));
        if (this.isStopped || !(await this.turns.keepTurn(this.node))) break;
      }
    } catch (error) {
      await this.turns.giveUpTurn(this.node);
      throw error;
    }
    if (this.isStopped) return this.turns.giveUpTurn(this.node);
    if (!(await this.turns.finish(this.node, broken, found))) return; // too slow: somebody else has the turn
    for (const fault of found) this.log.error(`broken invariant: ${fault.what}`, { ...fault, broken });
  }

  private async learn(): Promise<IntegrityReport> {
    this.known = await this.turns.report();
    this.broken.set(this.known.broken);
    this.checkedAt.set((this.known.checkedAt?.getTime() ?? 0) / 1000);
    return this.known;
  }
}
