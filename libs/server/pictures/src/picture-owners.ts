import { Injectable } from '@nestjs/common';
import type { Picture, PictureOwnerKind } from '@ringside/contracts/pictures';
import { Refusal } from '@ringside/kernel';
import { type PictureAccess, type PictureRules, Pictures, type Visitor } from '@ringside/server/ports';
import { type PictureOwner, PictureRepository, type PictureRow } from './picture.repository';

export const toPicture = ({ id, alt, width, height, widths }: PictureRow): Picture => ({
  id,
  alt,
  width,
  height,
  widths: [...widths],
});

/** Knows which feature answers for which kind of owner, and gives other features the pictures of theirs. */
@Injectable()
export class PictureOwners extends Pictures {
  private readonly rules = new Map<PictureOwnerKind, PictureRules>();

  constructor(private readonly pictures: PictureRepository) {
    super();
  }

  ownedBy(kind: PictureOwnerKind, rules: PictureRules): void {
    if (this.rules.has(kind)) throw new Error(`Two features answer for the pictures of a ${kind}.`);
    this.rules.set(kind, rules);
  }

  async of(kind: PictureOwnerKind, ownerIds: readonly string[]): Promise<ReadonlyMap<string, readonly Picture[]>> {
    const rows = ownerIds.length > 0 ? await this.pictures.ofOwners(kind, ownerIds) : [];
    const byOwner = Map.groupBy(rows, ({ ownerId }) => ownerId);
    return new Map([...byOwner].map(([ownerId, theirs]) => [ownerId, theirs.map(toPicture)]));
  }

  async covers(kind: PictureOwnerKind, ownerIds: readonly string[]): Promise<ReadonlyMap<string, Picture>> {
    const rows = ownerIds.length > 0 ? await this.pictures.covers(kind, ownerIds) : [];
    return new Map(rows.map((row) => [row.ownerId, toPicture(row)]));
  }

  copy(kind: PictureOwnerKind, fromId: string, toId: string): Promise<void> {
    return this.pictures.copy(kind, fromId, toId);
  }

  /** The rules of a kind. @throws Refusal NOT_FOUND for a kind that no feature of this server has */
  rulesOf(kind: PictureOwnerKind): PictureRules {
    const rules = this.rules.get(kind);
    if (!rules) throw new Refusal('NOT_FOUND');
    return rules;
  }

  /** What the asker is to an owner that they may know of. @throws Refusal NOT_FOUND */
  async access({ ownerKind, ownerId }: PictureOwner, asker: Visitor, forChange = false): Promise<PictureAccess> {
    const access = await this.rulesOf(ownerKind).access(ownerId, asker, forChange);
    if (!access?.isVisible) throw new Refusal('NOT_FOUND');
    return access;
  }
}
