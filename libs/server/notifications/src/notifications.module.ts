import { Module } from '@nestjs/common';
import { ChoiceRepository } from './choice.repository';
import { ContactController } from './contact.controller';
import { ContactRepository } from './contact.repository';
import { ContactService } from './contact.service';
import { MailComposer } from './mail-composer';
import { MailCourier } from './mail-courier';
import { MailController } from './mail.controller';
import { MailRepository } from './mail.repository';
import { MailService } from './mail.service';
import { MailWorker } from './mail-worker';
import { NotificationController } from './notification.controller';
import { NotificationRepository } from './notification.repository';
import { NotificationService } from './notification.service';
import { NotificationTeller } from './notification-teller';
import { NotifyJob } from './notify.job';
import { SubscriptionController } from './subscription.controller';
import { TidyJob } from './tidy.job';

/** What people should know: their lists, their mails, and what they write to those who run the site. */
@Module({
  controllers: [NotificationController, SubscriptionController, MailController, ContactController],
  providers: [
    NotificationRepository,
    NotificationService,
    NotificationTeller,
    ChoiceRepository,
    NotifyJob,
    MailRepository,
    MailComposer,
    MailCourier,
    MailWorker,
    MailService,
    ContactRepository,
    ContactService,
    TidyJob,
  ],
})
export class NotificationsModule {}
