import { Inject, Injectable } from '@nestjs/common';
import { type Picture, PICTURES_MAX } from '@ringside/contracts/pictures';
import { type PictureId, Refusal } from '@ringside/kernel';
import { Database, TokenBuckets, type Upload } from '@ringside/server/platform';
import { type Actor, AuditLog, type PictureAccess, type Visitor } from '@ringside/server/ports';
import { PictureEncoder, planOf } from './picture-encoder';
import { PictureOwners, toPicture } from './picture-owners';
import { type PictureOwner, PictureRepository, type PictureRow } from './picture.repository';

/** Takes, shows and arranges pictures. What may be done with an owner's pictures its own feature says. */
@Injectable()
export class PictureService {
  private readonly uploads = new TokenBuckets({ burst: 40, perMs: 10 * 60_000 });

  constructor(
    private readonly database: Database,
    private readonly pictures: PictureRepository,
    private readonly owners: PictureOwners,
    private readonly encoder: PictureEncoder,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  /** @throws Refusal NOT_FOUND also for an owner that this person may not see */
  async list(owner: PictureOwner, asker: Visitor): Promise<Picture[]> {
    await this.owners.access(owner, asker);
    return (await this.pictures.ofOwners(owner.ownerKind, [owner.ownerId])).map(toPicture);
  }

  /** The bytes of one file. @throws Refusal NOT_FOUND also when the asker may not see what it belongs to */
  async file(pictureId: PictureId, width: number, asker: Visitor): Promise<Buffer> {
    await this.owners.access(await this.present(pictureId), asker);
    const bytes = await this.pictures.file(pictureId, width);
    if (!bytes) throw new Refusal('NOT_FOUND');
    return bytes;
  }

  /**
   * Reads, remakes and keeps a picture. Rights are asked before a byte is read, and again once it is made: it takes seconds.
   * @throws Refusal of the owner, of `PictureEncoder.encode`, PICTURE_LIMIT, RATE_LIMITED or TOO_LARGE
   */
  async add(owner: PictureOwner, actor: Actor, upload: Upload): Promise<Picture> {
    demandOwner(await this.owners.access(owner, actor));
    await this.demandRoom(owner);
    const waitMs = this.uploads.take(actor.userId);
    if (waitMs > 0) throw new Refusal('RATE_LIMITED', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
    const files = await this.encoder.encode(await upload.read(), planOf(owner.ownerKind));
    return this.change(owner, actor, async (access) => {
      demandOwner(access);
      await this.demandRoom(owner);
      for (const old of PICTURES_MAX[owner.ownerKind] === 1 ? await this.of(owner) : [])
        await this.pictures.remove(old);
      return toPicture(await this.pictures.insert(owner, actor.userId, files));
    });
  }

  /** @throws Refusal NOT_FOUND or one of the owner's */
  async describe(pictureId: PictureId, actor: Actor, alt: string): Promise<Picture> {
    const found = await this.present(pictureId);
    return this.change(found, actor, async (access) => {
      demandOwner(access);
      await this.pictures.describe(pictureId, alt);
      return toPicture(await this.present(pictureId));
    });
  }

  /** @throws Refusal STALE when these are not exactly the pictures that there are */
  order(owner: PictureOwner, actor: Actor, wished: readonly PictureId[]): Promise<Picture[]> {
    return this.change(owner, actor, async (access) => {
      demandOwner(access);
      const there = (await this.of(owner)).map(({ id }) => id);
      const isComplete = new Set(wished).size === there.length && wished.length === there.length;
      if (!isComplete || !there.every((id) => wished.includes(id))) throw new Refusal('STALE');
      await this.pictures.order(owner, wished);
      return (await this.of(owner)).map(toPicture);
    });
  }

  /** @throws Refusal NOT_FOUND or one of the owner's */
  async remove(pictureId: PictureId, actor: Actor): Promise<void> {
    const found = await this.present(pictureId);
    await this.change(found, actor, async (access) => {
      const removed = await this.present(pictureId); // its position may be another by now
      if (access.isOwner) demandOwner(access);
      else demandModerator(actor);
      await this.pictures.remove(removed);
      if (!access.isOwner) await this.noteRemoval(actor, removed, access);
    });
  }

  /** One change of an owner's pictures after the other, the owner itself standing still meanwhile. */
  private change<T>(owner: PictureOwner, actor: Actor, work: (access: PictureAccess) => Promise<T>): Promise<T> {
    return this.database.transact(async () => {
      const access = await this.owners.access(owner, actor, true);
      await this.pictures.lock(owner);
      const result = await work(access);
      await this.owners.rulesOf(owner.ownerKind).changed(owner.ownerId, actor);
      return result;
    });
  }

  private of({ ownerKind, ownerId }: PictureOwner): Promise<PictureRow[]> {
    return this.pictures.ofOwners(ownerKind, [ownerId]);
  }

  private async demandRoom(owner: PictureOwner): Promise<void> {
    const max = PICTURES_MAX[owner.ownerKind];
    if (max > 1 && (await this.of(owner)).length >= max) throw new Refusal('PICTURE_LIMIT', { max });
  }

  private async present(pictureId: PictureId): Promise<PictureRow> {
    const row = await this.pictures.find(pictureId);
    if (!row) throw new Refusal('NOT_FOUND');
    return row;
  }

  private noteRemoval(actor: Actor, { ownerKind, ownerId, alt }: PictureRow, access: PictureAccess): Promise<void> {
    return this.audit.record({
      actor,
      action: 'picture.remove',
      target: {
        kind: ownerKind,
        id: ownerId,
        ...(access.name === undefined ? {} : { name: access.name }),
      },
      ...(access.eventId ? { eventId: access.eventId } : {}),
      before: { alt },
    });
  }
}

function demandOwner(access: PictureAccess): void {
  if (!access.isOwner) throw new Refusal('FORBIDDEN');
  if (access.blocked) throw new Refusal(access.blocked.code, access.blocked.details);
}

function demandModerator({ role }: Actor): void {
  if (role !== 'moderator' && role !== 'admin') throw new Refusal('FORBIDDEN');
}
