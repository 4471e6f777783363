import { createHash } from 'node:crypto';
import { UnprocessableEntityException } from '@nestjs/common';
import { type AnyEndpoint, type Grant, permissions } from '@ringside/contracts';
import { reachOf } from '@ringside/contracts/tokens';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { pointerTo } from './validation';

/** What a route's contract tells the hooks of Fastify. */
export interface AnswerConfig {
  /** Its answer may be kept and asked for again by its ETag. */
  readonly isRevalidated?: boolean;
  readonly takesQuery?: boolean;
}

/**
 * Whether the answers of an endpoint may be kept by their reader: what everyone may read of the product's own things. What
 * is about one's account never is, so that nothing of it lies on the disk of a borrowed machine.
 */
export function isRevalidated({ method, permission }: Pick<AnyEndpoint, 'method' | 'permission'>): boolean {
  const grant: Grant = permissions[permission];
  return method === 'GET' && grant.everyone === true && !['any', 'never'].includes(reachOf(permission));
}

const configOf = (request: FastifyRequest) => request.routeOptions.config as AnswerConfig;

/**
 * Weak ETags by content: whoever asks with `If-None-Match` is answered 304 without a body while nothing has changed. The
 * work of answering is done all the same; what is saved is the way. An answer depends on who asks, so no cache between may
 * keep it, and the reader's own asks each time.
 */
export function letAnswersBeRevalidated(fastify: FastifyInstance): void {
  fastify.addHook('onSend', (request, reply, payload, done) => {
    if (!configOf(request).isRevalidated || reply.statusCode !== 200 || typeof payload !== 'string')
      done(null, payload);
    else done(null, tagged(request, reply, payload));
  });
}

function tagged(request: FastifyRequest, reply: FastifyReply, payload: string): string | null {
  const varies = [reply.getHeader('vary'), 'cookie', 'authorization'];
  void reply.header('vary', varies.filter(Boolean).join(', '));
  // what knows its own age better has said so
  if (reply.hasHeader('etag') || reply.getHeader('cache-control') !== 'no-store') return payload;
  const tag = `W/"${createHash('sha1').update(payload).digest('base64url')}"`;
  void reply.header('etag', tag).header('cache-control', 'private, no-cache');
  if (!isKnown(request.headers['if-none-match'], tag)) return payload;
  void reply.code(304).removeHeader('content-type').removeHeader('content-length');
  return null;
}

/** RFC 9110 §13.1.2: a list of tags, compared weakly, or any. */
export function isKnown(given: string | undefined, tag: string): boolean {
  if (given === undefined) return false;
  const opaque = (one: string) => one.trim().replace(/^W\//, '');
  return given.trim() === '*' || given.split(',').some((one) => opaque(one) === opaque(tag));
}

/** A query to an endpoint that takes none is refused like an unknown parameter of one that does: no typing error is silent. */
export function refuseStrayQueries(fastify: FastifyInstance): void {
  fastify.addHook('preValidation', (request, _reply, done) => {
    const names = configOf(request).takesQuery === false ? Object.keys(request.query as object) : [];
    const errors = names.map((name) => ({ pointer: pointerTo([name]), detail: 'Unrecognized key' }));
    done(errors.length > 0 ? new UnprocessableEntityException({ errors }) : undefined);
  });
}
