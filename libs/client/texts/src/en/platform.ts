/** The refusals that any command may answer with; those of one domain are in its own file. */
export const platformTexts = {
  'refusal.UNKNOWN': 'That did not work. Try again; if it stays, tell the organizer.',
  'refusal.NETWORK': 'The server cannot be reached. Check your connection and try again.',
  'refusal.UNAVAILABLE': 'The server is busy or restarting. Try again in a moment.',
  'refusal.INTERNAL': 'Something went wrong on our side. Try again; nothing was changed.',
  'refusal.NOT_FOUND': 'This does not exist, or it is not open to you.',
  'refusal.UNAUTHENTICATED': 'Sign in first, then try again.',
  'refusal.FORBIDDEN': 'Your account may not do this.',
  'refusal.INVALID': 'Some of it is not valid. Correct the marked fields and try again.',
  'refusal.CONFLICT': 'Somebody else changed this meanwhile. Look at the new version and try again.',
  'refusal.RATE_LIMITED': 'That was too fast. Wait a moment and try again.',
  'refusal.TOO_LARGE': 'That is too large to send.',
  'refusal.KEY_REUSED': 'This was already sent with other content. Reload the page and try again.',
} as const;
