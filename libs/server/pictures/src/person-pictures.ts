import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { UserId } from '@ringside/kernel';
import { People, type PictureAccess, type PictureRules, Pictures, type Visitor } from '@ringside/server/ports';

/** A person's picture is theirs, and everybody sees it beside their name. */
@Injectable()
export class PersonPictures implements PictureRules, OnModuleInit {
  constructor(
    @Inject(Pictures) private readonly pictures: Pictures,
    @Inject(People) private readonly people: People,
  ) {}

  onModuleInit(): void {
    this.pictures.ownedBy('user', this);
  }

  async access(ownerId: string, asker: Visitor): Promise<PictureAccess | undefined> {
    const found = await this.people.names([ownerId as UserId]);
    return found.size === 0 ? undefined : { isVisible: true, isOwner: asker?.userId === ownerId };
  }

  changed(): void {
    // pages ask for a person again when they are opened
  }
}
