let origin = '';

/** Talks to a server elsewhere than the page's own; for tests. */
export function pointToServer(address: string): void {
  origin = address.replace(/\/$/, '');
}

/** Where REST lives. */
export const apiAddress = (): string => `${origin}/api/v1`;

/** Where the socket connects; undefined for the page's own server. */
export const socketAddress = (): string | undefined => (origin === '' ? undefined : origin);
