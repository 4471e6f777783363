/** What can have pictures. */
export const PICTURE_OWNERS = ['event', 'user', 'team'] as const;
export type PictureOwnerKind = (typeof PICTURE_OWNERS)[number];

/** How many pictures each kind of owner has at most. With one, a new picture takes the place of the old. */
export const PICTURES_MAX = { event: 8, user: 1, team: 1 } as const satisfies Record<PictureOwnerKind, number>;

/** What is taken, judged by the content and not by what the sender says. Everything is kept as WebP. */
export const PICTURE_TYPES = ['image/jpeg', 'image/png', 'image/webp'] as const;
/** Size of an upload in bytes. */
export const PICTURE_BYTES_MAX = 8 * 1024 * 1024;
/** Size of a picture in pixels: what decoding may cost in memory, four bytes each. */
export const PICTURE_PIXELS_MAX = 40_000_000;
/** The longer and the shorter side in pixels. */
export const PICTURE_SIDE_MAX = 12_000;
export const PICTURE_SIDE_MIN = 64;
/** The widths that are kept, as far as the picture has them. */
export const PICTURE_WIDTHS = [480, 960, 1600] as const;
/** Of a person's picture: the first stands beside their name, so every one has it and its address needs no more than the id. */
export const PORTRAIT_WIDTHS = [128, 480] as const;
/** The shorter side of a person's picture, at least. */
export const PORTRAIT_SIDE_MIN = PORTRAIT_WIDTHS[0];
export const PICTURE_ALT_MAX = 200;
