import { type Message, RoomView, type Seq } from '@ringside/chat-core';
import { type ChatTransport, type LiveStatus, RefusalError, type RoomListener, refusalOf } from '@ringside/client/api';
import { CATCH_UP_MAX, type ChatEntry, type EntryPage } from '@ringside/contracts/chat';
import type { EventId, RoomId, UserId } from '@ringside/kernel';
import { Outbox } from './outbox';
import { entryFrom, pageFrom } from './parse-wire';
import { Patience } from './patience';
import type { QueueStore } from './queue-store';
import { nothing, type RoomState, type RoomStatus } from './room-state';

export interface RoomSessionOptions {
  readonly eventId: EventId;
  /** Whose session the page has; `null` for a visitor. */
  readonly userId: UserId | null;
  readonly transport: ChatTransport;
  readonly store: QueueStore;
  readonly makeKey: () => string;
}

/** Entries may be on their way when the head is told: they get this long before they are asked for. */
const HEAD_PATIENCE_MS = 1000;
/** So many messages are kept when the reader is at the end; older ones are asked for again. */
const KEPT = 1000;

/** The room is not this person's to read; everything else may pass. */
const final: ReadonlySet<string> = new Set(['NOT_FOUND', 'FORBIDDEN', 'NOT_SIGNED_IN', 'INVALID']);

/**
 * One person's stay in one room, through reloads, lost connections and restarts of the server: it opens the room, joins,
 * fetches what was missed and follows, and sends what the person writes. What it shows is the log, without gaps or doubles.
 */
export class RoomSession {
  private readonly view = new RoomView();
  private readonly listeners = new Set<() => void>();
  private state: RoomState = nothing;
  private room: RoomId | undefined;
  private outbox: Outbox | undefined;
  private connection: LiveStatus = 'connecting';
  private isJoined = false;
  private joining: Promise<void> | undefined;
  private catching: Promise<void> | undefined;
  private readonly patience = new Patience();
  private isHeadNoted = false;
  private unlisten: () => void = () => undefined;
  private isStopped = false;

  constructor(private readonly options: RoomSessionOptions) {}

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly snapshot = (): RoomState => this.state;

  start(): void {
    this.unlisten = this.options.transport.listen(this.hearing());
    void this.open();
  }

  stop(): void {
    this.isStopped = true;
    this.unlisten();
    this.outbox?.stop();
    this.patience.stop();
    if (this.room && this.isJoined) this.options.transport.leave(this.room);
  }

  /** The newest messages, ascending. */
  newest(most: number): Message[] {
    return this.view.newest(most);
  }

  /** Messages from a number on, ascending. */
  startingAt(seq: Seq, most: number): Message[] {
    return this.view.startingAt(seq, most);
  }

  send(body: string): void {
    this.outbox?.add(body);
  }

  retry(key: string): void {
    this.outbox?.retry(key);
  }

  discard(key: string): void {
    this.outbox?.discard(key);
  }

  /** Fetches the page before the oldest message that is there. */
  async loadOlder(): Promise<void> {
    const before = this.view.olderCursor;
    if (!this.room || before === undefined || this.state.older === 'loading') return;
    this.change({ older: 'loading' });
    try {
      const page = await this.options.transport.messagesBefore(this.room, before);
      // after a jump to the newest page this one no longer touches what is held
      if (this.view.olderCursor === before) this.view.addPage(pageFrom(page));
      this.view.noteHead(page.asOf, page.floor);
      this.change({ older: 'idle' });
    } catch {
      this.change({ older: 'failed' });
    }
  }

  /** Lets old messages go, while the reader is at the end and does not look at them. */
  letGo(): void {
    this.view.trim(KEPT);
  }

  /** The page is seen again, or the network is back: a lost broadcast need not wait for the heartbeat. */
  async look(): Promise<void> {
    if (!this.room || !this.isJoined) return;
    await this.options.transport.askHead(this.room).then(
      ({ head }) => this.noteHead(head),
      () => undefined, // the reconnection asks anyway
    );
  }

  private async open(): Promise<void> {
    const { eventId, transport } = this.options;
    await this.insist(async () => {
      const opened = await transport.open(eventId);
      if (this.isStopped) return;
      this.room = opened.room;
      this.view.addPage(pageFrom(opened));
      this.view.noteHead(opened.head, opened.floor);
      this.openOutbox(opened.room);
      this.change({ may: opened.may, online: opened.online });
      this.join();
    });
  }

  private openOutbox(room: RoomId): void {
    const { userId, store, makeKey, transport } = this.options;
    if (!userId) return;
    this.outbox ??= new Outbox({
      owner: `${userId} ${room}`,
      store,
      makeKey,
      send: (draft) => transport.send(room, draft),
      changed: () => {
        this.outbox?.noteSeen(new Set(), this.view.last);
        this.change({});
      },
    });
    void this.outbox.restore();
  }

