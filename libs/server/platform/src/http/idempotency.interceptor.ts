import { createHash } from 'node:crypto';
import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { AnyEndpoint } from '@ringside/contracts';
import { Refusal } from '@ringside/kernel';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { Database } from '../database/database';
import { hot } from '../database/hot-statements';
import { ENDPOINT, type KnownRequest } from './route.decorator';

const BEGIN = hot(
  'insert into idempotency (actor, route, key, body_hash) values ($1, $2, $3, $4) on conflict do nothing returning key',
);
const ANSWER = hot('update idempotency set answer = $4 where actor = $1 and route = $2 and key = $3');
const KEY = /^[\w-]{8,64}$/;

interface Stored {
  readonly body_hash: string;
  readonly answer: unknown;
}

/**
 * A command under an `Idempotency-Key` has one effect and one answer, also after a node's death: key, body hash and answer
 * are stored in the command's own transaction. A parallel twin waits for the first and gets its answer; the same key with
 * another body is refused with KEY_REUSED. A refused command stores nothing. Keys are kept for 48 hours.
 */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly database: Database,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const contract = this.reflector.get<AnyEndpoint | undefined>(ENDPOINT, context.getHandler());
    const request = context.switchToHttp().getRequest<KnownRequest>();
    const key = request.headers['idempotency-key'];
    if (!contract?.idempotent || key === undefined) return next.handle();
    if (typeof key !== 'string' || !KEY.test(key)) throw new Refusal('INVALID', { header: 'Idempotency-Key' });
    const identity = [
      (request.visitor ?? request.guest)?.userId ?? 'visitor',
      `${contract.method} ${contract.path}`,
      key,
    ] as const;
    return from(this.runOnce(identity, hashOf(request), () => lastValueFrom(next.handle())));
  }

  private runOnce(
    identity: readonly [string, string, string],
    hash: string,
    command: () => Promise<unknown>,
  ): Promise<unknown> {
    return this.database.transact(async () => {
      // waits while a twin's transaction is open
      const [mine] = await this.database.write(BEGIN, [...identity, hash]);
      if (!mine) return this.repeat(identity, hash);
      const answer = await command();
      await this.database.change(ANSWER, [...identity, JSON.stringify(answer ?? null)]);
      return answer;
    });
  }

  private async repeat(identity: readonly [string, string, string], hash: string): Promise<unknown> {
    const [stored] = await this.database.query<Stored>(
      'select body_hash, answer from idempotency where actor = $1 and route = $2 and key = $3',
      [...identity],
    );
    if (stored?.body_hash !== hash) throw new Refusal('KEY_REUSED');
    return stored.answer ?? undefined;
  }
}

const hashOf = (request: KnownRequest): string =>
  createHash('sha256')
    .update(JSON.stringify([request.params, request.query, request.body ?? null]))
    .digest('base64url');
