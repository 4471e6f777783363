import type { RefusalCode } from '@ringside/contracts';

const OUTAGE_CODES = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  '57P01',
  '57P02',
  '57P03',
  '08003',
  '08006',
  '53300',
]);
const OUTAGE_MESSAGES =
  /connection terminated|not queryable|timeout exceeded when trying to connect|already released|connection is not established|driver not connected|has already been released/i;
const BUSY_CODES = new Set(['55P03', '57014', '25P03']);

/**
 * An outage of the database has many faces; this gives the refusal they leave as.
 * Nothing for an error that is none: that one is a bug.
 */
export function refusalOfOutage(error: unknown): Extract<RefusalCode, 'BUSY' | 'UNAVAILABLE'> | undefined {
  for (const layer of layers(error)) {
    const code = 'code' in layer ? String(layer.code) : '';
    if (BUSY_CODES.has(code)) return 'BUSY';
    if (OUTAGE_CODES.has(code) || OUTAGE_MESSAGES.test(layer.message)) return 'UNAVAILABLE';
  }
  return undefined;
}

const RETRIED = new Set(['40001', '40P01']);

/** Whether the whole command may be run again: a serialization failure or a deadlock, of which nothing remains. */
export function isConflict(error: unknown): boolean {
  return layers(error).some((layer) => 'code' in layer && RETRIED.has(String(layer.code)));
}

/** The error and what it wraps: TypeORM keeps the driver's error in `driverError`, an aggregate keeps several. */
function layers(error: unknown): Error[] {
  const found: Error[] = [];
  const open: unknown[] = [error];
  while (open.length > 0 && found.length < 10) {
    const next = open.pop();
    if (!(next instanceof Error)) continue;
    found.push(next);
    const { driverError, cause } = next as { driverError?: unknown; cause?: unknown };
    open.push(driverError, cause, ...(next instanceof AggregateError ? next.errors : []));
  }
  return found;
}
