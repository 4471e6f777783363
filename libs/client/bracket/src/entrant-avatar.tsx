import { pictureAddress } from '@ringside/client/api';
import { Avatar } from '@ringside/client/ui';
import { PORTRAIT_WIDTHS } from '@ringside/contracts/pictures';
import type { Entrant } from '@ringside/contracts/tournaments';
import type { ComponentProps, ReactNode } from 'react';

interface EntrantAvatarProps extends Pick<ComponentProps<typeof Avatar>, 'size'> {
  readonly entrant: Pick<Entrant, 'name' | 'picture'>;
}

/** Who takes part, by their picture or by initials. Decoration: the name stands beside it. */
export const EntrantAvatar = ({ entrant: { name, picture }, ...look }: EntrantAvatarProps): ReactNode => (
  <Avatar name={name} src={picture && pictureAddress(picture, PORTRAIT_WIDTHS[0])} {...look} />
);
