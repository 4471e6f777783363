/** Refusals of pictures. */
export const pictureErrors = {
  /** The content is no JPEG, PNG or WebP picture, whatever its name says. */
  PICTURE_TYPE: 415,
  /** It begins like a picture, but is cut off or cannot be read. */
  PICTURE_BROKEN: 422,
  /** It has too many pixels to be decoded: `{ width, height, max }`. */
  PICTURE_TOO_BIG: 422,
  /** A side is too short to be shown: `{ width, height, min }`. */
  PICTURE_TOO_SMALL: 422,
  /** The owner has as many pictures as there may be: `{ max }`. */
  PICTURE_LIMIT: 409,
} as const;
