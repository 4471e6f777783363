/** The two apps: their pages lie below different addresses. */
export type Place = 'web' | 'admin';

const ADMIN = '/admin';

/**
 * Where a link of the product leads from this app: a path of its router, or another page load when it belongs to the
 * other app.
 */
export function wayTo(link: string, place: Place): { readonly path: string; readonly isHere: boolean } {
  const isAdmin = link === ADMIN || link.startsWith(`${ADMIN}/`);
  if ((place === 'admin') !== isAdmin) return { path: link, isHere: false };
  return { path: isAdmin ? link.slice(ADMIN.length) || '/' : link, isHere: true };
}
