/** What was typed into a text field of a form, on one line. */
export const textOf = (typed: FormData, name: string): string => {
  const value = typed.get(name);
  return typeof value === 'string' ? value.replaceAll(/\s+/g, ' ').trim() : '';
};
