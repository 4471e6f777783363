/** Refusals of events. */
export const eventErrors = {} as const;
