/** Signs that begin a formula, also written wide and behind blanks or quotes, which spreadsheets take away. */
const FORMULA = /^[\s"']*[=+\-@＝＋－＠]|^[\s"']*[\t\r]/u;

/**
 * What people call themselves is text to a spreadsheet too, never a formula that runs on the organizer's machine (OWASP, CSV
 * injection).
 */
export const withoutFormula = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);
