import * as z from 'zod';
import { endpoint } from '../endpoint';
import { line, Moment, page, paging, prose } from '../fields';
import { EventId, UserId } from '../ids';
import { Revision } from './event-facts.contract';
import * as limits from './programme.limits';

export const AnnouncementId = z.uuid();

const written = {
  title: line(limits.ANNOUNCEMENT_TITLE_MAX),
  /** Plain text; an empty line parts paragraphs. */
  text: prose(limits.ANNOUNCEMENT_TEXT_MAX).refine((text) => text.trim() !== '', 'must not be empty'),
  /** Stands above the others. */
  isPinned: z.boolean().default(false),
};

export const NewAnnouncement = z.strictObject(written).meta({ id: 'NewAnnouncement' });
export type NewAnnouncement = z.output<typeof NewAnnouncement>;

export const AnnouncementEdit = z.strictObject({ ...written, rev: Revision }).meta({ id: 'AnnouncementEdit' });
export type AnnouncementEdit = z.output<typeof AnnouncementEdit>;

/** What an organizer has to say to everybody. */
export const Announcement = z
  .strictObject({
    id: AnnouncementId,
    rev: Revision,
    title: z.string(),
    text: z.string(),
    isPinned: z.boolean(),
    /** `null` when that account is gone. */
    author: z.strictObject({ id: UserId, name: z.string() }).nullable(),
    at: Moment,
    /** When it was last changed; `null`: it is as it was posted. */
    editedAt: Moment.nullable(),
  })
  .meta({ id: 'Announcement' });
export type Announcement = z.output<typeof Announcement>;

export const AnnouncementPage = page(Announcement).meta({ id: 'AnnouncementPage' });
export type AnnouncementPage = z.output<typeof AnnouncementPage>;

const ofEvent = z.strictObject({ eventId: EventId });
const ofOne = z.strictObject({ eventId: EventId, announcementId: AnnouncementId });

export const listAnnouncements = endpoint({
  method: 'GET',
  path: '/events/:eventId/announcements',
  summary: 'List the announcements of an event',
  description: 'The pinned ones first, then the latest.',
  permission: 'event.read',
  params: ofEvent,
  query: z.strictObject({ ...paging, cursor: AnnouncementId.optional() }),
  response: AnnouncementPage,
  errors: [],
});

export const postAnnouncement = endpoint({
  method: 'POST',
  path: '/events/:eventId/announcements',
  summary: 'Announce something',
  description: 'Everybody who takes part in the event or follows it is told. Only of an event that is public.',
  permission: 'event.manage',
  params: ofEvent,
  body: NewAnnouncement,
  response: Announcement,
  errors: ['EVENT_WRONG_STATE'],
  idempotent: true,
});

export const putAnnouncement = endpoint({
  method: 'PUT',
  path: '/events/:eventId/announcements/:announcementId',
  summary: 'Change an announcement',
  description: 'Nobody is told again; the earlier version is kept. Refused with STALE when somebody else was faster.',
  permission: 'event.manage',
  params: ofOne,
  body: AnnouncementEdit,
  response: Announcement,
  errors: [],
});

export const deleteAnnouncement = endpoint({
  method: 'DELETE',
  path: '/events/:eventId/announcements/:announcementId',
  summary: 'Take an announcement off the pages',
  description: 'It is kept with its versions.',
  permission: 'event.manage',
  params: ofOne,
  response: z.void(),
  errors: [],
});

export const AnnouncementVersion = z
  .strictObject({
    rev: Revision,
    title: z.string(),
    text: z.string(),
    isPinned: z.boolean(),
    editor: z.strictObject({ id: UserId, name: z.string() }).nullable(),
    at: Moment,
  })
  .meta({ id: 'AnnouncementVersion' });
export type AnnouncementVersion = z.output<typeof AnnouncementVersion>;

export const listAnnouncementVersions = endpoint({
  method: 'GET',
  path: '/events/:eventId/announcements/:announcementId/versions',
  summary: 'List what an announcement said, the latest first',
  description: 'The hundred latest versions, also of one that was deleted.',
  permission: 'event.readReview',
  params: ofOne,
  response: z.strictObject({ items: z.array(AnnouncementVersion) }).meta({ id: 'AnnouncementVersions' }),
  errors: [],
});

/** An announcement where events of all kinds stand together. */
export const HomeAnnouncement = Announcement.extend({
  event: z.strictObject({ id: EventId, title: z.string() }),
}).meta({ id: 'HomeAnnouncement' });
export type HomeAnnouncement = z.output<typeof HomeAnnouncement>;

export const listLatestAnnouncements = endpoint({
  method: 'GET',
  path: '/home/announcements',
  summary: 'List the latest announcements of events that are on or to come',
  permission: 'event.read',
  response: z.strictObject({ items: z.array(HomeAnnouncement) }).meta({ id: 'HomeAnnouncements' }),
  errors: [],
});
