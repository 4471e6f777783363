import { Injectable } from '@nestjs/common';
import type { Picture, PictureOwnerKind } from '@ringside/contracts/pictures';
import type { PictureId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import type { PictureFile } from './picture-encoder';

/** Whose pictures. */
export interface PictureOwner {
  readonly ownerKind: PictureOwnerKind;
  readonly ownerId: string;
}

export type PictureRow = Picture & PictureOwner & { readonly position: number };

const COLUMNS = `p.id, p.owner_kind as "ownerKind", p.owner_id as "ownerId", p.position, p.alt, p.width, p.height, p.widths`;

@Injectable()
export class PictureRepository {
  constructor(private readonly database: Database) {}

  /** In their order, owner by owner. */
  ofOwners(kind: PictureOwnerKind, ownerIds: readonly string[]): Promise<PictureRow[]> {
    return this.database.query<PictureRow>(
      `select ${COLUMNS} from picture p where p.owner_kind = $1 and p.owner_id = any($2) order by p.owner_id, p.position`,
      [kind, ownerIds],
    );
  }

  covers(kind: PictureOwnerKind, ownerIds: readonly string[]): Promise<PictureRow[]> {
    return this.database.query<PictureRow>(
      `select ${COLUMNS} from picture p where p.owner_kind = $1 and p.owner_id = any($2) and p.position = 0`,
      [kind, ownerIds],
    );
  }

  async find(id: PictureId): Promise<PictureRow | undefined> {
    const [row] = await this.database.query<PictureRow>(`select ${COLUMNS} from picture p where p.id = $1`, [id]);
    return row;
  }

  async file(id: PictureId, width: number): Promise<Buffer | undefined> {
    const [row] = await this.database.query<{ bytes: Buffer }>(
      'select bytes from picture_file where picture_id = $1 and width = $2',
      [id, width],
    );
    return row?.bytes;
  }

  /** Whoever else changes the pictures of this owner waits until the end of the transaction. */
  async lock({ ownerKind, ownerId }: PictureOwner): Promise<void> {
    await this.database.write('select pg_advisory_xact_lock(hashtextextended($1, 0))', [
      `picture:${ownerKind}:${ownerId}`,
    ]);
  }

  /** At the end of the owner's pictures. */
  async insert(
    { ownerKind, ownerId }: PictureOwner,
    uploader: UserId,
    files: readonly PictureFile[],
  ): Promise<PictureRow> {
    const widest = files[files.length - 1];
    const [row] = await this.database.write<PictureRow>(
      `with p as (
         insert into picture (owner_kind, owner_id, position, width, height, widths, uploaded_by)
         select $1, $2, count(*), $3, $4, $5, $6 from picture where owner_kind = $1 and owner_id = $2
         returning *
       ), files as (
         insert into picture_file (picture_id, width, bytes)
         select p.id, made.width, made.bytes from p, unnest($5::int[], $7::bytea[]) made (width, bytes)
       )
       select ${COLUMNS} from p`,
      [
        ownerKind,
        ownerId,
        widest?.width,
        widest?.height,
        files.map(({ width }) => width),
        uploader,
        files.map(({ bytes }) => bytes),
      ],
    );
    if (!row) throw new Error('The statement answered no picture.');
    return row;
  }

  /** Pictures of their own: whatever becomes of the first owner's, these stay. */
  async copy(kind: PictureOwnerKind, fromId: string, toId: string): Promise<void> {
    await this.database.change(
      `with p as (
         insert into picture (owner_kind, owner_id, position, alt, width, height, widths, uploaded_by)
         select owner_kind, $3, position, alt, width, height, widths, uploaded_by
           from picture where owner_kind = $1 and owner_id = $2
         returning *
       )
       insert into picture_file (picture_id, width, bytes)
       select p.id, f.width, f.bytes from p
         join picture o on o.owner_kind = $1 and o.owner_id = $2 and o.position = p.position
         join picture_file f on f.picture_id = o.id`,
      [kind, fromId, toId],
    );
  }

  async describe(id: PictureId, alt: string): Promise<void> {
    await this.database.change('update picture set alt = $2 where id = $1', [id, alt]);
  }

  async order({ ownerKind, ownerId }: PictureOwner, ids: readonly PictureId[]): Promise<void> {
    await this.database.change(
      `update picture p set position = wished.place - 1 from unnest($3::uuid[]) with ordinality wished (id, place)
        where p.id = wished.id and p.owner_kind = $1 and p.owner_id = $2`,
      [ownerKind, ownerId, ids],
    );
  }

  /** Removes one and closes the gap behind it. */
  async remove({ id, ownerKind, ownerId, position }: PictureRow): Promise<void> {
    await this.database.change('delete from picture where id = $1', [id]);
    await this.database.change(
      'update picture set position = position - 1 where owner_kind = $1 and owner_id = $2 and position > $3',
      [ownerKind, ownerId, position],
    );
  }
}
