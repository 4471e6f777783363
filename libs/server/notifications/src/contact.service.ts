import { Inject, Injectable } from '@nestjs/common';
import type { Query } from '@ringside/contracts';
import {
  type Contact,
  contactChanged,
  type ContactPage,
  type ContactState,
  type listContacts,
  type NewContact,
} from '@ringside/contracts/notifications';
import { Refusal, type UserId } from '@ringside/kernel';
import { Config, Database, Outbox, Rooms, TokenBuckets } from '@ringside/server/platform';
import { type Actor, AuditLog, notifyPeople, People, sendMail, type Visitor } from '@ringside/server/ports';
import { ContactRepository, type ContactRow } from './contact.repository';

const HOUR_MS = 3600_000;

/** The contact form, and the inbox of those who answer it. */
@Injectable()
export class ContactService {
  private readonly byAddress: TokenBuckets;
  /** Against one who has many addresses. */
  private readonly overall: TokenBuckets;

  constructor(
    private readonly database: Database,
    private readonly contacts: ContactRepository,
    private readonly outbox: Outbox,
    private readonly rooms: Rooms,
    @Inject(People) private readonly people: People,
    @Inject(AuditLog) private readonly audit: AuditLog,
    @Inject(Config) { addressLimitFactor }: Pick<Config, 'addressLimitFactor'>,
  ) {
    this.byAddress = new TokenBuckets({ burst: Math.max(1, Math.round(5 * addressLimitFactor)), perMs: HOUR_MS });
    this.overall = new TokenBuckets({ burst: Math.max(1, Math.round(200 * addressLimitFactor)), perMs: HOUR_MS });
  }

  /** Keeps a message and tells the administrators. What a program wrote is thanked for and thrown away. @throws Refusal RATE_LIMITED */
  async send(from: Visitor, { website, ...message }: NewContact, networkAddress: string): Promise<void> {
    this.demandRate(networkAddress);
    if (website !== '') return;
    const account = from && (await this.people.contacts([from.userId])).get(from.userId);
    const writer = account ? { name: account.name, address: account.address } : {};
    const admins = await this.people.withRole('admin');
    await this.database.transact(async () => {
      const id = await this.contacts.add({ ...message, ...writer, userId: from?.userId ?? null });
      await this.outbox.add(notifyPeople, {
        to: admins,
        kind: 'contactReceived',
        params: { subject: message.subject },
        link: `/admin/inbox/${id}`,
        key: `contact:${id}`,
      });
      this.tell(admins);
    });
  }

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
    const admins = await this.people.withRole('admin');
    return this.database.transact(async () => {
      const row = await this.contacts.putState(id, state);
      this.tell(admins);
      return this.showOne(row);
    });
  }

  /** Of two who answer at once the second is refused. @throws Refusal NOT_FOUND or CONTACT_CLOSED */
  async reply(id: string, text: string, actor: Actor): Promise<Contact> {
    const admins = await this.people.withRole('admin');
    return this.database.transact(async () => {
      if (!(await this.contacts.find(id))) throw new Refusal('NOT_FOUND');
      const row = await this.contacts.reply(id, text, actor.userId);
      if (!row) throw new Refusal('CONTACT_CLOSED');
      const { address, name, language, subject } = row;
      await this.outbox.add(sendMail, {
        to: { address, name, language },
        template: 'contactReply',
        params: { name, subject, text },
      });
      await this.audit.record({ actor, action: 'contact.reply', target: { kind: 'contact', id, name: subject } });
      this.tell(admins);
      return this.showOne(row);
    });
  }

  /** After COMMIT. */
  private tell(admins: readonly UserId[]): void {
    this.database.afterCommit(() => admins.forEach((admin) => this.rooms.emitToUser(admin, contactChanged, {})));
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

  private demandRate(networkAddress: string): void {
    const waitMs = Math.max(this.byAddress.take(networkAddress), this.overall.take('everybody'));
    if (waitMs > 0) throw new Refusal('RATE_LIMITED', { retryAfterSeconds: Math.ceil(waitMs / 1000) });
  }
}
