import { createHmac, timingSafeEqual } from 'node:crypto';

/**
 * The session token of a `Cookie` header, if its signature is ours. The value is `token.signature`, the signature being
 * HMAC-SHA256 of the token in base64, as better-auth writes it.
 */
export function readSessionToken(header: string | undefined, cookieName: string, secret: string): string | undefined {
  const value = cookieValue(header, cookieName);
  const dot = value?.lastIndexOf('.') ?? -1;
  if (value === undefined || dot < 1) return undefined;
  const token = value.slice(0, dot);
  const given = Buffer.from(value.slice(dot + 1), 'base64');
  const expected = createHmac('sha256', secret).update(token).digest();
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
