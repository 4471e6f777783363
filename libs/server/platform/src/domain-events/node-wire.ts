import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { Pool, PoolClient } from 'pg';
import { Config } from '../config/config';
import { Database } from '../database/database';
import { hot } from '../database/hot-statements';
import { makePool } from '../database/make-pool';
import { Logs } from '../logs/logs';

/** What one node tells the others. */
export interface News {
  readonly name: string;
  readonly told: unknown;
}

const CHANNEL = 'ringside_nodes';
const RETRY_MS = 1000;
const NOTIFY = hot('select pg_notify($1, $2)');

/**
 * Tells the nodes of one database at once what one of them did, by PostgreSQL's NOTIFY: with the COMMIT, or not at all. Each
 * node listens on a connection of its own. What is told while that is lost is not heard: whoever needs it compares by itself
 * then, see `onGap`.
 */
@Injectable()
export class NodeWire implements OnApplicationBootstrap, OnApplicationShutdown {
  /** Told with everything, so that a node does not hear itself. */
  private readonly self = randomUUID();
  private readonly pool: Pool;
  private readonly end = new AbortController();
  private hear: (news: News) => void = () => undefined;
  private readonly gaps: (() => void)[] = [];
  private listening: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly logs: Logs,
    @Inject(Config) { databaseUrl }: Pick<Config, 'databaseUrl'>,
  ) {
    this.pool = makePool({
      connectionString: databaseUrl,
      max: 1,
      application_name: 'ringside wire',
      keepAlive: true,
      keepAliveInitialDelayMillis: 10_000,
    });
  }

  /** Tells the other nodes with the COMMIT of the running transaction. @throws Error outside a transaction */
  tellOthers({ name, told }: News): void {
    const message = this.messageOf({ name, told });
    this.database.beforeCommit(() => this.database.query(NOTIFY, [CHANNEL, message]));
  }

  /**
   * Tells the other nodes what they would find out by themselves, only later: outside of any transaction, so that no commit
   * waits for another's, and never for sure.
   */
  hint(news: News): void {
    this.database.query(NOTIFY, [CHANNEL, this.messageOf(news)]).catch((error: unknown) => {
      this.logs.debug('a hint was not sent', { news: news.name, error });
    });
  }

  onHeard(hear: (news: News) => void): void {
    this.hear = hear;
  }

  /** Has `compare` called whenever this node listens again after it could not: something may have been told meanwhile. */
  onGap(compare: () => void): void {
    this.gaps.push(compare);
  }

  async onApplicationBootstrap(): Promise<void> {
    const isReady = Promise.withResolvers<void>();
    this.listening = this.keepListening(isReady.resolve);
    await isReady.promise; // what is told from now on is heard
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.end.signal.aborted) return;
    this.end.abort();
    await this.listening;
    await this.pool.end();
  }

  private async keepListening(isReady: () => void): Promise<void> {
    for (let isFirst = true; !this.end.signal.aborted; isFirst = false) {
      const client = await this.connect();
      isReady();
      if (client) {
        if (!isFirst) for (const compare of this.gaps) compare();
        await this.untilLost(client);
      }
      // ends early, by throwing, when the server does
      await pause(RETRY_MS, undefined, { signal: this.end.signal, ref: false }).catch(() => undefined);
    }
  }

  private async connect(): Promise<PoolClient | undefined> {
    let client: PoolClient | undefined;
    try {
      client = await this.pool.connect();
      client.on('notification', ({ payload }) => this.receive(payload));
      await client.query(`listen ${CHANNEL}`);
      return client;
    } catch (error) {
      client?.release(true);
      this.logs.warn('other nodes are not heard', { error });
      return undefined;
    }
  }

  private async untilLost(client: PoolClient): Promise<void> {
    const isLost = Promise.withResolvers<void>();
    client.once('error', () => isLost.resolve());
    client.once('end', () => isLost.resolve());
    this.end.signal.addEventListener('abort', () => isLost.resolve(), { once: true });
    if (!this.end.signal.aborted) await isLost.promise;
    client.release(true);
  }

  private messageOf({ name, told }: News): string {
    return JSON.stringify({ from: this.self, name, told });
  }

  private receive(payload: string | undefined): void {
    const news = newsIn(payload);
    if (news && news.from !== this.self) this.hear(news);
  }
}

/** Whoever may write to the database may notify; what is no news of ours is nothing. */
function newsIn(payload = ''): (News & { readonly from: string }) | undefined {
  try {
    const news = JSON.parse(payload) as Partial<News & { from: string }> | null;
    return typeof news?.from === 'string' && typeof news.name === 'string'
      ? { from: news.from, name: news.name, told: news.told }
      : undefined;
  } catch {
    return undefined;
  }
}
