import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { FramedPages } from './framed-pages';
import { PageHeads } from './page-heads';

const APPS = [
  { prefix: '/admin/', folder: 'admin', isPublic: false },
  { prefix: '/', folder: 'web', isPublic: true },
] as const;
/** The script that pages of other sites load from here, compressed or not. */
const FOR_OTHERS = /^embed\.js(\.br|\.gz)?$/;

/**
 * Serves the built SPAs: hashed files for ever, pre-compressed, and the page itself for every address of theirs, with the
 * head of that address where the app is public.
 */
export async function serveSinglePageApps(app: NestFastifyApplication, staticRoot: string): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  const heads = app.get(PageHeads);
  let first = true;
  for (const { prefix, folder, isPublic } of APPS) {
    const root = path.resolve(staticRoot, folder);
    if (!existsSync(root)) continue;
    await app.register(fastifyStatic, {
      root,
      prefix,
      wildcard: false, // one route a file: /* stays free for the pages of the SPA
      preCompressed: true,
      globIgnore: ['**/*.br', '**/*.gz', '**/.vite/**'],
      decorateReply: first,
      cacheControl: false,
      setHeaders: (reply, file) => {
        void reply.header('cache-control', cachingOf(file));
        if (FOR_OTHERS.test(path.relative(root, file)))
          void reply.header('cross-origin-resource-policy', 'cross-origin');
      },
    });
    first = false;
    const page = await readFile(path.join(root, 'index.html'), 'utf8');
    fastify.get(`${prefix}*`, async (request, reply) => {
      const isPage =
        !/^\/(api|embed|socket\.io|health|metrics)(\/|$|\?)/.test(request.url) &&
        request.headers.accept?.includes('text/html');
      if (!isPage) return reply.callNotFound();
      const [address = '/'] = request.url.split('?');
      void reply.header('cache-control', 'no-cache').type('text/html; charset=utf-8');
      return isPublic ? heads.write(page, address) : page;
    });
    if (prefix !== '/') fastify.get(prefix.slice(0, -1), (_request, reply) => reply.redirect(prefix));
  }
  serveForRobots(fastify, heads);
  app.get(FramedPages).serve(fastify);
}

function serveForRobots(fastify: FastifyInstance, heads: PageHeads): void {
  fastify.get('/robots.txt', (_request, reply) => reply.type('text/plain; charset=utf-8').send(heads.robots()));
  fastify.get('/sitemap.xml', async (_request, reply) => {
    const sitemap = await heads.sitemap();
    return reply.header('cache-control', 'public, max-age=3600').type('application/xml; charset=utf-8').send(sitemap);
  });
}

const cachingOf = (file: string) =>
  file.includes(`${path.sep}assets${path.sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache';
