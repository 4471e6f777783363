import type { Acknowledgement, AnySocketCommand, CommandAck, CommandPayload, EventPayload } from '@ringside/contracts';
import { serverDraining } from '@ringside/contracts/platform';
import type { io, Socket } from 'socket.io-client';
import { RefusalError } from './refusal-error';
import { socketAddress } from './server-address';
import { TopicWatch } from './topic-watch';
import type { Watcher } from './watcher';

/** `connecting` also while a lost connection is being restored; `offline` when the browser or several tries say so. */
export type LiveStatus = 'offline' | 'connecting' | 'live';

export interface LiveOptions {
  readonly loadClient: () => Promise<typeof io>;
  /** 0 ≤ x < 1; spreads the return of many clients. */
  readonly random?: () => number;
}

const ACK_LIMIT_MS = 5000;
const TRIES_BEFORE_OFFLINE = 2;
const RETURN_WITHIN_MS = 2000;

/** The one socket: connects, heals, watches topics and carries commands. */
export class LiveConnection {
  private socket: Socket | undefined;
  private starting: Promise<Socket> | undefined;
  private known: LiveStatus = 'connecting';
  private failedTries = 0;
  private returnTimer: ReturnType<typeof setTimeout> | undefined;
  private returnWithinMs = RETURN_WITHIN_MS;
  private readonly listeners = new Set<() => void>();
  private readonly topics = new Map<string, TopicWatch>();
  /** Watchers of no topic: they hear what is sent to the person. */
  private readonly personal = new Set<Watcher>();

  constructor(private readonly options: LiveOptions) {}

  /** Loads the client and connects, once; call it after the first paint. */
  start(): Promise<Socket> {
    this.starting ??= this.connect().catch((error: unknown) => {
      this.starting = undefined; // the file could not be fetched: the next start tries again
      this.setStatus('offline');
      throw new RefusalError('OFFLINE', { cause: error });
    });
    return this.starting;
  }

  /** Closes the socket for good. */
  stop(): void {
    clearTimeout(this.returnTimer);
    this.socket?.disconnect();
    this.socket = undefined;
    this.starting = undefined;
  }

  readonly status = (): LiveStatus => this.known;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Connects anew as the person that the cookie now speaks for. */
  renew(): void {
    if (!this.socket) return;
    this.socket.disconnect();
    this.socket.connect();
  }

  /**
   * Sends a command and answers what its acknowledgement carries.
   * @throws RefusalError with the server's code; `OFFLINE` when no acknowledgement came within 5 s: nobody knows then
   * whether the command was done, so repeat only what may be repeated.
   */
  async send<C extends AnySocketCommand>(command: C, payload: CommandPayload<C>): Promise<CommandAck<C>> {
    const socket = await this.start();
    let answer: Acknowledgement<CommandAck<C>>;
    try {
      answer = (await socket.timeout(ACK_LIMIT_MS).emitWithAck(command.name, payload)) as Acknowledgement<
        CommandAck<C>
      >;
    } catch (cause) {
      throw new RefusalError('OFFLINE', { cause });
    }
    if (answer.ok) return answer.value;
    throw new RefusalError(answer.error.code, answer.error.details ? { details: answer.error.details } : {});
  }

  /**
   * Watches a topic (or, with `null`, only what is sent to the person) until the answered function is called. Watchers of
   * one topic share one subscription; it is renewed after each reconnection.
   */
  watch(topic: string | null, watcher: Watcher): () => void {
    if (topic === null) return this.watchPersonal(watcher);
    const watch = this.topics.get(topic) ?? new TopicWatch(topic, (command, payload) => this.send(command, payload));
    this.topics.set(topic, watch);
    watch.add(watcher, this.known === 'live');
    return () => watch.remove(watcher);
  }

  /** Tries at once instead of at the next turn: the browser says that the network is back, or the page is seen again. */
  hurry(): void {
    if (!this.socket || this.socket.connected) return;
    this.renew();
  }

  /** The browser has no network at all. */
  lose(): void {
    if (this.known !== 'live') this.setStatus('offline');
  }

  private watchPersonal(watcher: Watcher): () => void {
    this.personal.add(watcher);
    if (this.known === 'live') watcher.onResync();
    return () => this.personal.delete(watcher);
  }

  private async connect(): Promise<Socket> {
    const connectTo = await this.options.loadClient();
    const options = { transports: ['websocket'], reconnectionDelay: 500, reconnectionDelayMax: 5000, timeout: 8000 };
    const address = socketAddress();
    const socket = address === undefined ? connectTo(options) : connectTo(address, { ...options, forceNew: true });
    this.socket = socket;
    socket.on('connect', () => this.arrive());
    socket.on('disconnect', (reason) => this.depart(reason));
    socket.on('connect_error', () => this.fail(socket));
    socket.io.on('reconnect_error', () => this.countFailure());
    socket.onAny((name: string, payload: unknown) => this.hear(name, payload));
    return socket;
  }

  private arrive(): void {
    this.failedTries = 0;
    this.returnWithinMs = RETURN_WITHIN_MS;
    this.setStatus('live');
    for (const [topic, watch] of this.topics) {
      if (watch.isIdle) this.topics.delete(topic);
      else watch.rejoin();
    }
    for (const watcher of this.personal) watcher.onResync();
  }

  private depart(reason: string): void {
    for (const watch of this.topics.values()) watch.forget();
    this.setStatus('connecting');
    // after the server's own good-bye the client library stays away
    if (reason === 'io server disconnect') this.returnLater();
  }

  private fail(socket: Socket): void {
    this.countFailure();
    if (!socket.active) this.returnLater(); // refused by the server's handshake, not by the network
  }

  private countFailure(): void {
    this.failedTries += 1;
    if (this.failedTries >= TRIES_BEFORE_OFFLINE) this.setStatus('offline');
  }

  private returnLater(): void {
    clearTimeout(this.returnTimer);
    const delayMs = (this.options.random ?? Math.random)() * this.returnWithinMs;
    this.returnTimer = setTimeout(() => this.socket?.connect(), delayMs);
  }

  private hear(name: string, payload: unknown): void {
    if (name === serverDraining.name) this.returnWithinMs = (payload as EventPayload<typeof serverDraining>).withinMs;
    const watchers = new Set([...this.personal, ...[...this.topics.values()].flatMap((watch) => [...watch.watchers])]);
    for (const watcher of watchers) {
      for (const heard of watcher.heard()) if (heard.name === name) heard.handle(payload as never);
    }
  }

  private setStatus(status: LiveStatus): void {
    if (status === this.known) return;
    this.known = status;
    for (const listener of this.listeners) listener();
  }
}
