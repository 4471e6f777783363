/** Refusals of chat. */
export const chatErrors = {} as const;
