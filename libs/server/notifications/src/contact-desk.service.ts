import { Inject, Injectable } from '@nestjs/common';
import type { Query } from '@ringside/contracts';
import type { Contact, ContactPage, ContactState, listContacts } from '@ringside/contracts/notifications';
import { Refusal } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { type Actor, AuditLog, People } from '@ringside/server/ports';
import { ContactHerald } from './contact-herald';
import { ContactRepository, type ContactRow } from './contact.repository';

/** The inbox of those who answer what people write. */
@Injectable()
export class ContactDeskService {
  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly herald: ContactHerald,
    @Inject(People) private readonly people: People,
    @Inject(AuditLog) private readonly audit: AuditLog,
  ) {}

  async list(wish: Query<typeof listContacts>): Promise<ContactPage> {
    const [found, unread] = await Promise.all([this.contacts.list(wish), this.contacts.countNew()]);
    const rows = found.slice(0, wish.limit);
    const last = rows.at(-1);
    return {
      items: await this.show(rows),
      ...(found.length > wish.limit && last ? { next: last.id } : {}),
      unread,
    };
  }

  /** @throws Refusal NOT_FOUND */
  async get(id: string): Promise<Contact> {
    return this.showOne(await this.contacts.find(id));
  }

  /** @throws Refusal NOT_FOUND */
  async putState(id: string, state: ContactState): Promise<Contact> {
    return this.database.transact(async () => {
      const row = await this.contacts.putState(id, state);
      await this.herald.changed();
      return this.showOne(row);
    });
  }

  /** Of two who answer at once the second is refused. @throws Refusal NOT_FOUND or CONTACT_CLOSED */
  async reply(id: string, text: string, actor: Actor): Promise<Contact> {
    return this.database.transact(async () => {
      if (!(await this.contacts.find(id))) throw new Refusal('NOT_FOUND');
      const row = await this.contacts.reply(id, text, actor.userId);
      if (!row) throw new Refusal('CONTACT_CLOSED');
      await this.herald.answered(row, text);
      await this.audit.record({ actor, action: 'contact.reply', target: { kind: 'contact', id, name: row.subject } });
      return this.showOne(row);
    });
  }

  private async showOne(row: ContactRow | undefined): Promise<Contact> {
    const [contact] = row ? await this.show([row]) : [];
    if (!contact) throw new Refusal('NOT_FOUND');
    return contact;
  }

  private async show(rows: readonly ContactRow[]): Promise<Contact[]> {
    const names = await this.people.names(rows.flatMap(({ repliedBy }) => repliedBy ?? []));
    return rows.map(({ at, reply, repliedBy, repliedAt, ...row }) => ({
      ...row,
      at: at.toISOString(),
      reply:
        reply === null || repliedAt === null
          ? null
          : {
              text: reply,
              at: repliedAt.toISOString(),
              by: repliedBy === null ? null : (names.get(repliedBy)?.name ?? null),
            },
    }));
  }
}
