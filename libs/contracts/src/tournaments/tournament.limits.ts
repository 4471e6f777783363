/** Bounds that forms tell before the server has to. */
export const TOURNAMENT_NAME_MAX = 80;
export const GAME_NAME_MAX = 60;
/** The smallest and the largest cap of a tournament. */
export const CAP_MIN = 2;
export const CAP_MAX = 1024;
/** Tournaments of one event. */
export const TOURNAMENTS_MAX = 100;
/** Games that a match may go to. */
export const BEST_OF_CHOICES = [1, 3, 5, 7, 9] as const;
/** Points of a side in one game. */
export const GAME_POINTS_MAX = 9999;
/** Games of the longest match. */
export const GAMES_MAX = 9;
