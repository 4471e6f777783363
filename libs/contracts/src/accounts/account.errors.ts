/** Refusals of accounts. */
export const accountErrors = {
  USERNAME_TAKEN: 409,
  EMAIL_TAKEN: 409,
  /** The password repeats one character or is made of the person's own name. */
  PASSWORD_TOO_EASY: 422,
  WRONG_CREDENTIALS: 401,
  TOO_MANY_TRIES: 429,
} as const;
