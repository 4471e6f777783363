import { existsSync } from 'node:fs';
import path from 'node:path';
import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';

const APPS = [
  { prefix: '/admin/', folder: 'admin' },
  { prefix: '/', folder: 'web' },
] as const;

/** Serves the built SPAs: hashed files for ever, pre-compressed, and the page itself for every address of theirs. */
export async function serveSinglePageApps(app: NestFastifyApplication, staticRoot: string): Promise<void> {
  const fastify = app.getHttpAdapter().getInstance();
  let first = true;
  for (const { prefix, folder } of APPS) {
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
      setHeaders: (reply, file) => void reply.header('cache-control', cachingOf(file)),
    });
    first = false;
    fastify.get(`${prefix}*`, (request, reply) => {
      const isPage =
        !/^\/(api|socket\.io|health|metrics)(\/|$|\?)/.test(request.url) &&
        request.headers.accept?.includes('text/html');
      return isPage ? reply.sendFile('index.html', root) : reply.callNotFound();
    });
    if (prefix !== '/') fastify.get(prefix.slice(0, -1), (_request, reply) => reply.redirect(prefix));
  }
}

const cachingOf = (file: string) =>
  file.includes(`${path.sep}assets${path.sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache';
