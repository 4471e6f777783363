import { Global, Module } from '@nestjs/common';
import { EventDirectory } from '@ringside/server/ports';
import { EventCovers } from './event-covers';
import { EventDirectoryService } from './event-directory.service';
import { EventLifeController } from './event-life.controller';
import { EventListRepository } from './event-list.repository';
import { EventListService } from './event-list.service';
import { EventPictures } from './event-pictures';
import { EventChronicle } from './event.chronicle';
import { EventController } from './event.controller';
import { EventProjector } from './event.projector';
import { EventRepository } from './event.repository';
import { EventService } from './event.service';
import { EventSummaries } from './event-summaries';
import { registrationControllers, registrationProviders } from './registration/registration.providers';
import { reportControllers, reportProviders } from './reports/report.providers';
import { StaffChronicle } from './staff.chronicle';
import { StaffController } from './staff.controller';
import { StaffProjector } from './staff.projector';
import { StaffRepository } from './staff.repository';
import { StaffService } from './staff.service';

/** Events and their lives; other features ask its `EventDirectory`. */
@Global()
@Module({
  controllers: [EventController, EventLifeController, ...registrationControllers, ...reportControllers, StaffController],
  providers: [
    EventService,
    EventChronicle,
    EventCovers,
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
  exports: [EventDirectory],
})
export class EventsModule {}
