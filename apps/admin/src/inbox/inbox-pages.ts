// one file to fetch for both: every one that the routes name makes the first load heavier
export { InboxPage } from './inbox-page';
export { MessagePage } from './message-page';
