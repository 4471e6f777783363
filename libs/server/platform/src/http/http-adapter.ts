import { randomUUID } from 'node:crypto';
import type { Socket } from 'node:net';
import { type IncomingMessage, STATUS_CODES } from 'node:http';
import { Refusal } from '@ringside/kernel';
import { FastifyAdapter } from '@nestjs/platform-fastify';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import helmet from 'helmet';
import type { Config } from '../config/config';
import { requestContext } from '../logs/logs';
import { OriginCheck } from './origin-check';
import { letUploadsIn } from './upload';
import { letAnswersBeRevalidated, refuseStrayQueries } from './revalidation';
import { codeOfStatus, problemOf, sendProblem } from './problem';

const SAFE_METHODS = new Set(['GET', 'HEAD', 'OPTIONS']);
const REQUEST_ID = /^[\w-]{8,64}$/;
const BODY_LIMIT = 64 * 1024;

const self = ["'self'"];
const none = ["'none'"];
const contentSecurityPolicy = {
  defaultSrc: none,
  scriptSrc: self,
  styleSrc: self,
  imgSrc: ["'self'", 'data:', 'blob:'],
  fontSrc: self,
  connectSrc: self,
  manifestSrc: self,
  workerSrc: self,
  frameSrc: self, // of ours, only what other sites may frame can be framed
  objectSrc: none,
  baseUri: none,
  formAction: self,
  frameAncestors: none,
};
/** The documentation page has inline styles. */
const DOCS_POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** Fastify with everything that must stand before any route: security headers, the Origin check, request ids, limits. */
export function makeHttpAdapter(config: Config): FastifyAdapter {
  const adapter = new FastifyAdapter({
    bodyLimit: BODY_LIMIT,
    requestTimeout: 15_000,
    keepAliveTimeout: 20_000,
    forceCloseConnections: 'idle',
    trustProxy: config.trustedProxies.length > 0 ? [...config.trustedProxies] : false,
    routerOptions: { maxParamLength: 200 },
    requestIdHeader: false,
    genReqId: (request: IncomingMessage) => requestIdOf(request.headers['x-request-id']),
    frameworkErrors: answerFrameworkError,
    clientErrorHandler: answerRawError,
  });
  const fastify = adapter.getInstance();
  fastify.removeContentTypeParser('text/plain'); // only Fastify's JSON parser is left; the rest is refused as UNSUPPORTED_TYPE
  letUploadsIn(fastify);
  refuseStrayQueries(fastify);
  letAnswersBeRevalidated(fastify);
  addHooks(fastify, config);
  return adapter;
}

/** Hooks of the adapter run before Nest's middleware, and do not see `/socket.io`. */
function addHooks(fastify: FastifyInstance, config: Config): void {
  const origins = new OriginCheck(config);
  // not @fastify/helmet, which makes all of helmet anew for each request
  const secure = helmet({
    contentSecurityPolicy: { useDefaults: false, directives: contentSecurityPolicy },
    strictTransportSecurity: config.publicUrl.startsWith('https:'),
    referrerPolicy: { policy: 'strict-origin-when-cross-origin' },
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    requestContext.run({ requestId: request.id }, done);
  });
  fastify.addHook('onRequest', (request, reply, done) => {
    secure(request.raw, reply.raw, (error) => {
      if (request.url.startsWith('/api/docs')) reply.raw.setHeader('content-security-policy', DOCS_POLICY);
      else if (request.url.startsWith('/api/')) void reply.header('cache-control', 'no-store');
      done(error as Error | undefined);
    });
  });
  fastify.addHook('onRequest', (request, _reply, done) => {
    if (SAFE_METHODS.has(request.method) || origins.allowsRequest(request.headers)) done();
    else done(new Refusal('FOREIGN_ORIGIN'));
  });
  // a connection kept alive would hold the shutdown up until its time-out
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (!fastify.server.listening) void reply.header('connection', 'close');
    done(null, payload);
  });
}

const requestIdOf = (given: string | string[] | undefined): string =>
  typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();

/** A URL that the router cannot decode never reaches Nest's filter. */
function answerFrameworkError(error: FastifyError, request: FastifyRequest, reply: FastifyReply): void {
  sendProblem(
    reply,
    problemOf(
      codeOfStatus(error.statusCode ?? 400),
      request.raw.url === undefined ? {} : { instance: request.raw.url },
    ),
  );
}

const RAW_STATUSES: Readonly<Record<string, number>> = { HPE_HEADER_OVERFLOW: 431, ERR_HTTP_REQUEST_TIMEOUT: 408 };

/** What is not HTTP at all. */
function answerRawError(error: Error & { code?: string }, socket: Socket): void {
  if (error.code === 'ECONNRESET' || socket.destroyed) return;
  const status = RAW_STATUSES[error.code ?? ''] ?? 400;
  const body = JSON.stringify({ ...problemOf(codeOfStatus(status)), status });
  if (socket.writable) {
    const head = [
      `HTTP/1.1 ${status} ${STATUS_CODES[status]}`,
      `Content-Length: ${Buffer.byteLength(body)}`,
      'Content-Type: application/problem+json',
      'Connection: close',
    ];
    socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  }
  socket.destroy();
}
