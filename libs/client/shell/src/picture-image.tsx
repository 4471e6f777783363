import { pictureAddress } from '@ringside/client/api';
import type { Picture } from '@ringside/contracts/pictures';
import type { ReactNode } from 'react';

interface PictureImageProps {
  readonly picture: Picture;
  /** How wide it is drawn, as the browser's `sizes` wants it. */
  readonly sizes: string;
  /** It is in sight when the page opens: fetched at once instead of when it comes near. */
  readonly isFirst?: boolean;
  readonly className?: string;
}

/** A picture in the width that the screen needs. Its place is kept while it loads. */
export const PictureImage = ({ picture, sizes, isFirst = false, className }: PictureImageProps): ReactNode => (
  <img
    src={pictureAddress(picture.id, picture.width)}
    srcSet={picture.widths.map((width) => `${pictureAddress(picture.id, width)} ${width}w`).join(', ')}
    sizes={sizes}
    width={picture.width}
    height={picture.height}
    alt={picture.alt}
    loading={isFirst ? 'eager' : 'lazy'}
    fetchPriority={isFirst ? 'high' : 'auto'}
    decoding="async"
    className={className}
  />
);
