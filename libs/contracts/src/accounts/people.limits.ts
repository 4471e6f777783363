/** How much of a name has to be known to find somebody. */
export const PEOPLE_SEARCH_MIN = 2;
/** How many of those who fit are told. */
export const PEOPLE_FOUND_MAX = 8;
