/** Refusals of accounts. */
export const accountErrors = {
  USERNAME_TAKEN: 409,
  EMAIL_TAKEN: 409,
  /** The password repeats one character or is made of the person's own name. */
  PASSWORD_TOO_EASY: 422,
  WRONG_CREDENTIALS: 401,
  TOO_MANY_TRIES: 429,
  /** The token is not the one that the server printed, or there is an administrator already. */
  WRONG_CLAIM: 403,
  /** The password was right. Tells `reason` and, unless it is for good, `until`. */
  BANNED: 403,
  /** Nobody changes their own role or bans themselves. */
  OWN_ACCOUNT: 403,
  ALREADY_BANNED: 409,
  NOT_BANNED: 409,
  /** A ban ends in the future and within `days`. */
  BAN_END: 422,
} as const;
  /** Only organizers can be trusted with publishing. */
  NOT_ORGANIZER: 409,
