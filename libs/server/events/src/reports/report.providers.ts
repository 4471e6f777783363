import type { Type } from '@nestjs/common';
import { EventsReportController } from './events-report.controller';
import { RegistrationReportController } from './registration-report.controller';
import { RegistrationReportRepository } from './registration-report.repository';

/** The part of the events' module that counts. */
export const reportControllers: Type[] = [EventsReportController, RegistrationReportController];
export const reportProviders: Type[] = [RegistrationReportRepository];
