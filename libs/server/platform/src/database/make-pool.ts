import { Pool, type PoolConfig } from 'pg';

/**
 * The only place that makes a pool. A PostgreSQL that dies under load errors both idle and checked-out clients;
 * a client without a listener would then end the process.
 */
export function makePool(config: PoolConfig): Pool {
  // eslint-disable-next-line no-restricted-syntax -- this is that place
  const pool = new Pool({ connectionTimeoutMillis: 2000, ...config });
  pool.on('error', ignore);
  pool.on('connect', (client) => client.on('error', ignore));
  return pool;
}

/** The query that ran on the client rejects with the same error; the listener only keeps the process alive. */
function ignore(): void {}

/** Session settings of every connection: nothing waits without a limit. */
export const LIMITS = {
  statement_timeout: 5000,
  lock_timeout: 2000,
  idle_in_transaction_session_timeout: 10_000,
} as const;
