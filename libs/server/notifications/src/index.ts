export { NotificationsModule } from './notifications.module';
export { TidyJob } from './tidy.job';
