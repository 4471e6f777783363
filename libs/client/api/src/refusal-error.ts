import type { Problem, RefusalCode } from '@ringside/contracts';

/** A server's refusal code, or `OFFLINE`: no answer came, so nobody knows whether the command was done. */
export type ClientRefusalCode = RefusalCode | 'OFFLINE';

export type FieldError = NonNullable<Problem['errors']>[number];

interface RefusalFacts {
  readonly status?: number;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly errors?: readonly FieldError[];
  readonly requestId?: string;
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
}

/** What every failed call and command rejects with. `t.refusal(error.code, error.details)` says it to a person. */
export class RefusalError extends Error {
  /** The HTTP status; 0 where none came. */
  readonly status: number;
  readonly details: Readonly<Record<string, unknown>>;
  /** Fields that are not valid, by JSON pointer into the body: `#/username`. */
  readonly errors: readonly FieldError[];
  readonly requestId: string | undefined;
  /** How long the server asks to wait before the next try. */
  readonly retryAfterMs: number | undefined;

  constructor(
    readonly code: ClientRefusalCode,
    { status = 0, details = {}, errors = [], requestId, retryAfterMs, cause }: RefusalFacts = {},
  ) {
    super(code, cause === undefined ? undefined : { cause });
    this.name = 'RefusalError';
    this.status = status;
    this.details = details;
    this.errors = errors;
    this.requestId = requestId;
    this.retryAfterMs = retryAfterMs;
  }
}

const passing: ReadonlySet<ClientRefusalCode> = new Set(['OFFLINE', 'UNAVAILABLE', 'BUSY']);

/** Whether the same request may well succeed in a moment. */
export const isPassing = (error: unknown): boolean => error instanceof RefusalError && passing.has(error.code);

/** The refusal in anything that was thrown; a bug of ours is `UNKNOWN`. */
export function refusalOf(error: unknown): RefusalError {
  return error instanceof RefusalError ? error : new RefusalError('UNKNOWN', { cause: error });
}
