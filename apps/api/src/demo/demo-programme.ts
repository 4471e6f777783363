import {
  addScheduleItem,
  getEvent,
  type NewAnnouncement,
  type NewScheduleItem,
  postAnnouncement,
  type ScheduleKind,
  updateEvent,
} from '@ringside/contracts/events';
import type { EventId } from '@ringside/kernel';
import type { DemoClient } from './demo-client';

const HOUR = 3_600_000;

type Line = readonly [
  fromHour: number,
  hours: number | null,
  kind: ScheduleKind,
  title: string,
  place: string,
  text?: string,
];

/** The LAN's weekend, in hours from its start. */
const LINES: readonly Line[] = [
  [-1, 2, 'doors', 'Doors and check-in', 'Foyer', 'Have your ticket ready; the crew shows you to your seat.'],
  [0, 0.5, 'show', 'Opening', 'Main stage'],
  [0.5, 4, 'tournament', 'Tekken Night Cup', 'Main stage', 'Your screen calls you when your match is due.'],
  [5, 1.5, 'food', 'Pizza', 'Foyer', 'Order at the crew desk until an hour before.'],
  [8, 3, 'tournament', 'Trackmania Sprint', 'South hall'],
  [14, null, 'break', 'Lights down in the sleeping hall', 'Gallery'],
  [22, 1.5, 'food', 'Breakfast', 'Foyer'],
  [
    24,
    1,
    'talk',
    'How the network of this hall is built',
    'Studio',
    'From the uplink to your desk, with time for questions.',
  ],
  [26, 5, 'tournament', 'Rocket League Open', 'North hall'],
  [46, 1.5, 'show', 'Finals and prizes', 'Main stage'],
];

const SAID: readonly NewAnnouncement[] = [
  {
    title: 'Second check-in desk is open',
    text: 'The queue in the foyer is long: there is a second desk at the side entrance now.\n\nSame tickets, same crew.',
    isPinned: false,
  },
  {
    title: 'Quiet hours from two to eight',
    text: 'Headsets on, speakers off. The sleeping hall is the gallery; earplugs are free at the crew desk.',
    isPinned: true,
  },
];

/** The timetable of a weekend that is on, and what its organizer has announced so far. */
export async function fillProgramme(organizer: DemoClient, eventId: EventId): Promise<void> {
  const params = { eventId };
  const { startsAt } = await organizer.call(getEvent, { params });
  const at = (hour: number) => new Date(Date.parse(startsAt) + hour * HOUR).toISOString();
  for (const [from, hours, kind, title, place, description = ''] of LINES) {
    const endsAt = hours === null ? null : at(from + hours);
    const body: NewScheduleItem = { kind, title, place, description, startsAt: at(from), endsAt };
    await organizer.call(addScheduleItem, { params, body });
  }
  for (const body of SAID) await organizer.call(postAnnouncement, { params, body });
}

/** An edit of a public event that waits for a moderator: two words in its texts, and an hour. */
export async function proposeEdit(organizer: DemoClient, eventId: EventId): Promise<void> {
  const params = { eventId };
  const event = await organizer.call(getEvent, { params });
  const { title, games, venue, timeZone, startsAt, capacity, rev } = event;
  const body = {
    title,
    games,
    venue,
    timeZone,
    startsAt,
    capacity,
    rev,
    summary: event.summary.replace('Eight teams', 'Twelve teams'),
    description: event.description.replace('The eight best teams', 'The twelve best teams'),
    endsAt: new Date(Date.parse(event.endsAt) + HOUR).toISOString(),
  };
  await organizer.call(updateEvent, { params, body });
}
