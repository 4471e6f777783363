export const chatTexts = {} as const;
