import type { AnySocketCommand, CommandPayload } from '@ringside/contracts';
import { unwatchTopic, watchTopic } from '@ringside/contracts/platform';
import { isPassing, RefusalError } from './refusal-error';
import type { Watcher } from './watcher';

type Send = <C extends AnySocketCommand>(command: C, payload: CommandPayload<C>) => Promise<unknown>;

const RETRY_MS = 2000;

/**
 * One topic and everyone on this page who watches it. The server is told in order: a new wish waits until the last one is
 * settled, so that a quick leave-and-enter never ends outside the room.
 */
export class TopicWatch {
  readonly watchers = new Set<Watcher>();
  private isJoined = false;
  /** Another connection makes the answers to the old one's commands worthless. */
  private connection = 0;
  private settling: Promise<void> | undefined;

  constructor(
    private readonly topic: string,
    private readonly send: Send,
  ) {}

  get isIdle(): boolean {
    return this.watchers.size === 0 && !this.settling;
  }

  add(watcher: Watcher, isLive: boolean): void {
    this.watchers.add(watcher);
    if (this.isJoined) watcher.onResync();
    else if (isLive) this.settle();
  }

  remove(watcher: Watcher): void {
    this.watchers.delete(watcher);
    if (this.isJoined) this.settle();
  }

  rejoin(): void {
    this.forget();
    this.settle();
  }

  /** The connection is gone, and with it the subscription. */
  forget(): void {
    this.connection += 1;
    this.isJoined = false;
    this.settling = undefined;
  }

  private settle(): void {
    const { connection } = this;
    this.settling ??= this.tellServer(connection).finally(() => {
      if (connection === this.connection) this.settling = undefined;
    });
  }

  private async tellServer(connection: number): Promise<void> {
    while (connection === this.connection && this.isJoined !== this.watchers.size > 0) {
      const wanted = !this.isJoined;
      const outcome = await this.tell(wanted ? watchTopic : unwatchTopic);
      if (connection !== this.connection || outcome === 'refused') return;
      if (outcome === 'later') await new Promise((resolve) => setTimeout(resolve, RETRY_MS));
      else this.becomeJoined(wanted);
    }
  }

  private async tell(command: typeof watchTopic | typeof unwatchTopic): Promise<'done' | 'refused' | 'later'> {
    try {
      await this.send(command, { topic: this.topic });
      return 'done';
    } catch (error) {
      // a topic that is not there or not ours: the page's own request says so to the person
      return isPassing(error) || (error instanceof RefusalError && error.code === 'RATE_LIMITED') ? 'later' : 'refused';
    }
  }

  private becomeJoined(isJoined: boolean): void {
    this.isJoined = isJoined;
    if (isJoined) for (const watcher of this.watchers) watcher.onResync();
  }
}
