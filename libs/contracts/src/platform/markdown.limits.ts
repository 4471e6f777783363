/** The longest text in Markdown anywhere, in characters. */
export const MARKDOWN_MAX = 10_000;
