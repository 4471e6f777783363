import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import type { Fault } from './invariants';

/** What the last check found. */
export interface IntegrityReport {
  readonly checkedAt: Date | null;
  readonly tookMs: number;
  /** How many faults there were; not all of them are kept. */
  readonly broken: number;
  readonly faults: readonly Fault[];
}

/** Longer than any statement may take: a node that has not said for so long that it goes on is dead. */
const TURN = '30 seconds';

/** Whose turn it is to check, and what the last check found: one row, so that one node at a time has the turn. */
@Injectable()
export class InvariantsRepository {
  constructor(private readonly database: Database) {}

  /** Takes the turn when nobody has it and the last check was so long ago. */
  async takeTurn(node: string, afterMs: number): Promise<boolean> {
    const taken = await this.database.transact(() =>
      this.database.write(
        `insert into integrity_check as c (taken_by, taken_until, started_at)
         values ($1, clock_timestamp() + interval '${TURN}', clock_timestamp())
         on conflict (is_only) do update set taken_by = excluded.taken_by, taken_until = excluded.taken_until, started_at = excluded.started_at
          where c.taken_until <= clock_timestamp()
            and (c.checked_at is null or c.checked_at <= clock_timestamp() - $2::interval)
         returning c.taken_by`,
        [node, `${afterMs} milliseconds`],
      ),
    );
    return taken.length > 0;
  }

  /** Keeps the turn. Answers false when it was lost: somebody else checks now. */
  async keepTurn(node: string): Promise<boolean> {
    const kept = await this.database.transact(() =>
      this.database.change(
        `update integrity_check set taken_until = clock_timestamp() + interval '${TURN}' where taken_by = $1 and taken_until > clock_timestamp()`,
        [node],
      ),
    );
    return kept > 0;
  }

  /** Gives the turn back without having found out anything. */
  async giveUpTurn(node: string): Promise<void> {
    await this.database.transact(() =>
      this.database.change('update integrity_check set taken_until = clock_timestamp() where taken_by = $1', [node]),
    );
  }

  /** Gives the turn back with what was found. Answers false, with nothing changed, when the turn was lost. */
  async finish(node: string, broken: number, faults: readonly Fault[]): Promise<boolean> {
    const finished = await this.database.transact(() =>
      this.database.change(
        `update integrity_check set taken_until = clock_timestamp(), checked_at = clock_timestamp(), broken = $2, faults = $3,
                took = clock_timestamp() - started_at where taken_by = $1 and taken_until > clock_timestamp()`,
        [node, broken, JSON.stringify(faults)],
      ),
    );
    return finished > 0;
  }

  async report(): Promise<IntegrityReport> {
    const [report] = await this.database.query<IntegrityReport>(
      `select checked_at as "checkedAt", (extract(epoch from took) * 1000)::int as "tookMs", broken, faults from integrity_check`,
    );
    return report ?? { checkedAt: null, tookMs: 0, broken: 0, faults: [] };
  }
}
