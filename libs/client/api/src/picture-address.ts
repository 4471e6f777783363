import { addressOf } from '@ringside/contracts';
import { getPictureFile } from '@ringside/contracts/pictures';
import type { PictureId } from '@ringside/kernel';
import { apiAddress } from './server-address';

/** Where the file of a picture in one of its widths is. */
export const pictureAddress = (pictureId: PictureId, width: number): string =>
  `${apiAddress()}${addressOf(getPictureFile.path, { params: { pictureId, width } })}`;
