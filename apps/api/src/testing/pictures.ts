import { Transformer } from '@napi-rs/image';
import type { Picture } from '@ringside/contracts/pictures';
import type { PictureId } from '@ringside/kernel';
import type { Answer, Person } from './person';

/** A picture in one colour, of 640 × 360. */
export async function aPicture(red = 200): Promise<Buffer> {
  const pixels = new Uint8Array(640 * 360 * 4);
  for (let at = 0; at < pixels.length; at += 4) pixels.set([red, 90, 40, 255], at);
  return Transformer.fromRgbaPixels(pixels, 640, 360).jpeg(80);
}

interface Sent {
  readonly ownerKind: string;
  readonly ownerId: string;
  readonly body: Buffer | string | ReadableStream;
  readonly type?: string;
}

/** Somebody sends a file as a picture of something. */
export async function sendPicture(
  { origin, cookie }: Person,
  { ownerKind, ownerId, body, type = 'image/jpeg' }: Sent,
): Promise<Answer<Picture>> {
  const response = await fetch(`${origin}/api/v1/pictures/${ownerKind}/${ownerId}`, {
    method: 'POST',
    headers: { cookie, origin, 'content-type': type },
    body,
    ...(body instanceof ReadableStream ? { duplex: 'half' } : {}),
  } as RequestInit);
  return { status: response.status, body: (await response.json()) as never, headers: response.headers };
}

/** A picture as somebody gets it. */
export const pictureFor = (
  { origin, cookie }: Person,
  id: PictureId,
  width: number | string,
  headers: Readonly<Record<string, string>> = {},
): Promise<Response> => fetch(`${origin}/api/v1/media/${id}/${width}`, { headers: { cookie, ...headers } });
