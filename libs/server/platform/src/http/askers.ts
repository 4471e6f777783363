import type { IncomingHttpHeaders } from 'node:http';
import { Inject, Injectable } from '@nestjs/common';
import { SessionReader, TokenReader, type Visitor } from '@ringside/server/ports';
import { bearerTokenOf } from './bearer-token';

/** Finds out who asks, for requests and socket handshakes alike. */
@Injectable()
export class Askers {
  constructor(
    @Inject(SessionReader) private readonly sessions: SessionReader,
    @Inject(TokenReader) private readonly tokens: TokenReader,
  ) {}

  /**
   * A bearer token speaks alone: a cookie beside it neither helps nor steps in when the token is void.
   * @throws Refusal TOKEN_VOID or RATE_LIMITED
   */
  of(headers: IncomingHttpHeaders, token = bearerTokenOf(headers)): Promise<Visitor> {
    return token === undefined ? this.sessions.read(headers.cookie) : this.tokens.read(token);
  }
}
