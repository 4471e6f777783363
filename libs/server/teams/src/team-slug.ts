/** The addresses below `/teams/` that pages of their own have. */
const TAKEN: ReadonlySet<string> = new Set(['new', 'join']);
const LONGEST = 48;

/** The part of a team's address that its name gives: letters without their marks, digits and hyphens. */
export function slugOf(name: string): string {
  const plain = name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/ß/g, 'ss')
    .replace(/\p{M}+/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, LONGEST)
    .replace(/^-+|-+$/g, '');
  return plain === '' || TAKEN.has(plain) ? `team${plain && '-'}${plain}` : plain;
}
