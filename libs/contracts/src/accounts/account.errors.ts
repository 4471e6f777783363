/** Refusals of accounts. */
export const accountErrors = {} as const;
