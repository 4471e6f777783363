import { ConfigError, refusalOfOutage } from '@ringside/server/platform';

/** What a person should read when the server does not start: one clear line where we know the cause, all of it where we do not. */
export function explainStartFailure(error: unknown): string {
  if (error instanceof ConfigError) return error.message;
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EADDRINUSE') return 'The port is taken by another program: stop it, or choose another with PORT=4000.';
  if (code === 'EACCES') return 'The port may not be opened by this user: choose one above 1024 with PORT=3333.';
  if (code === 'EADDRNOTAVAIL')
    return 'This machine does not have the address given by HOST: choose 127.0.0.1, or 0.0.0.0 for all.';
  if (code === '28P01' || code === '28000') return 'The database refuses the user or the password of DATABASE_URL.';
  if (code === '3D000') return 'The database named by DATABASE_URL does not exist: create it first.';
  if (refusalOfOutage(error))
    return 'The database of DATABASE_URL does not answer: is it running and reachable from here?';
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
