import { Global, Module } from '@nestjs/common';
import { EventDirectory } from '@ringside/server/ports';
import { EventDirectoryService } from './event-directory.service';
import { EventLifeController } from './event-life.controller';
import { EventListRepository } from './event-list.repository';
import { EventListService } from './event-list.service';
import { EventChronicle } from './event.chronicle';
import { EventController } from './event.controller';
import { EventProjector } from './event.projector';
import { EventRepository } from './event.repository';
import { EventService } from './event.service';

/** Events and their lives; other features ask its `EventDirectory`. */
@Global()
@Module({
  controllers: [EventController, EventLifeController],
  providers: [
    EventService,
    EventChronicle,
    EventListService,
    EventRepository,
    EventListRepository,
    EventProjector,
    { provide: EventDirectory, useClass: EventDirectoryService },
  ],
  exports: [EventDirectory],
})
export class EventsModule {}
