/** Refusals of accounts. */
export const accountErrors = {
  USERNAME_TAKEN: 409,
  EMAIL_TAKEN: 409,
  PASSWORD_TOO_COMMON: 422,
  WRONG_CREDENTIALS: 401,
  BANNED: 403,
  TOO_MANY_TRIES: 429,
} as const;
