import type { Readable } from 'node:stream';
import type { UploadRule } from '@ringside/contracts';
import { Refusal } from '@ringside/kernel';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/** What a route's configuration says about uploads. */
export interface UploadConfig {
  readonly upload?: UploadRule;
}

/** Pictures, text that programmes of others write, and documents of our own that are larger than what other routes read. */
const FILES = [
  /^image\/[\w.+-]+/,
  /^text\/(?:csv|plain|xml)\b/,
  /^application\/(?:xml|octet-stream)\b/,
  /^application\/vnd\.ringside\.[\w.-]+\+json/,
];

/**
 * Lets files reach the routes that take them, and no other. The body stays a stream: nothing of it is read before the guard
 * has found out who sends it and the handler wants it.
 */
export function letUploadsIn(fastify: FastifyInstance): void {
  for (const type of FILES) {
    fastify.addContentTypeParser(type, (request: FastifyRequest, payload, done) => {
      const { upload } = request.routeOptions.config as UploadConfig;
      if (upload && upload.types.some((each) => isOfKind(each, request.headers['content-type'] ?? '')))
        done(null, payload);
      else done(new Refusal('UNSUPPORTED_TYPE'));
    });
  }
}

/** Pictures are judged by who takes them, whatever they say they are. */
const isOfKind = (type: string, given: string): boolean =>
  type.startsWith('image/') ? given.startsWith('image/') : given.startsWith(type);

/** The file in the body of a request. */
export class Upload {
  constructor(
    private readonly request: FastifyRequest,
    private readonly maxBytes: number,
  ) {}

  /** The media type that it was sent under. */
  get type(): string {
    return (
      String(this.request.headers['content-type'] ?? '')
        .split(';', 1)[0]
        ?.trim()
        .toLowerCase() ?? ''
    );
  }

  /** Reads it whole. @throws Refusal TOO_LARGE as soon as that is known, MALFORMED when there is none or it breaks off */
  async read(): Promise<Buffer> {
    if (Number(this.request.headers['content-length'] ?? 0) > this.maxBytes) throw this.tooLarge();
    const { body } = this.request;
    if (!isReadable(body)) throw new Refusal('MALFORMED');
    const parts: Buffer[] = [];
    let length = 0;
    try {
      // not destroyed on the way out: what is left of the body is let through, so that the sender hears the answer
      for await (const part of body.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        parts.push(part);
        length += part.length;
        if (length > this.maxBytes) break;
      }
    } catch (error) {
      throw Object.assign(new Refusal('MALFORMED'), { cause: error });
    }
    if (length > this.maxBytes) {
      body.resume();
      throw this.tooLarge();
    }
    return Buffer.concat(parts);
  }

  private tooLarge(): Refusal {
    return new Refusal('TOO_LARGE', { maxBytes: this.maxBytes });
  }
}

const isReadable = (body: unknown): body is Readable =>
  typeof body === 'object' && body !== null && 'iterator' in body && typeof body.iterator === 'function';
