// one file to fetch for both: every one that the routes name makes the first load heavier
export { AnnouncementsPart } from './announcements-part';
export { SchedulePart } from './schedule-part';
