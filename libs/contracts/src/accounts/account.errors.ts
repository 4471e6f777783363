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
} as const;
