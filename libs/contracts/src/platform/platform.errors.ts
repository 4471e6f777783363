/** Refusals that any operation can give. */
export const platformErrors = {
  INVALID: 422,
  MALFORMED: 400,
  UNSUPPORTED_TYPE: 415,
  TOO_LARGE: 413,
  NOT_SIGNED_IN: 401,
  FORBIDDEN: 403,
  FOREIGN_ORIGIN: 403,
  NOT_FOUND: 404,
  STALE: 409,
  KEY_REUSED: 422,
  RATE_LIMITED: 429,
  BUSY: 503,
  UNAVAILABLE: 503,
  UNKNOWN: 500,
} as const;
