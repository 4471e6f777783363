import { type BeforeApplicationShutdown, Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { Refusal } from '@ringside/kernel';
import type { Visitor } from '@ringside/server/ports';
import { Server, type Socket } from 'socket.io';
import { Config } from '../config/config';
import { Askers } from '../http/askers';
import { OriginCheck } from '../http/origin-check';
import { Logs } from '../logs/logs';

/** What a socket knows of its person. */
export interface SocketFacts {
  visitor: Visitor;
}
export type AppSocket = Socket<Record<string, never>, Record<string, never>, Record<string, never>, SocketFacts>;

/**
 * The Socket.IO server on the API's own HTTP server: websocket only, Origin checked before the handshake, the person read
 * from the same session cookie or API token as REST; a token comes as `auth.token`, or in the header that REST takes. State recovery is off; clients catch up over HTTP instead, which is one way, not two.
 */
@Injectable()
export class SocketServer implements OnModuleInit, BeforeApplicationShutdown {
  readonly io: Server;
  /** No socket opens any more: one still in its handshake would hold the shutdown up. */
  private closing = false;

  constructor(
    private readonly http: HttpAdapterHost,
    private readonly origins: OriginCheck,
    private readonly logs: Logs,
    private readonly askers: Askers,
    @Inject(Config) private readonly config: Config,
  ) {
    this.io = new Server({
      transports: ['websocket'],
      serveClient: false,
      maxHttpBufferSize: 64 * 1024,
      perMessageDeflate: false,
      pingInterval: 20_000,
      pingTimeout: 10_000,
      connectTimeout: 5000,
      allowRequest: (request, done) => done(null, !this.closing && this.origins.allowsHandshake(request.headers)),
    });
  }

  onModuleInit(): void {
    this.io.attach(this.http.httpAdapter.getHttpServer());
    this.io.use((socket, next) => {
      this.visitorOf(socket).then(
        (visitor) => {
          (socket.data as SocketFacts).visitor = visitor;
          next(this.closing ? new Error('UNAVAILABLE') : undefined);
        },
        (error: unknown) => next(this.turnedAway(error)),
      );
    });
  }

  /** Whoever the handshake's token or session cookie speaks for now. @throws Refusal TOKEN_VOID or RATE_LIMITED */
  visitorOf({ handshake: { auth, headers } }: Pick<Socket, 'handshake'>): Promise<Visitor> {
    const { token } = auth as { readonly token?: unknown };
    return token === undefined ? this.askers.of(headers) : this.askers.of(headers, String(token));
  }

  /** The client finds the code as the error's message, and in its `data`. */
  private turnedAway(error: unknown): Error {
    if (error instanceof Refusal) {
      const { code, details } = error;
      return Object.assign(new Error(code), { data: { code, ...(details ? { details } : {}) } });
    }
    this.logs.warn('handshake failed', { error });
    return new Error('UNAVAILABLE');
  }

  /** The HTTP server is Fastify's to close; `io.close()` would close it before the last answers are sent. */
  beforeApplicationShutdown(): void {
    this.closing = true;
    this.io.local.disconnectSockets(true);
    this.io.engine?.close();
  }

  /** Tells every socket of this node to come back later, then closes them. */
  drain(): void {
    this.closing = true;
    this.io.local.emit('server:draining', { withinMs: this.config.environment === 'test' ? 200 : 3000 });
    this.io.local.disconnectSockets(true);
  }
}
