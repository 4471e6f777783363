import { jest } from '@jest/globals';
import { Transformer } from '@napi-rs/image';
import { PICTURE_WIDTHS, PORTRAIT_SIDE_MIN, PORTRAIT_WIDTHS } from '@ringside/contracts/pictures';
import { PictureEncoder, planOf } from './picture-encoder';
import { readPictureHeader } from './picture-header';
import { aPicture, aPngBomb, withExif } from './testing/hostile-files';

const encoder = new PictureEncoder();
const refusalOf = async (file: Buffer) =>
  encoder.encode(file).then(
    () => 'taken',
    (error: { code?: string }) => error.code,
  );

describe('a picture that is taken', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('becomes WebP in the widths that it has: %s', async (type) => {
    const file = await aPicture(1200, 600, type);
    expect(readPictureHeader(file)).toEqual({ ok: true, value: { type, width: 1200, height: 600 } });
    const made = await encoder.encode(file);
    expect(made.map(({ width, height }) => [width, height])).toEqual([
      [480, 240],
      [960, 480],
      [1200, 600],
    ]);
    for (const { bytes, width, height } of made) {
      expect(readPictureHeader(bytes)).toEqual({ ok: true, value: { type: 'webp', width, height } });
    }
  });

  it('is not blown up when it is small, and not kept larger than anybody sees it', async () => {
    expect((await encoder.encode(await aPicture(100, 80))).map(({ width }) => width)).toEqual([100]);
    expect((await encoder.encode(await aPicture(2400, 200))).map(({ width }) => width)).toEqual([...PICTURE_WIDTHS]);
  });

  it('of a person always has the file that stands beside their name', async () => {
    const made = async (width: number, height: number) =>
      (await encoder.encode(await aPicture(width, height), planOf('user'))).map((file) => file.width);
    expect(await made(PORTRAIT_SIDE_MIN, 300)).toEqual([PORTRAIT_WIDTHS[0]]);
    expect(await made(2000, 200)).toEqual([...PORTRAIT_WIDTHS]);
    await expect(made(300, PORTRAIT_SIDE_MIN - 1)).rejects.toMatchObject({ code: 'PICTURE_TOO_SMALL' });
  });

  it('stands upright and tells nothing of its camera and place', async () => {
    const upright = await aPicture(400, 200);
    const file = withExif(upright, 6); // to be turned a quarter to the right
    expect(await new Transformer(file).metadata(true)).toMatchObject({ orientation: 6, width: 400 });
    const [made] = await encoder.encode(file);
    expect([made?.width, made?.height]).toEqual([200, 400]);
    expect((await new Transformer(made!.bytes).metadata(true)).exif).toBeUndefined();
    expect(made?.bytes.includes('SECRET')).toBe(false);
    expect(file.includes('SECRET')).toBe(true);
    // green grew downwards: now it grows to the left
    const pixels = await new Transformer(made!.bytes).rawPixels();
    const bytesAPixel = pixels.length / (200 * 400);
    const green = (x: number, y: number) => pixels[(y * 200 + x) * bytesAPixel + 1] ?? 0;
    expect(green(10, 200)).toBeGreaterThan(200);
    expect(green(190, 200)).toBeLessThan(55);
  });

  it('loses what was hidden behind its end: a page, a script, an archive', async () => {
    const page = Buffer.from('<html><script>alert(1)</script></html>PK\u0003\u0004');
    for (const type of ['jpeg', 'png', 'webp'] as const) {
      const made = await encoder.encode(Buffer.concat([await aPicture(300, 200, type), page]));
      expect(made.some(({ bytes }) => bytes.includes('<script>') || bytes.includes('PK\u0003\u0004'))).toBe(false);
    }
  });
});

