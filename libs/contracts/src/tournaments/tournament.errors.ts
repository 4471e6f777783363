/** Refusals of tournaments. */
export const tournamentErrors = {} as const;
