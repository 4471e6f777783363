import { Injectable } from '@nestjs/common';
import type { Fact } from '@ringside/server/ports';
import { Database } from '../database/database';
import { Logs } from '../logs/logs';
import { NodeWire } from './node-wire';

export type Reaction<T> = (told: T) => void | Promise<void>;
type AnyReaction = (told: unknown) => void | Promise<void>;

/**
 * Lossy domain events, for sockets and caches. They are recorded inside the transaction and published after COMMIT to the
 * reactions of this node, and those that are for every node to the others too; a rollback drops them. What must survive a
 * crash goes to the `Outbox`.
 */
@Injectable()
export class DomainEvents {
  private readonly reactions = new Map<string, AnyReaction[]>();

  constructor(
    private readonly database: Database,
    private readonly wire: NodeWire,
    private readonly logs: Logs,
  ) {
    wire.onHeard(({ name, told }) => this.publish(name, told));
  }

  /** Tells a fact after COMMIT. @throws Error outside a transaction */
  record<T>(fact: Fact<T>, told: T): void {
    this.database.afterCommit(() => this.publish(fact.name, told));
    if (fact.isForEveryNode) this.wire.tellOthers({ name: fact.name, told });
  }

  /** Tells a fact to the other nodes alone, perhaps: what they would find out by themselves, only later. */
  hintOthers<T>(fact: Fact<T>, told: T): void {
    this.wire.hint({ name: fact.name, told });
  }

  on<T>(fact: Fact<T>, reaction: Reaction<T>): void {
    this.reactions.set(fact.name, [...(this.reactions.get(fact.name) ?? []), reaction as AnyReaction]);
  }

  /** A reaction that fails is logged: the command it follows is committed and must not look failed. */
  private publish(name: string, told: unknown): void {
    for (const reaction of this.reactions.get(name) ?? []) {
      Promise.resolve()
        .then(() => reaction(told))
        .catch((error: unknown) => this.logs.error('reaction failed', { event: name, error }));
    }
  }
}
