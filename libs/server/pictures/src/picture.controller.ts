import { Controller, Res, StreamableFile } from '@nestjs/common';
import type { Body, Params } from '@ringside/contracts';
import {
  addPicture,
  describePicture,
  getPictureFile,
  listPictures,
  orderPictures,
  type Picture,
  type PictureList,
  removePicture,
} from '@ringside/contracts/pictures';
import { Asker, BodyOf, Me, ParamsOf, Route, type Upload, UploadOf } from '@ringside/server/platform';
import type { Actor, Visitor } from '@ringside/server/ports';
import type { FastifyReply } from 'fastify';
import { PictureService } from './picture.service';

type OfOwner = Params<typeof listPictures>;
type OfPicture = Params<typeof removePicture>;

@Controller()
export class PictureController {
  constructor(private readonly pictures: PictureService) {}

  @Route(listPictures)
  async list(@Asker() asker: Visitor, @ParamsOf(listPictures) owner: OfOwner): Promise<PictureList> {
    return { items: await this.pictures.list(owner, asker) };
  }

  @Route(addPicture)
  add(@Me() me: Actor, @ParamsOf(addPicture) owner: OfOwner, @UploadOf(addPicture) upload: Upload): Promise<Picture> {
    return this.pictures.add(owner, me, upload);
  }

  @Route(describePicture)
  describe(
    @Me() me: Actor,
    @ParamsOf(describePicture) { pictureId }: OfPicture,
    @BodyOf(describePicture) { alt }: Body<typeof describePicture>,
  ): Promise<Picture> {
    return this.pictures.describe(pictureId, me, alt);
  }

  @Route(orderPictures)
  async order(
    @Me() me: Actor,
    @ParamsOf(orderPictures) owner: OfOwner,
    @BodyOf(orderPictures) { pictureIds }: Body<typeof orderPictures>,
  ): Promise<PictureList> {
    return { items: await this.pictures.order(owner, me, pictureIds) };
  }

  @Route(removePicture)
  remove(@Me() me: Actor, @ParamsOf(removePicture) { pictureId }: OfPicture): Promise<void> {
    return this.pictures.remove(pictureId, me);
  }

  /**
   * Kept for ever by the browser that got it, since it never changes; by no cache between, since it is only for those who may
   * see what it belongs to. Opened by itself it can do nothing: no type but the one said, no scripts, no frames.
   */
  @Route(getPictureFile)
  async file(
    @Asker() asker: Visitor,
    @ParamsOf(getPictureFile) { pictureId, width }: Params<typeof getPictureFile>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<StreamableFile | undefined> {
    const bytes = await this.pictures.file(pictureId, width, asker);
    const tag = `"${pictureId}-${width}"`;
    void reply.headers({ 'cache-control': 'private, max-age=31536000, immutable', etag: tag });
    if (reply.request.headers['if-none-match'] === tag) {
      void reply.code(304);
      return undefined;
    }
    void reply.headers({
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'content-disposition': 'inline; filename="picture.webp"',
    });
    return new StreamableFile(bytes, { type: 'image/webp', length: bytes.length });
  }
}
