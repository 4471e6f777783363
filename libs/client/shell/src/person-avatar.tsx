import { pictureAddress } from '@ringside/client/api';
import { Avatar } from '@ringside/client/ui';
import { PORTRAIT_WIDTHS } from '@ringside/contracts/pictures';
import type { PictureId } from '@ringside/kernel';
import type { ComponentProps, ReactNode } from 'react';

interface PersonAvatarProps extends Pick<ComponentProps<typeof Avatar>, 'size' | 'className'> {
  readonly person: { readonly name: string; readonly picture?: PictureId | undefined };
}

/** Somebody by their picture, or by initials. Decoration: the name stands beside it or is its label. */
export const PersonAvatar = ({ person: { name, picture }, ...look }: PersonAvatarProps): ReactNode => (
  <Avatar name={name} src={picture && pictureAddress(picture, PORTRAIT_WIDTHS[0])} {...look} />
);
