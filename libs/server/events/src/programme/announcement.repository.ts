import { Injectable } from '@nestjs/common';
import { HOME_ANNOUNCEMENTS, type NewAnnouncement } from '@ringside/contracts/events';
import type { EventId, UserId } from '@ringside/kernel';
import { Database } from '@ringside/server/platform';

export interface AnnouncementRow {
  readonly id: string;
  readonly rev: number;
  readonly title: string;
  readonly text: string;
  readonly isPinned: boolean;
  readonly authorId: UserId | null;
  readonly at: Date;
  readonly editedAt: Date | null;
}

export interface VersionRow {
  readonly rev: number;
  readonly title: string;
  readonly text: string;
  readonly isPinned: boolean;
  readonly editorId: UserId | null;
  readonly at: Date;
}

export type LatestRow = AnnouncementRow & { readonly eventId: EventId; readonly eventTitle: string };

const COLUMNS = `a.id, a.rev, a.title, a.body as text, a.is_pinned as "isPinned", a.author_id as "authorId",
  a.created_at as at, case when a.rev > 1 then a.updated_at end as "editedAt"`;

/** Announcements, and every version of each. */
@Injectable()
export class AnnouncementRepository {
  constructor(private readonly database: Database) {}

  /** The pinned ones first, then the latest; one row more than the page. `after` is the last of the page before. */
  list(eventId: EventId, limit: number, after: AnnouncementRow | undefined): Promise<AnnouncementRow[]> {
    return this.database.query<AnnouncementRow>(
      `select ${COLUMNS} from announcement a where a.event_id = $1 and a.deleted_at is null
          and ($3::boolean is null or (a.is_pinned, a.id) < ($3, $4::uuid))
        order by a.is_pinned desc, a.id desc limit $2`,
      [eventId, limit + 1, after?.isPinned ?? null, after?.id ?? null],
    );
  }

  async find(eventId: EventId, id: string): Promise<AnnouncementRow | undefined> {
    const [row] = await this.database.query<AnnouncementRow>(
      `select ${COLUMNS} from announcement a where a.event_id = $1 and a.id = $2 and a.deleted_at is null`,
      [eventId, id],
    );
    return row;
  }

  /** Of events that are on or to come. */
  latest(): Promise<LatestRow[]> {
    return this.database.query<LatestRow>(
      `select ${COLUMNS}, e.id as "eventId", e.title as "eventTitle" from announcement a join event e on e.id = a.event_id
        where a.deleted_at is null and (e.state = 'started' or e.state = 'published' and e.ends_at > clock_timestamp())
        order by a.id desc limit $1`,
      [HOME_ANNOUNCEMENTS],
    );
  }

  async add(eventId: EventId, author: UserId, { title, text, isPinned }: NewAnnouncement): Promise<AnnouncementRow> {
    const [row] = await this.database.write<AnnouncementRow>(
      `with a as (
         insert into announcement (event_id, author_id, title, body, is_pinned) values ($1, $2, $3, $4, $5) returning *
       ), kept as (
         insert into announcement_version (announcement_id, rev, title, body, is_pinned, editor_id)
         select id, rev, title, body, is_pinned, $2 from a)
       select ${COLUMNS} from a`,
      [eventId, author, title, text, isPinned],
    );
    if (!row) throw new Error('The statement answered no announcement.');
    return row;
  }

  /** Writes over the revision that was seen, and keeps it. Answers nothing when there is a newer one, or none. */
  async update(
    id: string,
    editor: UserId,
    rev: number,
    { title, text, isPinned }: NewAnnouncement,
  ): Promise<AnnouncementRow | undefined> {
    const [row] = await this.database.write<AnnouncementRow>(
      `with a as (
         update announcement set title = $4, body = $5, is_pinned = $6, rev = rev + 1, updated_at = clock_timestamp()
          where id = $1 and rev = $3 and deleted_at is null returning *
       ), kept as (
         insert into announcement_version (announcement_id, rev, title, body, is_pinned, editor_id)
         select id, rev, title, body, is_pinned, $2 from a)
       select ${COLUMNS} from a`,
      [id, editor, rev, title, text, isPinned],
    );
    return row;
  }

  /** Answers whether it was there. */
  async remove(eventId: EventId, id: string): Promise<boolean> {
    const count = await this.database.change(
      'update announcement set deleted_at = clock_timestamp() where event_id = $1 and id = $2 and deleted_at is null',
      [eventId, id],
    );
    return count > 0;
  }

  versions(eventId: EventId, id: string): Promise<VersionRow[]> {
    return this.database.query<VersionRow>(
      `select v.rev, v.title, v.body as text, v.is_pinned as "isPinned", v.editor_id as "editorId", v.at
         from announcement_version v join announcement a on a.id = v.announcement_id
        where a.event_id = $1 and a.id = $2 order by v.rev desc limit 100`,
      [eventId, id],
    );
  }
}
