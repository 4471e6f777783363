/** The token of a link from a mail: it stands behind the `#`, where no server's log and no other site sees it. */
export const tokenOf = (hash: string): string | null => (/^#[\w-]{20,100}$/.test(hash) ? hash.slice(1) : null);
