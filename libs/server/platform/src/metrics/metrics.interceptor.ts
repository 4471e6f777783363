import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { Metrics } from './metrics';

/** Times every request under its route pattern, never under its address. */
@Injectable()
export class MetricsInterceptor implements NestInterceptor {
  constructor(private readonly metrics: Metrics) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const http = context.switchToHttp();
    const { method, routeOptions } = http.getRequest<FastifyRequest>();
    const reply = http.getResponse<FastifyReply>();
    reply.raw.once('finish', () => {
      this.metrics.requests.observe(
        { route: `${method} ${routeOptions.url}`, status: reply.statusCode },
        reply.elapsedTime / 1000,
      );
    });
    return next.handle();
  }
}
