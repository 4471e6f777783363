export const siteErrors = {
  /** The site takes no new accounts now. */
  ACCOUNTS_CLOSED: 403,
} as const;
