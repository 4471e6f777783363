/** The refusals that any command may answer with; those of one domain are in its own file. */
export const platformTexts = {
  'refusal.UNKNOWN': 'That did not work. Try again; if it stays, tell the organizer.',
  'refusal.UNAVAILABLE': 'The server is busy or restarting. Try again in a moment.',
  'refusal.NOT_FOUND': 'This does not exist, or it is not open to you.',
  'refusal.FORBIDDEN': 'Your account may not do this.',
  'refusal.INVALID': 'Some of it is not valid. Correct the marked fields and try again.',
  'refusal.RATE_LIMITED': 'That was too fast. Wait a moment and try again.',
  'refusal.TOO_LARGE': 'That is too large to send.',
  'refusal.KEY_REUSED': 'This was already sent with other content. Reload the page and try again.',
  'refusal.OFFLINE': 'The server cannot be reached. Check your connection and try again.',
  'refusal.NOT_SIGNED_IN': 'Sign in first, then try again.',
  'refusal.STALE': 'Somebody else changed this meanwhile. Look at the new version and try again.',
  'refusal.BUSY': 'Too much is going on at once. Try again in a moment.',
  'refusal.MALFORMED': 'The server did not understand this. Reload the page and try again.',
  'refusal.UNSUPPORTED_TYPE': 'This kind of content cannot be sent.',
  'refusal.FOREIGN_ORIGIN':
    'This page runs under another address than the server expects. Open Ringside at its own address.',
} as const;
