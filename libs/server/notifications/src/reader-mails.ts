import { Inject, Injectable } from '@nestjs/common';
import { groupOf } from '@ringside/contracts/notifications';
import type { UserId } from '@ringside/kernel';
import { People, type PersonContact } from '@ringside/server/ports';
import { ChoiceRepository } from './choice.repository';
import { MailRepository } from './mail.repository';
import type { NotificationRow } from './notification.repository';

/** Mails what people were told to those who want it. */
@Injectable()
export class ReaderMails {
  constructor(
    private readonly choices: ChoiceRepository,
    private readonly mails: MailRepository,
    @Inject(People) private readonly people: People,
  ) {}

  /** The notifications of one cause. */
  async add(added: readonly NotificationRow[]): Promise<void> {
    const [first] = added;
    if (!first) return;
    const ids = added.map(({ userId }) => userId);
    const readers = await this.readers([...(await this.choices.mailed(ids, groupOf(first.kind)))]);
    await this.mails.add(
      added.flatMap(({ id, userId, kind, params, link }) => {
        const reader = readers.get(userId);
        if (!reader) return [];
        const { address, name, language } = reader;
        return [{ id, userId, template: kind, address, name, language, params, link }];
      }),
    );
  }

  /** Nobody gets mail at an address that is not confirmed, nor while they are banned. */
  private async readers(ids: readonly UserId[]): Promise<ReadonlyMap<UserId, PersonContact>> {
    const contacts = await this.people.contacts(ids);
    const standings = await this.people.standings(ids);
    return new Map(
      [...contacts].filter(([id, { isConfirmed }]) => isConfirmed && standings.get(id)?.isBanned === false),
    );
  }
}
