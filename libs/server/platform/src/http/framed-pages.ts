import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { Logs } from '../logs/logs';

/** What a page is asked for: parameters of its address, of which the last of several counts, and the languages of its reader. */
export interface FramedAsk {
  readonly query: Readonly<Record<string, string | undefined>>;
  readonly languages: string;
}

/** A page for frames of other sites. */
export interface FramedPage {
  readonly html: string;
  /** The one style that stands in it, as it stands there. */
  readonly style: string;
}

type Render = (match: RegExpExecArray, ask: FramedAsk) => Promise<FramedPage | undefined>;

/**
 * The only pages that other sites may show in frames. They are made anew for each reader, whole, and read no cookie and set
 * none: whoever is signed in here is nobody there. Features say what they show; what they do not know stays unframed.
 */
@Injectable()
export class FramedPages {
  private readonly pages: { readonly pattern: RegExp; readonly render: Render }[] = [];

  constructor(private readonly logs: Logs) {}

  /** Has a feature make the pages whose path matches. It answers nothing for one that must not be framed. */
  add(pattern: RegExp, render: Render): void {
    this.pages.push({ pattern, render });
  }

  serve(fastify: FastifyInstance): void {
    fastify.get('/embed/*', async (request, reply) => {
      try {
        const page = await this.find(request);
        return page ? send(request, reply, page) : reply.callNotFound();
      } catch (error) {
        this.logs.warn('framed page failed', { path: request.url, reason: String(error) });
        return reply.code(503).header('retry-after', '5').type('text/plain').send('');
      }
    });
  }

  private async find(request: FastifyRequest): Promise<FramedPage | undefined> {
    const [path = ''] = request.url.split('?');
    for (const { pattern, render } of this.pages) {
      const match = pattern.exec(path);
      if (match) return render(match, askOf(request));
    }
    return undefined;
  }
}

function askOf({ query, headers }: FastifyRequest): FramedAsk {
  const given = Object.entries(query as Record<string, string | string[]>);
  return {
    query: Object.fromEntries(given.map(([name, value]) => [name, typeof value === 'string' ? value : value.at(-1)])),
    languages: headers['accept-language'] ?? '',
  };
}

function send(request: FastifyRequest, reply: FastifyReply, { html, style }: FramedPage): FastifyReply {
  const hash = createHash('sha256').update(style).digest('base64');
  const tag = `W/"${createHash('sha1').update(html).digest('base64url')}"`;
  reply.raw.removeHeader('x-frame-options');
  reply.raw.setHeader(
    'content-security-policy',
    `default-src 'none'; script-src 'self'; style-src 'self' 'sha256-${hash}'; connect-src 'self'; ` +
      `base-uri 'none'; form-action 'none'; frame-ancestors *`,
  );
  reply.raw.setHeader('cross-origin-resource-policy', 'cross-origin');
  void reply.header('cache-control', 'no-cache').header('vary', 'accept-language').header('etag', tag);
  if (request.headers['if-none-match'] === tag) return reply.code(304).send();
  return reply.type('text/html; charset=utf-8').send(html);
}
