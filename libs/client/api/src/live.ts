import type { AnySocketCommand, CommandAck, CommandPayload } from '@ringside/contracts';
import type { LiveConnection, LiveStatus } from './live-connection';
import { RefusalError } from './refusal-error';
import type { Watcher } from './watcher';

/**
 * The page's one live connection. Its code and the socket's come after the first paint; who watches before that is
 * connected when they are there.
 */
class PageConnection {
  private loaded: LiveConnection | undefined;
  private loading: Promise<LiveConnection> | undefined;
  private readonly listeners = new Set<() => void>();
  private readonly waiting = new Set<(connection: LiveConnection) => void>();

  /** Connects, and answers once the socket exists. Rejects with OFFLINE when its code cannot be fetched. */
  async start(): Promise<void> {
    await (await this.load()).start();
  }

  readonly status = (): LiveStatus => this.loaded?.status() ?? 'connecting';

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** See `LiveConnection.watch`. */
  watch(topic: string | null, watcher: Watcher): () => void {
    if (this.loaded) return this.loaded.watch(topic, watcher);
    let leave = (): unknown => this.waiting.delete(begin);
    const begin = (connection: LiveConnection) => (leave = connection.watch(topic, watcher));
    this.waiting.add(begin);
    return () => leave();
  }

  /** See `LiveConnection.send`. */
  async send<C extends AnySocketCommand>(command: C, payload: CommandPayload<C>): Promise<CommandAck<C>> {
    return (await this.load()).send(command, payload);
  }

  renew(): void {
    this.loaded?.renew();
  }

  hurry(): void {
    this.loaded?.hurry();
  }

  lose(): void {
    this.loaded?.lose();
  }

  stop(): void {
    this.loaded?.stop();
  }

  private load(): Promise<LiveConnection> {
    this.loading ??= this.make().catch((cause: unknown) => {
      this.loading = undefined; // the next start tries again
      throw new RefusalError('OFFLINE', { cause });
    });
    return this.loading;
  }

  private async make(): Promise<LiveConnection> {
    const { LiveConnection } = await import('./live-connection');
    const connection = new LiveConnection({ loadClient: async () => (await import('socket.io-client')).io });
    this.loaded = connection;
    connection.subscribe(() => this.listeners.forEach((listener) => listener()));
    for (const begin of this.waiting) begin(connection);
    this.waiting.clear();
    return connection;
  }
}

export const live = new PageConnection();

/** Sends a command over the page's socket; see `LiveConnection.send`. */
export const sendCommand = <C extends AnySocketCommand>(
  command: C,
  payload: CommandPayload<C>,
): Promise<CommandAck<C>> => live.send(command, payload);
