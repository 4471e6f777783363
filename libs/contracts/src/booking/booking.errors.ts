/** Refusals of booking. */
export const bookingErrors = {} as const;