  /** Joins first and fetches then: what is said between the two comes by the socket. */
  private join(): void {
    const { room } = this;
    if (!room || this.connection !== 'live' || this.isJoined) return;
    this.joining ??= this.insist(async () => {
      if (this.connection !== 'live') return; // the next connection joins
      const joined = await this.options.transport.join(room);
      this.isJoined = true;
      this.view.noteHead(joined.head, joined.floor);
      this.change({ may: joined.may, online: joined.online });
      this.outbox?.hurry();
      this.catchUp();
    }).finally(() => (this.joining = undefined));
  }

  /** Fetches until nothing is known to be missing. First load, reconnection and gap all come here. */
  private catchUp(): void {
    if (!this.room || !this.view.isBehind || this.catching) return;
    this.catching = this.insist(() => this.fetchMissing(this.room!)).finally(() => {
      this.catching = undefined;
      this.change({});
      if (!this.isStopped && this.state.status !== 'closed') this.catchUp();
    });
  }

  private async fetchMissing(room: RoomId): Promise<void> {
    while (this.view.isBehind && !this.isStopped) {
      const { head, last, floor } = this.view;
      if (head - last > CATCH_UP_MAX || last < floor) await this.restart();
      else this.takePage(await this.options.transport.entriesAfter(room, last));
      // a server that has less than it told must not be asked in a circle
      if (this.view.last === last) throw new RefusalError('UNAVAILABLE');
    }
  }

  private takePage(page: EntryPage): void {
    this.view.noteHead(page.head, page.floor);
    this.take(page.entries);
  }

  /** Too much was missed to fetch it all: begin anew at the end, older messages are there to be loaded. */
  private async restart(): Promise<void> {
    const opened = await this.options.transport.open(this.options.eventId);
    this.view.noteHead(opened.head, opened.floor);
    this.view.restart(pageFrom(opened));
    this.change({ may: opened.may, online: opened.online });
  }

  private take(entries: readonly ChatEntry[]): void {
    this.view.addEntries(entries.map(entryFrom));
    const own = entries.flatMap((entry) =>
      entry.kind !== 'hidden' && entry.author === this.options.userId ? [entry.key] : [],
    );
    this.outbox?.noteSeen(new Set(own), this.view.last);
    this.change({});
  }

  private noteHead(head: Seq): void {
    this.view.noteHead(head);
    if (!this.view.isBehind || this.isHeadNoted) return;
    this.isHeadNoted = true;
    this.patience.later(HEAD_PATIENCE_MS, () => {
      this.isHeadNoted = false;
      this.catchUp();
    });
  }

  private hearing(): RoomListener {
    const inRoom =
      <T extends { readonly room: RoomId }>(hear: (told: T) => void) =>
      (told: T) => {
        if (told.room === this.room) hear(told);
      };
    return {
      onEntries: inRoom(({ entries }) => {
        this.take(entries);
        this.catchUp();
      }),
      onHead: inRoom(({ head }) => this.noteHead(head)),
      onPresence: inRoom(({ online }) => this.change({ online })),
      onClosed: inRoom(() => this.close()),
      onConnected: () => {
        this.isJoined = false;
        this.connection = 'live';
        this.join();
      },
      onStatus: (status) => {
        this.connection = status;
        if (status !== 'live') this.isJoined = false;
        this.change({});
      },
    };
  }

  private close(): void {
    this.isJoined = false;
    this.change({ status: 'closed' });
  }

  /** Tries until it succeeds; a refusal that does not pass closes the room. */
  private insist(step: () => Promise<void>): Promise<void> {
    return this.patience.insist(step, (error) => {
      const isFinal = final.has(refusalOf(error).code);
      if (isFinal) this.close();
      return isFinal;
    });
  }

  private change(change: Partial<RoomState>): void {
    if (this.isStopped) return;
    const { status, ...rest } = change;
    this.state = {
      ...this.state,
      ...rest,
      status: status ?? this.currentStatus(),
      isOpened: !this.view.isEmpty,
      queue: this.outbox?.queue ?? [],
      hasOlder: this.view.olderCursor !== undefined,
      last: this.view.last,
      first: this.view.first,
    };
    for (const listener of this.listeners) listener();
  }

  private currentStatus(): RoomStatus {
    if (this.state.status === 'closed') return 'closed';
    if (this.view.isEmpty) return this.connection === 'offline' ? 'offline' : 'opening';
    if (this.connection === 'offline') return 'offline';
    return this.isJoined && !this.view.isBehind ? 'live' : 'catching-up';
  }
}
