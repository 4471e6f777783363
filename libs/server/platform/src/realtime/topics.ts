import { Injectable } from '@nestjs/common';
import { Refusal } from '@ringside/kernel';
import type { Visitor } from '@ringside/server/ports';

/** Decides whether a visitor may watch the thing `id` of a topic's kind. @throws Refusal NOT_FOUND when they may not */
export type TopicPolicy = (id: string, asker: Visitor) => Promise<void>;

/** The kinds of topics that can be watched; each feature registers its own with a policy. */
@Injectable()
export class Topics {
  private readonly policies = new Map<string, TopicPolicy>();

  /** The kinds that can be watched. */
  get kinds(): readonly string[] {
    return [...this.policies.keys()];
  }

  register(kind: string, policy: TopicPolicy): void {
    if (this.policies.has(kind)) throw new Error(`The topic "${kind}" has two policies.`);
    this.policies.set(kind, policy);
  }

  /** @throws Refusal NOT_FOUND for a topic that does not exist or is not this visitor's to watch */
  async demand(topic: string, asker: Visitor): Promise<void> {
    const [kind = '', id = ''] = topic.split(':');
    const policy = this.policies.get(kind);
    if (!policy) throw new Refusal('NOT_FOUND');
    await policy(id, asker);
  }
}
