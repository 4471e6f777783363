import { createHash } from 'node:crypto';
import {
  type CallHandler,
  createParamDecorator,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  SetMetadata,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { AnyEndpoint } from '@ringside/contracts';
import { Refusal } from '@ringside/kernel';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { type RequestKey, RequestKeys } from './request-keys';
import { ENDPOINT, type KnownRequest } from './route.decorator';

const KEEPS_KEY = Symbol('keeps its key');
const KEY = /^[\w-]{8,64}$/;

type KeyedRequest = KnownRequest & { idempotencyKey?: RequestKey };

/** Has a handler look after its `Idempotency-Key` itself, which it finds by `@KeyOfRequest()`: it shares transactions. */
export const KeepsKey = (): MethodDecorator => SetMetadata(KEEPS_KEY, true);

/** The key of the request that came with one, for a handler that `@KeepsKey()`. */
export const KeyOfRequest = createParamDecorator(
  (_data: unknown, context: ExecutionContext): RequestKey | undefined =>
    context.switchToHttp().getRequest<KeyedRequest>().idempotencyKey,
);

/** Runs every command under an `Idempotency-Key` as `RequestKeys` promises it. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    private readonly keys: RequestKeys,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const contract = this.reflector.get<AnyEndpoint | undefined>(ENDPOINT, context.getHandler());
    const request = context.switchToHttp().getRequest<KeyedRequest>();
    const key = request.headers['idempotency-key'];
    if (!contract?.idempotent || key === undefined) return next.handle();
    if (typeof key !== 'string' || !KEY.test(key)) throw new Refusal('INVALID', { header: 'Idempotency-Key' });
    const actor = (request.visitor ?? request.guest)?.userId ?? 'visitor';
    const asked = { actor, route: `${contract.method} ${contract.path}`, key, bodyHash: hashOf(request) };
    if (!this.reflector.get<true | undefined>(KEEPS_KEY, context.getHandler())) {
      return from(this.keys.runOnce(asked, () => lastValueFrom(next.handle())));
    }
    request.idempotencyKey = asked;
    return next.handle();
  }
}

const hashOf = (request: KnownRequest): string =>
  createHash('sha256')
    .update(JSON.stringify([request.params, request.query, request.body ?? null]))
    .digest('base64url');
