import { STATUS_CODES } from 'node:http';
import { type Problem, type RefusalCode, refusalStatuses } from '@ringside/contracts';
import { Refusal } from '@ringside/kernel';
import type { FastifyReply } from 'fastify';
import { refusalOfOutage } from '../database/outage';
import { requestContext } from '../logs/logs';

type Facts = Partial<Pick<Problem, 'detail' | 'details' | 'errors' | 'instance'>>;

/** The problem of a refusal code. The text for people is the client's, in their language; `title` is for developers. */
export function problemOf(code: RefusalCode, facts: Facts = {}): Problem {
  const status = refusalStatuses[code];
  const requestId = requestContext.getStore()?.requestId;
  return {
    type: 'about:blank',
    title: STATUS_CODES[status] ?? 'Error',
    status,
    code,
    ...facts,
    ...(requestId === undefined ? {} : { requestId }),
  };
}

export function sendProblem(reply: FastifyReply, problem: Problem): void {
  void reply.code(problem.status);
  if (problem.status === 503 || problem.status === 429) void reply.header('retry-after', retryAfter(problem));
  void reply.header('cache-control', 'no-store').type('application/problem+json').send(JSON.stringify(problem));
}

const retryAfter = (problem: Problem) => String(problem.details?.['retryAfterSeconds'] ?? 2);

const isCode = (code: string): code is RefusalCode => Object.hasOwn(refusalStatuses, code);

/** The codes of errors that come from the HTTP layers below us, by their status. */
const CODES_BY_STATUS: Readonly<Record<number, RefusalCode>> = {
  400: 'MALFORMED',
  401: 'NOT_SIGNED_IN',
  403: 'FORBIDDEN',
  404: 'NOT_FOUND',
  405: 'NOT_FOUND',
  408: 'MALFORMED',
  413: 'TOO_LARGE',
  414: 'TOO_LARGE',
  415: 'UNSUPPORTED_TYPE',
  422: 'INVALID',
  429: 'RATE_LIMITED',
  431: 'TOO_LARGE',
};

/** The refusal code for a status that a library answered. */
export const codeOfStatus = (status: number): RefusalCode =>
  CODES_BY_STATUS[status] ?? (status < 500 ? 'MALFORMED' : 'UNKNOWN');

/** What any error leaves as: its own code, an outage of the database, or `UNKNOWN`, which is a bug and tells nothing. */
export function codeOf(error: unknown): { code: RefusalCode; details?: Readonly<Record<string, unknown>> } {
  if (error instanceof Refusal)
    return isCode(error.code) ? { code: error.code, details: error.details } : { code: 'UNKNOWN' };
  const outage = refusalOfOutage(error);
  if (outage) return { code: outage };
  const status = statusOf(error);
  return { code: status === undefined || status >= 500 ? 'UNKNOWN' : codeOfStatus(status) };
}

function statusOf(error: unknown): number | undefined {
  if (typeof error !== 'object' || error === null) return undefined;
  const { statusCode, status, getStatus } = error as {
    statusCode?: unknown;
    status?: unknown;
    getStatus?: () => number;
  };
  if (typeof getStatus === 'function') return getStatus.call(error);
  return [statusCode, status].find((value): value is number => typeof value === 'number');
}
