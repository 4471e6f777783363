import { createHmac } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Draft, StampedDraft } from '@ringside/chat-core';
import { Config } from '@ringside/server/platform';

/** Stamps drafts with a hash of their content. It is keyed, so that the hash of an erased text cannot be guessed at. */
@Injectable()
export class ContentStamp {
  private readonly key: Buffer;

  constructor(@Inject(Config) config: Config) {
    this.key = createHmac('sha256', config.authSecret).update('chat content').digest();
  }

  stamp(draft: Draft): StampedDraft {
    const content = JSON.stringify([draft.kind, draft.target ?? null, draft.body ?? null, draft.data ?? null]);
    return { ...draft, contentHash: createHmac('sha256', this.key).update(content).digest('base64url') };
  }
}
