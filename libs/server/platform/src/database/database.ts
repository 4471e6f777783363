import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable, type OnApplicationShutdown, Optional } from '@nestjs/common';
import { DataSource, type EntityManager } from 'typeorm';
import { Config } from '../config/config';
import { isConflict } from './outage';
import { RemediableRefusal } from './remediable-refusal';

/** The work of one command: its transaction, what it does last, and what happens once it is committed. */
interface UnitOfWork {
  readonly manager: EntityManager;
  readonly beforeCommit: (() => Promise<unknown>)[];
  readonly afterCommit: (() => void)[];
  /** A statement of it runs. */
  isBusy: boolean;
}

type Parameters = readonly unknown[];
const RETRIES = 3;

/**
 * The database, and the transaction of the running command. A transaction is opened in one place, the service's command,
 * and found rather than passed: everything the command calls joins it.
 */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly running = new AsyncLocalStorage<UnitOfWork>();

  /** Two statements of one transaction at once are a bug. It is found in tests; elsewhere the driver puts them in a row. */
  private readonly refusesOverlap: boolean;

  constructor(
    @Inject(DataSource) private readonly source: DataSource,
    @Optional() @Inject(Config) config?: Pick<Config, 'environment'>,
  ) {
    this.refusesOverlap = config?.environment === 'test';
  }

  /**
   * Runs a command as one transaction (READ COMMITTED), or as part of the one that is running. A deadlock or serialization
   * failure runs the whole command again, three times at most. A refusal that something can be done about has that done
   * outside and is tried once more. Never catch a `Refusal` inside, except around `attemptPart`: what was written before it
   * would be committed.
   */
  async transact<T>(command: () => Promise<T>): Promise<T> {
    if (this.running.getStore()) return command();
    let isRemedied = false;
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.attempt(command);
      } catch (error) {
        if (error instanceof RemediableRefusal && !isRemedied) {
          isRemedied = true;
          await error.remedy();
          continue;
        }
        if (!isConflict(error) || attempt > RETRIES) throw error;
        await pause(Math.random() * 20 * attempt);
      }
    }
  }

  private async attempt<T>(command: () => Promise<T>): Promise<T> {
    const afterCommit: (() => void)[] = [];
    const beforeCommit: (() => Promise<unknown>)[] = [];
    const result = await this.source.transaction((manager) =>
      this.running.run({ manager, beforeCommit, afterCommit, isBusy: false }, async () => {
        const answer = await command();
        for (const act of beforeCommit) await act();
        return answer;
      }),
    );
    // outside the transaction's context: what reacts must not find a transaction that is over
    this.running.exit(() => afterCommit.forEach((react) => react()));
    return result;
  }

  /**
   * Runs a part of the command that can be undone alone: when it throws, what it wrote is rolled back and nobody waits for its
   * row locks any more, while the command goes on if it catches the error. @throws Error outside a transaction
   */
  async attemptPart<T>(part: () => Promise<T>): Promise<T> {
    const { manager, beforeCommit, afterCommit } = this.unitOfWork();
    const [acts, told] = [beforeCommit.length, afterCommit.length];
    try {
      return await manager.transaction(part); // a savepoint, since one is open
    } catch (error) {
      beforeCommit.length = acts;
      afterCommit.length = told;
      throw error;
    }
  }

  /** Has `act` done as the last part of the transaction, also when it is told of outside of any `await`. @throws Error outside a transaction */
  beforeCommit(act: () => Promise<unknown>): void {
    this.unitOfWork().beforeCommit.push(act);
  }

  /** Has `react` called after COMMIT, never after a rollback. It must not throw. @throws Error outside a transaction */
  afterCommit(react: () => void): void {
    this.unitOfWork().afterCommit.push(react);
  }

  /** The rows that a statement answers, in the running transaction or in none. */
  async query<Row>(sql: string, parameters: Parameters = []): Promise<Row[]> {
    return rowsOf<Row>(await this.send(this.running.getStore(), sql, parameters));
  }

  /** Runs a statement that writes. Answers the rows of its RETURNING clause. @throws Error outside a transaction */
  async write<Row>(sql: string, parameters: Parameters = []): Promise<Row[]> {
    return rowsOf<Row>(await this.send(this.unitOfWork(), sql, parameters));
  }

  /** Runs an UPDATE or DELETE and answers how many rows it touched. @throws Error outside a transaction */
  async change(sql: string, parameters: Parameters = []): Promise<number> {
    const [, count] = (await this.send(this.unitOfWork(), sql, parameters)) as [unknown, number];
    return count;
  }

  /** The moment by the database's clock, also inside a transaction that waited. Deadlines are judged by no other clock. */
  async now(): Promise<Date> {
    const [row] = await this.query<{ now: Date }>('select clock_timestamp() as now');
    if (!row) throw new Error('The database did not tell the time.');
    return row.now;
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.source.isInitialized) await this.source.destroy();
  }

  /** One connection answers one question at a time. @throws Error in tests where a transaction asks two at once */
  private async send(unit: UnitOfWork | undefined, sql: string, parameters: Parameters): Promise<unknown> {
    if (!unit) return this.source.manager.query(sql, [...parameters]);
    if (unit.isBusy && this.refusesOverlap)
      throw new Error(`Two statements of one transaction at once; await the one before: ${sql.slice(0, 80)}`);
    unit.isBusy = true;
    try {
      return await unit.manager.query(sql, [...parameters]);
    } finally {
      unit.isBusy = false;
    }
  }

  private unitOfWork(): UnitOfWork {
    const unit = this.running.getStore();
    if (!unit) throw new Error('This may only run inside Database.transact().');
    return unit;
  }
}

const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** TypeORM answers `[rows, count]` to an UPDATE or DELETE, and plain rows to the rest. */
function rowsOf<Row>(answer: unknown): Row[] {
  const isPair =
    Array.isArray(answer) && answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number';
  return (isPair ? (answer as [Row[], number])[0] : answer) as Row[];
}
