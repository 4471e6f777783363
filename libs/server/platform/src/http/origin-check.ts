import type { IncomingHttpHeaders } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { Config } from '../config/config';
import { bearerTokenOf } from './bearer-token';

/** Pages of the development servers and of the machine itself. */
const LOCAL = /^http:\/\/(127\.0\.0\.1|localhost|\[::1\])(:\d+)?$/;

/**
 * Whether a request that may change something comes from one of our own pages. Browsers send `Origin` with every unsafe
 * request and every WebSocket handshake; what sends neither header is no browser and carries no ambient cookie.
 */
@Injectable()
export class OriginCheck {
  private readonly listed: ReadonlySet<string>;
  private readonly allowsLocal: boolean;

  constructor(@Inject(Config) config: Pick<Config, 'publicUrl' | 'allowedOrigins' | 'environment'>) {
    this.listed = new Set([config.publicUrl, ...config.allowedOrigins]);
    this.allowsLocal = config.environment !== 'production';
  }

  /**
   * For an unsafe HTTP method. A bearer token without a cookie needs no Origin of ours: CORS lets no foreign page send that
   * header, so whoever sends it has the token.
   */
  allowsRequest(headers: IncomingHttpHeaders): boolean {
    if (!headers.cookie && bearerTokenOf(headers) !== undefined) return true;
    const site = headers['sec-fetch-site'];
    if (site !== undefined)
      return site === 'same-origin' || site === 'none' || (site === 'same-site' && this.knows(headers.origin));
    return headers.origin === undefined || this.knows(headers.origin);
  }

  /** For a socket handshake: without an Origin only where no cookie comes along. No page can send the header of a token with it. */
  allowsHandshake(headers: IncomingHttpHeaders): boolean {
    if (!headers.cookie && bearerTokenOf(headers) !== undefined) return true;
    return headers.origin === undefined ? headers.cookie === undefined : this.knows(headers.origin);
  }

  private knows(origin: string | undefined): boolean {
    if (origin === undefined) return false;
    return this.listed.has(origin) || (this.allowsLocal && LOCAL.test(origin));
  }
}
