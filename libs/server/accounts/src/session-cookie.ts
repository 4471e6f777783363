import { createHmac, timingSafeEqual } from 'node:crypto';
import type { Config } from '@ringside/server/platform';

type Site = Pick<Config, 'publicUrl'>;

/** How long a session lasts from sign-in, in seconds. */
export const SESSION_SECONDS = 14 * 24 * 3600;

const isSecure = ({ publicUrl }: Site) => publicUrl.startsWith('https:');

/** The session cookie's name: bound to this very host where the site is served over https. */
export const sessionCookieName = (site: Site) => (isSecure(site) ? '__Host-ringside_session' : 'ringside_session');

const cookieOf = (site: Site, value: string, seconds: number) =>
  `${sessionCookieName(site)}=${value}; Max-Age=${seconds}; Path=/; HttpOnly; SameSite=Lax${isSecure(site) ? '; Secure' : ''}`;

/** A `Set-Cookie` header for a session's token. */
export const sessionCookie = (site: Site & Pick<Config, 'authSecret'>, token: string): string =>
  cookieOf(
    site,
    encodeURIComponent(`${token}.${signatureOf(token, site.authSecret).toString('base64')}`),
    SESSION_SECONDS,
  );

/** A `Set-Cookie` header that takes the session's cookie away. */
export const noSessionCookie = (site: Site): string => cookieOf(site, '', 0);

const signatureOf = (token: string, secret: string): Buffer => createHmac('sha256', secret).update(token).digest();

/**
 * The session token of a `Cookie` header, if its signature is ours. The value is `token.signature`, the signature being
 * HMAC-SHA256 of the token in base64.
 */
export function readSessionToken(header: string | undefined, cookieName: string, secret: string): string | undefined {
  const value = cookieValue(header, cookieName);
  const dot = value?.lastIndexOf('.') ?? -1;
  if (value === undefined || dot < 1) return undefined;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  const expected = signatureOf(token, secret);
  return given.length === expected.length && timingSafeEqual(given, expected) ? token : undefined;
}

function cookieValue(header: string | undefined, name: string): string | undefined {
  for (const part of header?.split(';') ?? []) {
    const [key, ...rest] = part.trim().split('=');
    if (key === name) return decode(rest.join('='));
  }
  return undefined;
}

function decode(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}
