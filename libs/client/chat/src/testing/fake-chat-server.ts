import { type Entry, foldMessages } from '@ringside/chat-core';
import { type ChatTransport, RefusalError, type RoomListener } from '@ringside/client/api';
import type { ChatEntry, MessagePage } from '@ringside/contracts/chat';
import type { EventId, RoomId, UserId } from '@ringside/kernel';
import { entryFrom } from '../parse-wire';

const ROOM = '01900000-0000-7000-8000-000000000001' as RoomId;
export const EVENT = '01900000-0000-7000-8000-0000000000e1' as EventId;
export const ADA = '01900000-0000-7000-8000-00000000ada0' as UserId;
export const BOB = '01900000-0000-7000-8000-00000000b0b0' as UserId;

type Fault = () => void;

/** The network's other end: a room whose answers, broadcasts and connection a spec can break. Only the wire is faked. */
export class FakeChatServer implements ChatTransport {
  readonly log: ChatEntry[] = [];
  readonly asked: string[] = [];
  floor = 0;
  /** Who the page's session belongs to. */
  me: UserId = ADA;
  /** What the head is told to be, however far the log goes. */
  toldHead: number | undefined;
  isReachable = true;
  private listener: RoomListener | undefined;
  private isConnected = false;
  private isJoined = false;
  private readonly faults = new Map<keyof ChatTransport, Fault[]>();
  private readonly afterwards = new Map<keyof ChatTransport, Fault[]>();
  private losesFrames = 0;

  /** The next call of that name does this first: usually it throws. */
  before(name: keyof ChatTransport, fault: Fault): void {
    this.faults.set(name, [...(this.faults.get(name) ?? []), fault]);
  }

  /** The next call of that name does its work and then this, before it answers. */
  after(name: keyof ChatTransport, fault: Fault): void {
    this.afterwards.set(name, [...(this.afterwards.get(name) ?? []), fault]);
  }

  connect(): void {
    if (this.isConnected) return;
    this.isConnected = true;
    this.listener?.onStatus('live');
    this.listener?.onConnected();
  }

  disconnect(status: 'connecting' | 'offline' = 'connecting'): void {
    this.isConnected = false;
    this.isJoined = false;
    this.listener?.onStatus(status);
  }

  loseFrames(count: number): void {
    this.losesFrames += count;
  }

  say(body: string, author = BOB, name = 'Bob', key: string = crypto.randomUUID()): ChatEntry {
    return this.append({ kind: 'message', author, name, key, body });
  }

  append(
    facts: Pick<Entry, 'kind' | 'author' | 'key'> & { name?: string; body?: string; target?: number; data?: object },
  ): ChatEntry {
    const seq = this.log.length + 1;
    const entry = { ...facts, seq, at: new Date(Date.now()).toISOString() } as ChatEntry;
    this.log.push(entry);
    if (this.losesFrames > 0) this.losesFrames -= 1;
    else if (this.isJoined) this.listener?.onEntries({ room: ROOM, entries: [entry] });
    return entry;
  }

  tellHead(): void {
    if (this.isJoined) this.listener?.onHead({ room: ROOM, head: this.head });
  }

  tellPresence(online: number): void {
    this.listener?.onPresence({ room: ROOM, online });
  }

  putOut(): void {
    this.isJoined = false;
    this.listener?.onClosed({ room: ROOM, code: 'NOT_FOUND' });
  }

  readonly open: ChatTransport['open'] = () =>
    this.answer('open', () => {
      const rights = { read: true, write: true, moderate: false };
      return { ...this.page(this.log.length + 1, 50), room: ROOM, head: this.log.length, may: rights, online: 1 };
    });

  readonly join: ChatTransport['join'] = () =>
    this.answer('join', () => {
      if (!this.isConnected) throw new RefusalError('OFFLINE');
      this.isJoined = true;
      return { head: this.head, floor: this.floor, may: { read: true, write: true, moderate: false }, online: 1 };
    });

  readonly leave: ChatTransport['leave'] = () => {
    this.isJoined = false;
    this.asked.push('leave');
  };

  readonly askHead: ChatTransport['askHead'] = () => this.answer('askHead', () => ({ head: this.head }));

  readonly entriesAfter: ChatTransport['entriesAfter'] = (_room, after) =>
    this.answer('entriesAfter', () => ({
      entries: this.log.filter(({ seq }) => seq > after).slice(0, 100),
      head: this.log.length,
      floor: this.floor,
    }));

  readonly messagesBefore: ChatTransport['messagesBefore'] = (_room, before) =>
    this.answer('messagesBefore', () => this.page(before, 100));

  readonly send: ChatTransport['send'] = (_room, { key, body }) =>
    this.answer('send', () => {
      const stored = this.log.find((entry) => 'key' in entry && entry.key === key && entry.author === this.me);
      const entry = stored ?? this.say(body, this.me, 'Ada', key);
      return { seq: entry.seq, at: 'at' in entry ? entry.at : '' };
    });

  readonly listen: ChatTransport['listen'] = (listener) => {
    this.listener = listener;
    listener.onStatus(this.isConnected ? 'live' : 'connecting');
    if (this.isConnected) listener.onConnected();
    return () => (this.listener = undefined);
  };

  private get head(): number {
    return this.toldHead ?? this.log.length;
  }

  private async answer<T>(name: keyof ChatTransport, work: () => T): Promise<T> {
    this.asked.push(name);
    await Promise.resolve(); // an answer never comes at once
    if (!this.isReachable) throw new RefusalError('OFFLINE');
    this.faults.get(name)?.shift()?.();
    const value = work();
    this.afterwards.get(name)?.shift()?.();
    return value;
  }

  private page(before: number, limit: number): MessagePage {
    const entries = this.log.filter(({ seq }) => seq < before && seq > this.floor).slice(-limit);
    const messages = foldMessages(entries.map(entryFrom), this.log.map(entryFrom));
    const onWire = messages.map(({ at, ...rest }) => ({
      ...rest,
      at: new Date(at).toISOString(),
    })) as MessagePage['messages'];
    return {
      from: entries[0]?.seq ?? before,
      to: before - 1,
      asOf: this.log.length,
      floor: this.floor,
      messages: onWire,
    };
  }
}
