import { Inject, Injectable } from '@nestjs/common';
import {
  type Announcement,
  type AnnouncementEdit,
  type AnnouncementPage,
  type AnnouncementVersion,
  type HomeAnnouncement,
  type NewAnnouncement,
} from '@ringside/contracts/events';
import { type EventId, orRefuse, Refusal, type UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';
import { type Actor, People, type PersonName, type Visitor } from '@ringside/server/ports';
import { EventReader, type Found } from '../event.reader';
import { AnnouncementTelling } from './announcement.telling';
import { AnnouncementRepository, type AnnouncementRow } from './announcement.repository';
import { decideAnnouncing } from './programme.policy';

/** What the organizers of an event say to everybody who takes part in it or follows it. */
@Injectable()
export class AnnouncementService {
  constructor(
    private readonly database: Database,
    private readonly reader: EventReader,
    private readonly announcements: AnnouncementRepository,
    private readonly telling: AnnouncementTelling,
    @Inject(People) private readonly people: People,
  ) {}

  /** @throws Refusal NOT_FOUND, also for a cursor that is no announcement of the event (any more) */
  async list(eventId: EventId, asker: Visitor, limit: number, cursor?: string): Promise<AnnouncementPage> {
    await this.reader.find(eventId, asker);
    const after = cursor === undefined ? undefined : await this.announcements.find(eventId, cursor);
    if (cursor !== undefined && !after) throw new Refusal('NOT_FOUND');
    const found = await this.announcements.list(eventId, limit, after);
    const rows = found.slice(0, limit);
    const names = await this.namesOf(rows.map(({ authorId }) => authorId));
    const last = rows.at(-1);
    return {
      items: rows.map((row) => toAnnouncement(row, names)),
      ...(found.length > limit && last ? { next: last.id } : {}),
    };
  }

  async latest(): Promise<{ items: HomeAnnouncement[] }> {
    const rows = await this.announcements.latest();
    const names = await this.namesOf(rows.map(({ authorId }) => authorId));
    const items = rows.map((row) => ({
      ...toAnnouncement(row, names),
      event: { id: row.eventId, title: row.eventTitle },
    }));
    return { items };
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN or EVENT_WRONG_STATE */
  post(eventId: EventId, actor: Actor, said: NewAnnouncement): Promise<Announcement> {
    return this.change(eventId, actor, async (found) => {
      orRefuse(decideAnnouncing(found.row));
      const row = await this.announcements.add(eventId, actor.userId, said);
      await this.telling.tell(found, actor, row);
      return this.show(row);
    });
  }

  /** @throws Refusal NOT_FOUND, FORBIDDEN or STALE */
  put(eventId: EventId, actor: Actor, id: string, { rev, ...said }: AnnouncementEdit): Promise<Announcement> {
    return this.change(eventId, actor, async () => {
      const known = await this.announcements.find(eventId, id);
      if (!known) throw new Refusal('NOT_FOUND');
      const row = await this.announcements.update(id, actor.userId, rev, said);
      if (!row) throw new Refusal('STALE', { rev: known.rev });
      return this.show(row);
    });
  }

  /** @throws Refusal NOT_FOUND or FORBIDDEN */
  remove(eventId: EventId, actor: Actor, id: string): Promise<void> {
    return this.change(eventId, actor, async () => {
      if (!(await this.announcements.remove(eventId, id))) throw new Refusal('NOT_FOUND');
    });
  }

  /** What it said before, also when it is deleted. @throws Refusal NOT_FOUND */
  async versions(eventId: EventId, asker: Actor, id: string): Promise<{ items: AnnouncementVersion[] }> {
    await this.reader.find(eventId, asker);
    const rows = await this.announcements.versions(eventId, id);
    if (rows.length === 0) throw new Refusal('NOT_FOUND');
    const names = await this.namesOf(rows.map(({ editorId }) => editorId));
    return {
      items: rows.map(({ editorId, at, ...row }) => ({
        ...row,
        at: at.toISOString(),
        editor: personOf(editorId, names),
      })),
    };
  }

  private change<T>(eventId: EventId, actor: Actor, write: (found: Found) => Promise<T>): Promise<T> {
    return this.database.transact(async () => {
      const found = await this.reader.findForChange(eventId, actor);
      if (!found.access.manages) throw new Refusal('FORBIDDEN');
      this.database.afterCommit(() => this.telling.changed(eventId));
      return write(found);
    });
  }

  private async show(row: AnnouncementRow): Promise<Announcement> {
    return toAnnouncement(row, await this.namesOf([row.authorId]));
  }

  private namesOf(ids: readonly (UserId | null)[]): Promise<ReadonlyMap<UserId, PersonName>> {
    return this.people.names(ids.filter((id) => id !== null));
  }
}

const personOf = (id: UserId | null, names: ReadonlyMap<UserId, PersonName>) => {
  const name = id === null ? undefined : names.get(id)?.name;
  return id === null || name === undefined ? null : { id, name };
};

const toAnnouncement = (row: AnnouncementRow, names: ReadonlyMap<UserId, PersonName>): Announcement => ({
  id: row.id,
  rev: row.rev,
  title: row.title,
  text: row.text,
  isPinned: row.isPinned,
  author: personOf(row.authorId, names),
  at: row.at.toISOString(),
  editedAt: row.editedAt?.toISOString() ?? null,
});
