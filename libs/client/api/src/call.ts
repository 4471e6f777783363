import {
  addressOf,
  type AnyEndpoint,
  type EndpointInput,
  type EndpointOutput,
  type InputParts,
} from '@ringside/contracts';
import type { Problem, RefusalCode } from '@ringside/contracts';
import { randomKey } from './random-key';
import { RefusalError } from './refusal-error';
import { apiAddress } from './server-address';
import { noteServerDate } from './server-clock';

const TIME_LIMIT_MS = 15_000;

export interface CallOptions {
  readonly signal?: AbortSignal;
  /**
   * The `Idempotency-Key` of an operation that takes one; a new one each call unless given. Give the same key again to
   * repeat a command whose answer never came.
   */
  readonly key?: string;
}

/**
 * Asks the server for one operation of its contract.
 * @throws RefusalError with the server's code; `OFFLINE` when no answer came within 15 s. An aborted call rejects with the
 * signal's reason.
 */
export async function call<E extends AnyEndpoint>(
  endpoint: E,
  input: EndpointInput<E>,
  options: CallOptions = {},
): Promise<EndpointOutput<E>> {
  const parts = (input ?? {}) as InputParts;
  const sentAt = Date.now();
  const response = await send(
    `${apiAddress()}${addressOf(endpoint.path, parts)}`,
    requestOf(endpoint, parts, options),
    options.signal,
  );
  noteServerDate(response.headers.get('date'), sentAt);
  if (!response.ok) throw await refusalIn(response);
  return (await contentOf(response, options.signal)) as EndpointOutput<E>;
}

function requestOf({ method, idempotent }: AnyEndpoint, { body }: InputParts, { key }: CallOptions): RequestInit {
  const headers: Record<string, string> = { accept: 'application/json' };
  if (body !== undefined) headers['content-type'] = 'application/json';
  if (idempotent) headers['idempotency-key'] = key ?? randomKey();
  return {
    method,
    headers,
    credentials: 'same-origin',
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  };
}

async function send(address: string, request: RequestInit, signal: AbortSignal | undefined): Promise<Response> {
  const timeLimit = AbortSignal.timeout(TIME_LIMIT_MS);
  try {
    return await fetch(address, { ...request, signal: signal ? AbortSignal.any([signal, timeLimit]) : timeLimit });
  } catch (error) {
    throw failureOf(error, signal);
  }
}

async function contentOf(response: Response, signal: AbortSignal | undefined): Promise<unknown> {
  if (response.status === 204) return undefined;
  try {
    const text = await response.text();
    return text === '' ? undefined : JSON.parse(text);
  } catch (error) {
    throw failureOf(error, signal);
  }
}

function failureOf(error: unknown, signal: AbortSignal | undefined): unknown {
  return signal?.aborted ? error : new RefusalError('OFFLINE', { cause: error });
}

async function refusalIn(response: Response): Promise<RefusalError> {
  const problem = await problemIn(response);
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new RefusalError((problem.code as RefusalCode | undefined) ?? codeOfStatus(response.status), {
    status: response.status,
    ...(problem.details ? { details: problem.details } : {}),
    ...(problem.errors ? { errors: problem.errors } : {}),
    ...(problem.requestId === undefined ? {} : { requestId: problem.requestId }),
    ...(Number.isNaN(retryAfter) ? {} : { retryAfterMs: retryAfter * 1000 }),
  });
}

/** A proxy before the server answers in its own words. */
async function problemIn(response: Response): Promise<Partial<Problem>> {
  if (!response.headers.get('content-type')?.includes('json')) return {};
  return response.json().catch(() => ({})) as Promise<Partial<Problem>>;
}

const codeOfStatus = (status: number): RefusalCode => (status >= 502 && status <= 504 ? 'UNAVAILABLE' : 'UNKNOWN');
