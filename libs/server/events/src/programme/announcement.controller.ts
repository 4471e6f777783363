import { Controller } from '@nestjs/common';
import type { Body, Params, Query } from '@ringside/contracts';
import {
  type Announcement,
  type AnnouncementPage,
  type AnnouncementVersion,
  deleteAnnouncement,
  type HomeAnnouncement,
  listAnnouncements,
  listAnnouncementVersions,
  listLatestAnnouncements,
  postAnnouncement,
  putAnnouncement,
} from '@ringside/contracts/events';
import { Asker, BodyOf, Me, ParamsOf, QueryOf, Route } from '@ringside/server/platform';
import type { Actor, Visitor } from '@ringside/server/ports';
import { AnnouncementService } from './announcement.service';

type OfOne = Params<typeof putAnnouncement>;

@Controller()
export class AnnouncementController {
  constructor(private readonly announcements: AnnouncementService) {}

  @Route(listLatestAnnouncements)
  latest(): Promise<{ items: HomeAnnouncement[] }> {
    return this.announcements.latest();
  }

  @Route(listAnnouncements)
  list(
    @Asker() asker: Visitor,
    @ParamsOf(listAnnouncements) { eventId }: Params<typeof listAnnouncements>,
    @QueryOf(listAnnouncements) { limit, cursor }: Query<typeof listAnnouncements>,
  ): Promise<AnnouncementPage> {
    return this.announcements.list(eventId, asker, limit, cursor);
  }

  @Route(postAnnouncement)
  post(
    @Me() me: Actor,
    @ParamsOf(postAnnouncement) { eventId }: Params<typeof postAnnouncement>,
    @BodyOf(postAnnouncement) said: Body<typeof postAnnouncement>,
  ): Promise<Announcement> {
    return this.announcements.post(eventId, me, said);
  }

  @Route(putAnnouncement)
  put(
    @Me() me: Actor,
    @ParamsOf(putAnnouncement) { eventId, announcementId }: OfOne,
    @BodyOf(putAnnouncement) edit: Body<typeof putAnnouncement>,
  ): Promise<Announcement> {
    return this.announcements.put(eventId, me, announcementId, edit);
  }

  @Route(deleteAnnouncement)
  remove(@Me() me: Actor, @ParamsOf(deleteAnnouncement) { eventId, announcementId }: OfOne): Promise<void> {
    return this.announcements.remove(eventId, me, announcementId);
  }

  @Route(listAnnouncementVersions)
  versions(
    @Me() me: Actor,
    @ParamsOf(listAnnouncementVersions) { eventId, announcementId }: OfOne,
  ): Promise<{ items: AnnouncementVersion[] }> {
    return this.announcements.versions(eventId, me, announcementId);
  }
}
