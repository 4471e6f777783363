import { crc32, deflateSync } from 'node:zlib';
import { Transformer } from '@napi-rs/image';

/** A picture of a gradient, so that its corners can be told apart: red to the right, green downwards. */
export async function aPicture(width: number, height: number, type: 'jpeg' | 'png' | 'webp' = 'jpeg'): Promise<Buffer> {
  const pixels = new Uint8Array(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) pixels.set([(255 * x) / width, (255 * y) / height, 0, 255], 4 * (y * width + x));
  }
  const transformer = Transformer.fromRgbaPixels(pixels, width, height);
  return type === 'png' ? transformer.png() : type === 'webp' ? transformer.webp(80) : transformer.jpeg(85);
}

/** The JPEG of a camera that was held sideways, with where it was taken. */
export function withExif(jpeg: Buffer, orientation: number): Buffer {
  const [tags, place] = [Buffer.alloc(30), Buffer.from('GPS 53.8655N 10.6866E SECRET')];
  tags.write('II*\0\x08\0\0\0\x02\0', 'latin1');
  tags.write('\x12\x01\x03\0\x01\0\0\0', 10, 'latin1'); // orientation: one short
  tags.writeUInt16LE(orientation, 18);
  tags.write('\x0e\x01\x02\0', 22, 'latin1'); // description: text
  tags.writeUInt32LE(place.length, 26);
  const body = Buffer.concat([Buffer.from('Exif\0\0'), tags, Buffer.from([38, 0, 0, 0, 0, 0, 0, 0]), place]);
  const segment = Buffer.alloc(4);
  segment.writeUInt16BE(0xffe1);
  segment.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), segment, body, jpeg.subarray(2)]);
}

function pngChunk(name: string, content: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name, 'latin1'), content]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(content.length);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

/** A few kilobytes of well-formed PNG that claim to be a picture of this size, black throughout. */
export function aPngBomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8); // one bit a pixel, grey
  const rows = deflateSync(Buffer.alloc(Math.min(height * (1 + Math.ceil(width / 8)), 4_000_000)), { level: 9 });
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    pngChunk('IHDR', header),
    pngChunk('IDAT', rows),
    pngChunk('IEND', Buffer.alloc(0)),
  ]);
}
