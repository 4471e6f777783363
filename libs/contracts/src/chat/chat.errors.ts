/** Refusals of chat. */
export const chatErrors = {
  TOO_LONG: 422,
} as const;
