/** The parameter that carries where to go after signing in. */
const PARAMETER = 'to';

/** The address of a page that sends back to `from` afterwards. */
export function withReturn(
  page: string,
  from: { readonly pathname: string; readonly search: string; readonly hash: string },
): string {
  const to = `${from.pathname}${from.search}${from.hash}`;
  return to === '/' || to.startsWith(page) ? page : `${page}?${new URLSearchParams({ [PARAMETER]: to })}`;
}

/** Where to go afterwards: a path of this site, never another site's address that somebody put into a link. */
export function returnAddress(search: URLSearchParams): string {
  const to = search.get(PARAMETER) ?? '/';
  // `//host` and `/\host` are other sites to a browser
  return /^\/(?![/\\])/.test(to) ? to : '/';
}
