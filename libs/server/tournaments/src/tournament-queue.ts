import { Injectable } from '@nestjs/common';
import { Refusal, type TournamentId } from '@ringside/kernel';

/** Commands that may wait for one tournament; more than the largest field sends at once. */
const MOST_WAITING = 2000;

/**
 * Lets the commands on one tournament come one after another on this node. The database's lock would settle them as well,
 * but each that waits for it holds a connection: a field that reports at once would take all of them from everybody else.
 * Between nodes the lock decides.
 */
@Injectable()
export class TournamentQueue {
  private readonly queues = new Map<TournamentId, { last: Promise<unknown>; waiting: number }>();

  /** Runs a command after those that came before it. Never call it inside another's. @throws Refusal BUSY when too many wait */
  async run<T>(id: TournamentId, command: () => Promise<T>): Promise<T> {
    const queue = this.queues.get(id) ?? { last: Promise.resolve(), waiting: 0 };
    if (queue.waiting >= MOST_WAITING) throw new Refusal('BUSY');
    this.queues.set(id, queue);
    queue.waiting += 1;
    const result = queue.last.then(command);
    queue.last = result.catch(() => undefined); // a refused command holds nobody up
    try {
      return await result;
    } finally {
      queue.waiting -= 1;
      if (queue.waiting === 0) this.queues.delete(id);
    }
  }
}
