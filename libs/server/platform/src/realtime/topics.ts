import { Injectable } from '@nestjs/common';
import type { Permission } from '@ringside/contracts';
import { Refusal } from '@ringside/kernel';
import type { Visitor } from '@ringside/server/ports';
import { demandScope } from '../http/permission.guard';

/** Decides whether a visitor may watch the thing `id` of a topic's kind. @throws Refusal NOT_FOUND when they may not */
export type TopicPolicy = (id: string, asker: Visitor) => Promise<void>;

/** The kinds of topics that can be watched; each feature registers its own with a policy. */
@Injectable()
export class Topics {
  private readonly policies = new Map<string, { readonly permission: Permission; readonly admit: TopicPolicy }>();

  /** The kinds that can be watched. */
  get kinds(): readonly string[] {
    return [...this.policies.keys()];
  }

  /** @param permission of those who read over HTTP what the topic is about: a script wants the same scope here */
  register(kind: string, permission: Permission, admit: TopicPolicy): void {
    if (this.policies.has(kind)) throw new Error(`The topic "${kind}" has two policies.`);
    this.policies.set(kind, { permission, admit });
  }

  /** @throws Refusal NOT_FOUND for a topic that does not exist or is not this visitor's to watch; SCOPE_MISSING or NOT_BY_TOKEN to a script */
  async demand(topic: string, asker: Visitor): Promise<void> {
    const [kind = '', id = ''] = topic.split(':');
    const policy = this.policies.get(kind);
    if (!policy) throw new Refusal('NOT_FOUND');
    demandScope(policy.permission, asker);
    await policy.admit(id, asker);
  }
}
