export const privacyErrors = {
  /** Somebody counts on the account still: `events` and `teams` name what its person must hand over or end first. */
  DUTIES_LEFT: 409,
  /** The only administrator cannot be erased: nobody could appoint another. */
  LAST_ADMIN: 409,
  /** The username that was typed to confirm is not the account's. */
  NOT_CONFIRMED: 422,
} as const;
