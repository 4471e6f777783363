export const bookingTexts = {} as const;
