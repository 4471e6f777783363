export const tokenErrors = {
  /** The bearer token is unknown, revoked or out of time, or its person may not sign in. */
  TOKEN_VOID: 401,
  /** The token lacks the `scope` that the operation wants. */
  SCOPE_MISSING: 403,
  /** The operation is for people at a page; no token may do it, whatever its scopes. */
  NOT_BY_TOKEN: 403,
  /** A person has `most` tokens at most; revoke one first. */
  TOO_MANY_TOKENS: 409,
} as const;
