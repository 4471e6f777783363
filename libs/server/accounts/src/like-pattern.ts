const escaped = (words: string): string => words.toLowerCase().replace(/[\\%_]/g, (sign) => `\\${sign}`);

/** A LIKE pattern for texts in lower case that contain the words; what LIKE takes for a wildcard is meant literally. */
export const containing = (words: string): string => `%${escaped(words)}%`;

/** A LIKE pattern for texts in lower case that begin with the words. */
export const beginning = (words: string): string => `${escaped(words)}%`;
