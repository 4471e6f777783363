/** Refusals of accounts. */
export const accountErrors = {
  USERNAME_TAKEN: 409,
  /** The password repeats one character or is made of the person's own name. */
  PASSWORD_TOO_EASY: 422,
  /** The password stands on the list of those that were stolen most often elsewhere. */
  PASSWORD_BREACHED: 422,
  WRONG_CREDENTIALS: 401,
  /** The password that was asked for once more is not the account's. */
  WRONG_PASSWORD: 403,
  TOO_MANY_TRIES: 429,
  /** A link that was sent by mail is used, out of time, or was never sent. */
  LINK_VOID: 410,
  /** The password was right; tells the `challenge` that wants a code of the second factor, and `until` when. */
  CODE_NEEDED: 401,
  /** The code is not right, or has been used. */
  WRONG_CODE: 403,
  /** The sign-in that the code belongs to began too long ago: begin anew. */
  CHALLENGE_OVER: 410,
  /** A role's rights are withheld until its person has set up a second factor; or it may not be without one. */
  TWO_FACTOR_REQUIRED: 403,
  TWO_FACTOR_ON: 409,
  TWO_FACTOR_OFF: 409,
  /** The token is not the one that the server printed, or there is an administrator already. */
  WRONG_CLAIM: 403,
  /** The password was right. Tells `reason` and, unless it is for good, `until`. */
  BANNED: 403,
  /** Nobody changes their own role or bans themselves. */
  OWN_ACCOUNT: 403,
  /** Only organizers can be trusted with publishing. */
  NOT_ORGANIZER: 409,
  ALREADY_BANNED: 409,
  NOT_BANNED: 409,
  /** A ban ends in the future and within `days`. */
  BAN_END: 422,
} as const;
