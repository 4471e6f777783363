import * as limits from '@ringside/contracts/teams';

export interface TeamDraft {
  readonly name: string;
  readonly tag: string;
  readonly about: string;
}

/** What a team's form has wrong, by field. The server judges again. */
export function checkTeam({ name, tag }: TeamDraft): readonly ('name' | 'tag')[] {
  const [title, sign] = [name.trim(), tag.trim()];
  const isNameFine =
    title.length >= limits.TEAM_NAME_MIN && title.length <= limits.TEAM_NAME_MAX && /[\p{L}\p{N}]/u.test(title);
  const isTagFine =
    sign.length >= limits.TEAM_TAG_MIN && sign.length <= limits.TEAM_TAG_MAX && /^[\p{L}\p{N}]+$/u.test(sign);
  return [...(isNameFine ? [] : (['name'] as const)), ...(isTagFine ? [] : (['tag'] as const))];
}
