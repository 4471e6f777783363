import type { Parts } from '../parts';
import { EventReminderJob } from './event-reminder.job';
import { HolderMessageController } from './holder-message.controller';
import { HolderMessageRepository } from './holder-message.repository';
import { HolderMessageService } from './holder-message.service';

/** What those who have tickets are told. */
export const messagesParts: Parts = {
  controllers: [HolderMessageController],
  providers: [EventReminderJob, HolderMessageRepository, HolderMessageService],
};
