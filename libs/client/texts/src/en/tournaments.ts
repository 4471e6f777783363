export const tournamentsTexts = {} as const;
