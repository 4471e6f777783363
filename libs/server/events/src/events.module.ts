import { Global, Module } from '@nestjs/common';
import { EventDirectory, EventRegistrations } from '@ringside/server/ports';
import { EventAudienceRepository } from './event-audience.repository';
import { discoveryControllers, discoveryProviders } from './discovery/discovery.providers';
import { draftControllers, draftProviders } from './drafts/draft.providers';
import { EventCreationService } from './event-creation.service';
import { EventMakers } from './event-makers';
import { EventCovers } from './event-covers';
import { EventDirectoryService } from './event-directory.service';
import { EventHistoryRepository } from './event-history.repository';
import { EventLifeController } from './event-life.controller';
import { EventLifeService } from './event-life.service';
import { EventListRepository } from './event-list.repository';
import { EventListService } from './event-list.service';
import { EventPictures } from './event-pictures';
import { EventReviewService } from './event-review.service';
import { EventTexts } from './event-texts';
import { EventChronicle } from './event.chronicle';
import { EventController } from './event.controller';
import { EventNotices } from './event.notices';
import { EventProjector } from './event.projector';
import { EventReader } from './event.reader';
import { EventRepository } from './event.repository';
import { EventService } from './event.service';
import { EventSummaries } from './event-summaries';
import { ModerationQueueRepository } from './moderation-queue.repository';
import { programmeControllers, programmeProviders } from './programme/programme.providers';
import { ProposedEditController } from './proposed-edit.controller';
import { ProposedEditRepository } from './proposed-edit.repository';
import { ProposedEditService } from './proposed-edit.service';
import { registrationControllers, registrationProviders } from './registration/registration.providers';
import { reportControllers, reportProviders } from './reports/report.providers';
import { StaffChronicle } from './staff.chronicle';
import { StaffController } from './staff.controller';
import { StaffProjector } from './staff.projector';
import { StaffRepository } from './staff.repository';
import { StaffService } from './staff.service';

/** Events and their lives; other features ask its `EventDirectory` and its `EventRegistrations`. */
@Global()
@Module({
  controllers: [
    EventController,
    EventLifeController,
    ProposedEditController,
    ...programmeControllers,
    ...registrationControllers,
    ...reportControllers,
    StaffController,
    ...discoveryControllers,
    ...draftControllers,
  ],
  providers: [
    EventService,
    EventReader,
    EventNotices,
    EventAudienceRepository,
    EventLifeService,
    EventCreationService,
    EventMakers,
    EventReviewService,
    EventHistoryRepository,
    ProposedEditService,
    ...programmeProviders,
    ProposedEditRepository,
    ModerationQueueRepository,
    EventChronicle,
    EventCovers,
    ...discoveryProviders,
    ...draftProviders,
    EventTexts,
    EventPictures,
    EventListService,
    EventRepository,
    EventListRepository,
    EventProjector,
    EventSummaries,
    ...registrationProviders,
    ...reportProviders,
    StaffService,
    StaffRepository,
    StaffChronicle,
    StaffProjector,
    { provide: EventDirectory, useClass: EventDirectoryService },
  ],
  exports: [EventDirectory, EventRegistrations],
})
export class EventsModule {}
