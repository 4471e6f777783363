/** The size of a drawing over time and its margins, in pixels. */
export const TIME_PLOT = { height: 240, top: 12, right: 12, bottom: 28, left: 44 } as const;
