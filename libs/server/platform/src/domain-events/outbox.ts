import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Task } from '@ringside/server/ports';
import { Database } from '../database/database';
import { Logs, requestContext } from '../logs/logs';

/** Does one task. It may run twice, so its effect is keyed by `taskId`; it throws to be tried again. */
export type OutboxHandler<T> = (payload: T, taskId: string) => Promise<void>;
type AnyHandler = (payload: unknown, taskId: string) => Promise<void>;

interface OutboxRow {
  readonly id: string;
  readonly name: string;
  readonly payload: unknown;
  readonly attempts: number;
}

const POLL_MS = 2000;

/**
 * Durable effects (mail, rooms, notices): rows written in the same transaction as their cause, done by a worker of any node,
 * each by one worker at a time (`for update skip locked`), with a growing pause between failed tries.
 */
@Injectable()
export class Outbox implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly handlers = new Map<string, AnyHandler[]>();
  private timer: NodeJS.Timeout | undefined;
  private working: Promise<void> | undefined;
  private asked = false;
  private stopped = false;

  constructor(
    private readonly database: Database,
    private readonly logs: Logs,
  ) {}

  /** Stores a task. @throws Error outside a transaction */
  async add<T>(task: Task<T>, payload: T): Promise<void> {
    await this.database.write('insert into outbox (name, payload) values ($1, $2)', [
      task.name,
      JSON.stringify(payload),
    ]);
    this.database.afterCommit(() => this.wake());
  }

  handle<T>(task: Task<T>, handler: OutboxHandler<T>): void {
    this.handlers.set(task.name, [...(this.handlers.get(task.name) ?? []), handler as AnyHandler]);
  }

  onApplicationBootstrap(): void {
    this.wake();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.working;
  }

  /** Works until nothing is due. */
  async drain(): Promise<void> {
    while (!this.stopped && (await this.doNext()));
  }

  private wake(): void {
    this.asked = true;
    this.working ??= this.work().finally(() => {
      this.working = undefined;
      this.schedule();
    });
  }

  private async work(): Promise<void> {
    while (this.asked && !this.stopped) {
      this.asked = false;
      await this.drain().catch((error: unknown) => this.logs.warn('outbox waits', { error }));
    }
  }

  private schedule(): void {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.wake(), POLL_MS).unref();
  }

  /** Does the oldest due task in one transaction with its removal. */
  private doNext(): Promise<boolean> {
    return this.database.transact(async () => {
      const [row] = await this.database.query<OutboxRow>(
        `select id, name, payload, attempts from outbox
          where due_at <= clock_timestamp() and name = any($1) order by due_at, id limit 1 for update skip locked`,
        [[...this.handlers.keys()]],
      );
      if (!row) return false;
      await this.do(row);
      return true;
    });
  }

  private async do(row: OutboxRow): Promise<void> {
    await this.database.write('savepoint task');
    try {
      await requestContext.run({ requestId: `outbox-${row.id}` }, async () => {
        for (const handler of this.handlers.get(row.name) ?? []) await handler(row.payload, row.id);
      });
      await this.database.change('delete from outbox where id = $1', [row.id]);
    } catch (error) {
      this.logs.error('outbox task failed', { task: row.name, attempts: row.attempts + 1, error });
      await this.database.write('rollback to savepoint task');
      await this.database.change(
        `update outbox set attempts = attempts + 1, last_error = $2,
                due_at = clock_timestamp() + least(power(2, attempts), 3600) * interval '1 second' where id = $1`,
        [row.id, String(error).slice(0, 500)],
      );
    }
  }
}
