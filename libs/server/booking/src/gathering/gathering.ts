interface Waiting<Ask, Answer> {
  readonly ask: Ask;
  readonly resolve: (answer: Answer) => void;
  readonly reject: (error: unknown) => void;
}

interface Queue<Ask, Answer> {
  readonly waiting: Waiting<Ask, Answer>[];
}

export interface GatheringTerms<Ask, Answer> {
  /** Answers all of these, which share a queue, in their order. */
  readonly settle: (queue: string, asks: readonly Ask[]) => Promise<readonly Answer[]>;
  /** The most that are settled together. */
  readonly most: number;
  /** Whose an ask is: of one person’s asks, a later one waits until the earlier one is settled. */
  readonly whose: (ask: Ask) => string;
}

/**
 * Gathers what is asked while the asks before it are being settled, and then settles it together: nobody waits for others to
 * come, and the more is asked the more is settled at once. Queues do not wait for each other.
 */
export class Gathering<Ask, Answer> {
  private readonly queues = new Map<string, Queue<Ask, Answer>>();

  constructor(private readonly terms: GatheringTerms<Ask, Answer>) {}

  /** @throws what `settle` threw, to everyone whose ask was with it */
  ask(queue: string, ask: Ask): Promise<Answer> {
    return new Promise<Answer>((resolve, reject) => {
      const asked = { ask, resolve, reject };
      const running = this.queues.get(queue);
      if (running) running.waiting.push(asked);
      else void this.work(queue, { waiting: [asked] });
    });
  }

  private async work(name: string, queue: Queue<Ask, Answer>): Promise<void> {
    this.queues.set(name, queue);
    while (queue.waiting.length > 0) await this.settle(name, this.next(queue));
    this.queues.delete(name);
  }

  /** Takes the first asks of different people out of the queue. */
  private next({ waiting }: Queue<Ask, Answer>): Waiting<Ask, Answer>[] {
    const people = new Set<string>();
    const taken: Waiting<Ask, Answer>[] = [];
    const left = waiting.splice(0).filter((asked) => {
      const who = this.terms.whose(asked.ask);
      if (people.has(who) || taken.length === this.terms.most) return true;
      people.add(who);
      taken.push(asked);
      return false;
    });
    waiting.push(...left);
    return taken;
  }

  private async settle(name: string, taken: readonly Waiting<Ask, Answer>[]): Promise<void> {
    try {
      const answers = await this.terms.settle(
        name,
        taken.map(({ ask }) => ask),
      );
      if (answers.length !== taken.length) throw new Error('Somebody who asked was not answered.');
      taken.forEach(({ resolve }, index) => resolve(answers[index] as Answer));
    } catch (error) {
      taken.forEach(({ reject }) => reject(error));
    }
  }
}
