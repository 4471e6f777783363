import { ResizeFit, Transformer } from '@napi-rs/image';
import { Injectable } from '@nestjs/common';
import {
  PICTURE_PIXELS_MAX,
  PICTURE_SIDE_MAX,
  PICTURE_SIDE_MIN,
  PICTURE_WIDTHS,
  type PictureOwnerKind,
  PORTRAIT_SIDE_MIN,
  PORTRAIT_WIDTHS,
} from '@ringside/contracts/pictures';
import { orRefuse, Refusal } from '@ringside/kernel';
import { type PictureHeader, readPictureHeader } from './picture-header';
import { WorkPlaces } from './work-places';

/** One file of a picture. */
export interface PictureFile {
  readonly width: number;
  readonly height: number;
  readonly bytes: Buffer;
}

/** What is made of a picture. */
export interface PicturePlan {
  /** Ascending. */
  readonly widths: readonly number[];
  /** The shorter side in pixels, at least. */
  readonly sideMin: number;
}

const EVENT_PICTURE: PicturePlan = { widths: PICTURE_WIDTHS, sideMin: PICTURE_SIDE_MIN };
const PORTRAIT: PicturePlan = { widths: PORTRAIT_WIDTHS, sideMin: PORTRAIT_SIDE_MIN };
export const planOf = (ownerKind: PictureOwnerKind): PicturePlan => (ownerKind === 'user' ? PORTRAIT : EVENT_PICTURE);

/** Decoding needs up to 160 MB and seconds of one core each: few at once, whoever comes when many wait comes again later. */
const AT_ONCE = 2;
const MOST_WAITING = 8;
const QUALITY = 80;

/** Makes of a file that somebody sent the files that are served. */
@Injectable()
export class PictureEncoder {
  private readonly places = new WorkPlaces(AT_ONCE, MOST_WAITING);

  /**
   * The picture in each of the plan's widths that it has, or in its own when it is narrower than all, the narrowest first. It
   * is turned as its camera says; nothing of the file but the pixels is left.
   * @throws Refusal PICTURE_TYPE, PICTURE_BROKEN, PICTURE_TOO_BIG, PICTURE_TOO_SMALL or BUSY
   */
  async encode(file: Buffer, plan = EVENT_PICTURE): Promise<readonly PictureFile[]> {
    demandSize(orRefuse(readPictureHeader(file)), plan.sideMin);
    return this.places.run(async () => {
      try {
        return await filesOf(file, plan.widths);
      } catch (error) {
        throw Object.assign(new Refusal('PICTURE_BROKEN'), { cause: error });
      }
    });
  }
}

function demandSize({ width, height }: PictureHeader, sideMin: number): void {
  if (width * height > PICTURE_PIXELS_MAX || Math.max(width, height) > PICTURE_SIDE_MAX) {
    throw new Refusal('PICTURE_TOO_BIG', { width, height, max: PICTURE_PIXELS_MAX / 1_000_000 });
  }
  if (Math.min(width, height) < sideMin) {
    throw new Refusal('PICTURE_TOO_SMALL', { width, height, min: sideMin });
  }
}

/** Orientations from here on lie on their side (EXIF 2.3, tag 0x0112). */
const FIRST_LYING = 5;

async function filesOf(file: Buffer, widths: readonly number[]): Promise<readonly PictureFile[]> {
  const { width, height, orientation = 1 } = await new Transformer(file).metadata(true);
  const [fullWidth, fullHeight] = orientation < FIRST_LYING ? [width, height] : [height, width];
  // both sides are given: asked for one, the library rounds the factor and misses the width by some pixels
  const shrunkTo = (wished: number) => ({
    width: wished,
    height: Math.max(1, Math.round((fullHeight * wished) / fullWidth)),
    fit: ResizeFit.Fill,
  });
  const widest = Math.min(fullWidth, widths.at(-1) ?? fullWidth);
  const turned = new Transformer(file).rotate();
  // the small ones are made of the largest: shrinking from the full size each time would cost the most
  const base = await (widest < fullWidth ? turned.fastResize(shrunkTo(widest)) : turned).bmp();
  const files: PictureFile[] = [];
  for (const each of [...widths.filter((known) => known < widest), widest]) {
    const size = shrunkTo(each);
    const transformer = new Transformer(base);
    const bytes = await (each < widest ? transformer.fastResize(size) : transformer).webp(QUALITY);
    files.push({ width: size.width, height: size.height, bytes });
  }
  return files;
}
