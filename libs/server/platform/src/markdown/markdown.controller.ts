import { Controller } from '@nestjs/common';
import type { Body, EndpointOutput } from '@ringside/contracts';
import { previewMarkdown } from '@ringside/contracts/platform';
import { Refusal } from '@ringside/kernel';
import type { Actor } from '@ringside/server/ports';
import { BodyOf, Me, Route } from '../http/route.decorator';
import { TokenBuckets } from '../limits/token-buckets';
import { renderMarkdown } from './render-markdown';

/** Shows writers what their Markdown becomes, by the one renderer that there is. */
@Controller()
export class MarkdownController {
  private readonly tries = new TokenBuckets({ burst: 30, perMs: 30_000 });

  @Route(previewMarkdown)
  preview(
    @Me() me: Actor,
    @BodyOf(previewMarkdown) { text }: Body<typeof previewMarkdown>,
  ): EndpointOutput<typeof previewMarkdown> {
    const waitMs = this.tries.take(me.userId);
    if (waitMs > 0) throw new Refusal('RATE_LIMITED', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
    return { html: renderMarkdown(text) };
  }
}
