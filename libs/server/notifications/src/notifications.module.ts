import { Module } from '@nestjs/common';
import { ChoiceRepository } from './choice.repository';
import { ContactController } from './contact.controller';
import { ContactRepository } from './contact.repository';
import { ContactDeskService } from './contact-desk.service';
import { ContactFormService } from './contact-form.service';
import { ContactHerald } from './contact-herald';
import { MailComposer } from './mail-composer';
import { MailCourier } from './mail-courier';
import { MailController } from './mail.controller';
import { MailReportController } from './mail-report.controller';
import { MailRepository } from './mail.repository';
import { MailService } from './mail.service';
import { MailWorker } from './mail-worker';
import { NotificationController } from './notification.controller';
import { NotificationRepository } from './notification.repository';
import { NotificationService } from './notification.service';
import { NotificationTeller } from './notification-teller';
import { NotifyJob, SendMailJob } from './notify.job';
import { ReaderMails } from './reader-mails';
import { SubscriptionController } from './subscription.controller';
import { TidyJob } from './tidy.job';

/** What people should know: their lists, their mails, and what they write to those who run the site. */
@Module({
  controllers: [
    NotificationController,
    SubscriptionController,
    MailController,
    MailReportController,
    ContactController,
  ],
  providers: [
    NotificationRepository,
    NotificationService,
    NotificationTeller,
    ChoiceRepository,
    NotifyJob,
    SendMailJob,
    ReaderMails,
    MailRepository,
    MailComposer,
    MailCourier,
    MailWorker,
    MailService,
    ContactRepository,
    ContactHerald,
    ContactFormService,
    ContactDeskService,
    TidyJob,
  ],
})
export class NotificationsModule {}
