import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line } from '../fields';
import { PictureId } from '../ids';
import { Picture } from './picture-facts.contract';
import { PICTURE_ALT_MAX, PICTURE_BYTES_MAX, PICTURE_OWNERS, PICTURE_TYPES } from './picture.limits';

const ofOwner = z.strictObject({ ownerKind: z.enum(PICTURE_OWNERS), ownerId: z.uuid() });
const ofPicture = z.strictObject({ pictureId: PictureId });

export const PictureList = z.strictObject({ items: z.array(Picture) }).meta({ id: 'PictureList' });
export type PictureList = z.output<typeof PictureList>;

export const listPictures = endpoint({
  method: 'GET',
  path: '/pictures/:ownerKind/:ownerId',
  summary: 'List the pictures of an event, a person or a team',
  description: 'In their order; the first is the cover.',
  permission: 'picture.read',
  params: ofOwner,
  response: PictureList,
  errors: [],
});

export const addPicture = endpoint({
  method: 'POST',
  path: '/pictures/:ownerKind/:ownerId',
  summary: 'Add a picture',
  description:
    'The body is the file. It is read by its content, turned as its camera says, freed of everything beside the pixels, and ' +
    'kept as WebP in several widths; what was sent is never served. Where only one picture may be, it takes the place of the old.',
  permission: 'picture.change',
  params: ofOwner,
  upload: { types: PICTURE_TYPES, maxBytes: PICTURE_BYTES_MAX },
  response: Picture,
  errors: [
    'PICTURE_TYPE',
    'PICTURE_BROKEN',
    'PICTURE_TOO_BIG',
    'PICTURE_TOO_SMALL',
    'PICTURE_LIMIT',
    'EVENT_WRONG_STATE',
  ],
});

export const describePicture = endpoint({
  method: 'PATCH',
  path: '/pictures/:pictureId',
  summary: 'Say what a picture shows',
  permission: 'picture.change',
  params: ofPicture,
  body: z.strictObject({ alt: line(PICTURE_ALT_MAX, 0) }),
  response: Picture,
  errors: ['EVENT_WRONG_STATE'],
});

export const orderPictures = endpoint({
  method: 'PUT',
  path: '/pictures/:ownerKind/:ownerId/order',
  summary: 'Put pictures into another order',
  description: 'Refused with STALE when the pictures are not exactly those that there are now.',
  permission: 'picture.change',
  params: ofOwner,
  body: z.strictObject({ pictureIds: z.array(PictureId).max(50) }),
  response: PictureList,
  errors: ['STALE', 'EVENT_WRONG_STATE'],
});

export const removePicture = endpoint({
  method: 'DELETE',
  path: '/pictures/:pictureId',
  summary: 'Remove a picture',
  description: 'Whoever leads what it belongs to; moderators any, which is written into the audit log.',
  permission: 'picture.change',
  params: ofPicture,
  response: z.void(),
  errors: ['EVENT_WRONG_STATE'],
});

export const getPictureFile = endpoint({
  method: 'GET',
  path: '/media/:pictureId/:width',
  summary: 'Get the file of a picture',
  description:
    'WebP. It never changes under its address; it is there as long as what it belongs to is visible to the asker.',
  permission: 'picture.read',
  params: z.strictObject({ pictureId: PictureId, width: z.coerce.number().int().min(1).max(100_000) }),
  response: z.unknown().meta({ description: 'image/webp' }),
  errors: [],
});
