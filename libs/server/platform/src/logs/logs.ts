import { AsyncLocalStorage } from 'node:async_hooks';
import { Inject, Injectable, type LoggerService } from '@nestjs/common';
import pino, { type Logger } from 'pino';
import { Config } from '../config/config';

interface RequestContext {
  readonly requestId: string;
  userId?: string;
}

type Fields = Readonly<Record<string, unknown>>;

/** What runs inside a request, a socket command or a job carries its id into every line of the log. */
export const requestContext = new AsyncLocalStorage<RequestContext>();

/** Structured logs: one JSON object a line, UTC, with the request's id. No bodies, no tokens, no values of settings. */
@Injectable()
export class Logs implements LoggerService {
  private readonly pino: Logger;

  constructor(@Inject(Config) config: Pick<Config, 'logLevel'>) {
    this.pino = pino({
      level: config.logLevel,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (level) => ({ level }) },
      serializers: { error: pino.stdSerializers.err },
      mixin: () => ({ ...requestContext.getStore() }),
    });
  }

  debug(message: string, fields?: Fields | string): void {
    this.pino.debug(asFields(fields), message);
  }

  log(message: string, fields?: Fields | string): void {
    this.pino.info(asFields(fields), message);
  }

  warn(message: string, fields?: Fields | string): void {
    this.pino.warn(asFields(fields), message);
  }

  error(message: unknown, fields?: Fields | string): void {
    if (message instanceof Error) this.pino.error({ ...asFields(fields), error: message }, message.message);
    else this.pino.error(asFields(fields), String(message));
  }

  fatal(message: string, fields?: Fields | string): void {
    this.pino.fatal(asFields(fields), message);
  }
}

/** Nest gives the name of its own part as a string. */
const asFields = (fields: Fields | string | undefined): Fields =>
  typeof fields === 'string' ? { part: fields } : (fields ?? {});
