import { no, type Or, yes } from '@ringside/kernel';

/** What the first bytes of a file say. */
export interface PictureHeader {
  readonly type: 'jpeg' | 'png' | 'webp';
  readonly width: number;
  readonly height: number;
}

type Read = Or<PictureHeader, 'PICTURE_TYPE' | 'PICTURE_BROKEN'>;

/**
 * Type and size of a picture by its own structure, without decoding it: a small file may claim to be a picture of a thousand
 * million pixels, and decoding would believe it. Where a format can give a size twice, the larger counts. The structure is
 * walked to its end, for a decoder fills what is cut off with grey. What follows the end is nobody's concern: it is not kept.
 */
export function readPictureHeader(file: Buffer): Read {
  try {
    if (file.subarray(0, 8).equals(PNG_SIGNATURE)) return readPng(file);
    if (file.length > 2 && file.readUInt16BE(0) === 0xffd8) return readJpeg(file);
    if (file.toString('latin1', 0, 4) === 'RIFF' && file.toString('latin1', 8, 12) === 'WEBP') return readWebp(file);
    return no('PICTURE_TYPE');
  } catch (error) {
    // a read beyond the end; by name, for the runtime's own errors may come from another realm
    if ((error as Error).name === 'RangeError') return no('PICTURE_BROKEN');
    throw error;
  }
}

const sized = (type: PictureHeader['type'], width: number, height: number): Read =>
  width > 0 && height > 0 ? yes({ type, width, height }) : no('PICTURE_BROKEN');

const PNG_SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const CHUNK_FRAME = 12;

/** Chunks of length, name, content and checksum: IHDR first, IEND last. */
function readPng(file: Buffer): Read {
  if (file.readUInt32BE(8) !== 13 || file.toString('latin1', 12, 16) !== 'IHDR') return no('PICTURE_BROKEN');
  let at = 8;
  while (file.toString('latin1', at + 4, at + 8) !== 'IEND') {
    at += file.readUInt32BE(at) + CHUNK_FRAME;
  }
  file.readUInt32BE(at + 8); // its checksum is there
  return sized('png', file.readUInt32BE(16), file.readUInt32BE(20));
}

const START_OF_SCAN = 0xda;
const END_OF_IMAGE = 0xd9;
/** Tables whose numbers lie among those of the frames. */
const NO_FRAMES = [0xc4, 0xc8, 0xcc];
const isFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && !NO_FRAMES.includes(marker);
/** A marker without content: restarts, and TEM. */
const isBare = (marker: number) => (marker >= 0xd0 && marker <= 0xd7) || marker === 0x01;

/** Segments from marker to marker until the end of the image. */
function readJpeg(file: Buffer): Read {
  let [width, height, hasScan, at] = [0, 0, false, 2];
  for (;;) {
    at = nextMarker(file, at, hasScan);
    const marker = file.readUInt8(at - 1);
    if (marker === END_OF_IMAGE) return hasScan ? sized('jpeg', width, height) : no('PICTURE_BROKEN');
    if (isBare(marker)) continue;
    if (isFrame(marker)) {
      height = Math.max(height, file.readUInt16BE(at + 3));
      width = Math.max(width, file.readUInt16BE(at + 5));
    }
    hasScan ||= marker === START_OF_SCAN;
    at += file.readUInt16BE(at);
  }
}

/** The place after the next marker. Before the first scan there is nothing between segments; after it there are pixels. */
function nextMarker(file: Buffer, from: number, hasScan: boolean): number {
  let at = from;
  if (!hasScan && file.readUInt8(at) !== 0xff) throw new RangeError('no marker where one has to be');
  for (;;) {
    at = file.indexOf(0xff, at);
    if (at < 0) throw new RangeError('no end of the image');
    while (file.readUInt8(at) === 0xff) at++;
    if (file.readUInt8(at) !== 0x00) return at + 1; // 0xff00 is a pixel's byte
  }
}

/** A still picture: animations are another kind of thing, and the decoder would take their first frame. */
function readWebp(file: Buffer): Read {
  const chunks = webpChunks(file);
  if (chunks.some(({ name }) => name === 'ANIM' || name === 'ANMF')) return no('PICTURE_TYPE');
  if (!chunks.some(({ name }) => name === 'VP8 ' || name === 'VP8L')) return no('PICTURE_BROKEN');
  const sizes = chunks.map(({ name, at }) => WEBP_SIZES[name]?.(file, at) ?? [0, 0]);
  return sized('webp', Math.max(...sizes.map(([width]) => width)), Math.max(...sizes.map(([, height]) => height)));
}

/** Chunks of name, length and content inside a RIFF that says how long it is. @throws RangeError when it is longer than the file */
function webpChunks(file: Buffer): readonly { readonly name: string; readonly at: number }[] {
  const end = 8 + file.readUInt32LE(4);
  if (end > file.length) throw new RangeError('the end is missing');
  const chunks = [];
  for (let at = 12; at + 8 <= end;) {
    chunks.push({ name: file.toString('latin1', at, at + 4), at: at + 8 });
    const length = file.readUInt32LE(at + 4);
    at += 8 + length + (length % 2);
  }
  return chunks;
}

/** Where each kind of chunk has its width and height. */
const WEBP_SIZES: Readonly<Record<string, (file: Buffer, at: number) => readonly [number, number]>> = {
  'VP8 ': (file, at) => [file.readUInt16LE(at + 6) & 0x3fff, file.readUInt16LE(at + 8) & 0x3fff],
  VP8L: (file, at) => {
    const bits = file.readUInt32LE(at + 1);
    return [(bits & 0x3fff) + 1, ((bits >>> 14) & 0x3fff) + 1];
  },
  VP8X: (file, at) => [file.readUIntLE(at + 4, 3) + 1, file.readUIntLE(at + 7, 3) + 1],
};
