import type { IncomingHttpHeaders } from 'node:http';

/** The token of an `Authorization: Bearer` header. Another scheme is none of ours: a proxy in front may ask for a password of its own. */
export function bearerTokenOf({ authorization }: IncomingHttpHeaders): string | undefined {
  return authorization === undefined ? undefined : /^bearer +(\S*) *$/i.exec(authorization)?.[1];
}
