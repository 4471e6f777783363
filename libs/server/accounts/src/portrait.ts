import type { PictureId } from '@ringside/kernel';

/** The picture of a person `u`. It travels with the name, which everything that shows people asks for: no second question. */
export const PORTRAIT = `(select p.id from picture p where p.owner_kind = 'user' and p.owner_id = u.id and p.position = 0)`;

/** A row with `PORTRAIT as picture`, where nobody has a picture that is null. */
export const withPortrait = <T extends { readonly picture: PictureId | null }>({
  picture,
  ...row
}: T): Omit<T, 'picture'> & { picture?: PictureId } => (picture === null ? row : { ...row, picture });
