import { ConfigError, refusalOfOutage, SchemaMismatch } from '@ringside/server/platform';

const KNOWN: Readonly<Record<string, string>> = {
  EADDRINUSE: 'The port is taken by another program: stop it, or choose another with PORT=4000.',
  EACCES: 'The port may not be opened by this user: choose one above 1024 with PORT=3333.',
  EADDRNOTAVAIL: 'This machine does not have the address given by HOST: choose 127.0.0.1, or 0.0.0.0 for all.',
  '28P01': 'The database refuses the user or the password of DATABASE_URL.',
  '28000': 'The database refuses the user or the password of DATABASE_URL.',
  '3D000': 'The database named by DATABASE_URL does not exist: create it first.',
};

/** What a person should read when the server does not start: one clear line where we know the cause, all of it where we do not. */
export function explainStartFailure(error: unknown): string {
  if (error instanceof ConfigError || error instanceof SchemaMismatch) return error.message;
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  const known = KNOWN[code];
  if (known) return known;
  if (refusalOfOutage(error))
    return `The database of DATABASE_URL does not answer: is it running and reachable from here? (${code || String(error)})`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
