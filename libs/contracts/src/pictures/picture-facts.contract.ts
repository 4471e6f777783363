import * as z from 'zod';
import { PictureId } from '../ids';

/** A picture as pages show it. Its file in one of the widths is `GET /media/:pictureId/:width`. */
export const Picture = z
  .strictObject({
    id: PictureId,
    /** What it shows, for people who do not see it. Empty: decoration. */
    alt: z.string(),
    /** Size of the widest file, for the place that a page keeps. */
    width: z.int(),
    height: z.int(),
    /** The widths that there are files of, ascending. */
    widths: z.array(z.int()),
  })
  .meta({ id: 'Picture' });
export type Picture = z.output<typeof Picture>;
