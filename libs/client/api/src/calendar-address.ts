import { addressOf } from '@ringside/contracts';
import { getEventCalendar } from '@ringside/contracts/discovery';
import type { EventId } from '@ringside/kernel';
import { apiAddress } from './server-address';

/** Where the calendar file of an event is. */
export const calendarAddress = (eventId: EventId): string =>
  `${apiAddress()}${addressOf(getEventCalendar.path, { params: { eventId } })}`;