describe('a file that is no picture', () => {
  it.each([
    ['nothing', ''],
    ['a page', '<!doctype html><script>alert(1)</script>'],
    ['an SVG with a script', '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
    ['an SVG that says it is XML', '<?xml version="1.0"?><svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['a GIF', 'GIF89a\x01\0\x01\0\0\0\0;'],
    ['a program', 'MZ\x90\0\x03'],
    ['an archive', 'PK\x03\x04'],
    ['a PDF', '%PDF-1.7'],
    ['an archive that ends in a picture', 'PK\x03\x04\xff\xd8\xff\xe0'],
  ])('is refused by its content: %s', async (_what, content) => {
    expect(await refusalOf(Buffer.from(content, 'latin1'))).toBe('PICTURE_TYPE');
  });

  it('is refused when it moves', async () => {
    const still = await aPicture(100, 100, 'webp');
    const chunk = Buffer.from('ANIM\x06\0\0\0\0\0\0\0\0\0', 'latin1');
    const moving = Buffer.concat([still.subarray(0, 12), chunk, still.subarray(12)]);
    moving.writeUInt32LE(moving.length - 8, 4);
    expect(await refusalOf(moving)).toBe('PICTURE_TYPE');
  });
});

describe('a broken picture', () => {
  it.each(['jpeg', 'png', 'webp'] as const)('is refused wherever it is cut off: %s', async (type) => {
    const whole = await aPicture(300, 200, type);
    for (const share of [0.02, 0.3, 0.6, 0.95])
      expect(await refusalOf(whole.subarray(0, Math.max(16, whole.length * share)))).toBe('PICTURE_BROKEN');
    expect(await refusalOf(whole.subarray(0, -1))).toBe('PICTURE_BROKEN');
  });

  it('is refused when its structure is whole and its pixels are noise', async () => {
    const png = await aPicture(300, 200, 'png');
    const noisy = Buffer.from(png);
    noisy.fill(0xa5, 60, png.length - 40);
    expect(await refusalOf(noisy)).toBe('PICTURE_BROKEN');
  });

  it('never makes the reader fail otherwise, whatever byte is changed', async () => {
    for (const type of ['jpeg', 'png', 'webp'] as const) {
      const whole = await aPicture(80, 80, type);
      for (let at = 0; at < whole.length; at++) {
        const changed = Buffer.from(whole);
        changed[at] = (changed[at] ?? 0) ^ 0xff;
        const header = readPictureHeader(changed);
        if (!header.ok) expect(['PICTURE_TYPE', 'PICTURE_BROKEN']).toContain(header.code);
      }
    }
  });
});

describe('a picture of the wrong size', () => {
  it('is refused before it is decoded when it has too many pixels, however small the file', async () => {
    const bomb = aPngBomb(30_000, 30_000);
    expect(bomb.length).toBeLessThan(100_000);
    const decode = jest.spyOn(Transformer.prototype, 'metadata');
    expect(await refusalOf(bomb)).toBe('PICTURE_TOO_BIG');
    expect(decode).not.toHaveBeenCalled();
    decode.mockRestore();
    expect(await refusalOf(aPngBomb(20_000, 100))).toBe('PICTURE_TOO_BIG');
  });

  it('is refused when one of two sizes in it is too large', async () => {
    const small = await aPicture(100, 100, 'webp');
    const extension = Buffer.from('VP8X\x0a\0\0\0\0\0\0\0\xff\xff\0\xff\xff\0', 'latin1');
    const lying = Buffer.concat([small.subarray(0, 12), extension, small.subarray(12)]);
    lying.writeUInt32LE(lying.length - 8, 4);
    expect(await refusalOf(lying)).toBe('PICTURE_TOO_BIG');
  });

  it('is refused when it is too small to be seen', async () => {
    expect(await refusalOf(await aPicture(1000, 20))).toBe('PICTURE_TOO_SMALL');
  });
});

describe('many pictures at once', () => {
  it('are worked off a few at a time, and more than can wait are refused at once', async () => {
    const file = await aPicture(700, 700);
    const busy = new PictureEncoder();
    const answers = await Promise.all(
      Array.from({ length: 14 }, () =>
        busy.encode(file).then(
          () => 'taken',
          (error: { code?: string }) => error.code,
        ),
      ),
    );
    expect(answers.filter((answer) => answer === 'taken')).toHaveLength(10);
    expect(answers.filter((answer) => answer === 'BUSY')).toHaveLength(4);
    expect(await busy.encode(file)).toHaveLength(2);
  });
});
