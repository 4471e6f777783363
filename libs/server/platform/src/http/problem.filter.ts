import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Injectable } from '@nestjs/common';
import type { Problem } from '@ringside/contracts';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Logs } from '../logs/logs';
import { codeOf, problemOf, sendProblem } from './problem';

/** Every error of a request leaves as problem+json with a code; a bug is logged and tells nothing of itself. */
@Injectable()
@Catch()
export class ProblemFilter implements ExceptionFilter {
  constructor(private readonly logs: Logs) {}

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const reply = http.getResponse<FastifyReply>();
    const { code, details } = codeOf(error);
    if (code === 'UNKNOWN') this.logs.error('unexpected error', { error });
    if (code === 'UNAVAILABLE') this.logs.warn('database unavailable', { reason: String(error) });
    if (reply.sent) return;
    sendProblem(
      reply,
      problemOf(code, {
        instance: http.getRequest<FastifyRequest>().originalUrl,
        ...(details && Object.keys(details).length > 0 ? { details } : {}),
        ...validationErrorsOf(error),
      }),
    );
  }
}

function validationErrorsOf(error: unknown): Pick<Problem, 'errors' | 'detail'> {
  if (!(error instanceof HttpException)) return {};
  const body = error.getResponse();
  if (typeof body !== 'object') return {};
  const { errors, detail } = body as Pick<Problem, 'errors' | 'detail'>;
  return { ...(errors ? { errors } : {}), ...(detail ? { detail } : {}) };
}
