import { AnnouncementController } from './announcement.controller';
import { AnnouncementRepository } from './announcement.repository';
import { AnnouncementService } from './announcement.service';
import { AnnouncementTelling } from './announcement.telling';
import { ScheduleController } from './schedule.controller';
import { ScheduleRepository } from './schedule.repository';
import { ScheduleService } from './schedule.service';

/** An event's timetable and announcements, for the module of events. */
export const programmeControllers = [ScheduleController, AnnouncementController];
export const programmeProviders = [
  ScheduleService,
  ScheduleRepository,
  AnnouncementService,
  AnnouncementTelling,
  AnnouncementRepository,
];
