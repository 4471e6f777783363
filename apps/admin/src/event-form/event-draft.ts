import type { EventDetails, NewEvent } from '@ringside/contracts/events';

/** An event as a form holds it while somebody types. */
export interface EventDraft {
  readonly title: string;
  readonly summary: string;
  readonly description: string;
  /** As typed: names parted by commas. */
  readonly games: string;
  readonly isOnline: boolean;
  readonly venueName: string;
  readonly venueAddress: string;
  /** ISO 8601; `null` while it is empty or half typed. */
  readonly startsAt: string | null;
  readonly endsAt: string | null;
  readonly timeZone: string;
  readonly capacity: number | null;
}

export type DraftField = keyof EventDraft;

/** The fields in the order of the form. */
export const draftFields = [
  'title',
  'summary',
  'description',
  'games',
  'isOnline',
  'venueName',
  'venueAddress',
  'startsAt',
  'endsAt',
  'timeZone',
  'capacity',
] as const satisfies readonly DraftField[];

export const emptyDraft = (timeZone: string): EventDraft => ({
  title: '',
  summary: '',
  description: '',
  games: '',
  isOnline: false,
  venueName: '',
  venueAddress: '',
  startsAt: null,
  endsAt: null,
  timeZone,
  capacity: 64,
});

export const draftOf = (event: EventDetails): EventDraft => ({
  title: event.title,
  summary: event.summary,
  description: event.description,
  games: event.games.join(', '),
  isOnline: event.venue === null,
  venueName: event.venue?.name ?? '',
  venueAddress: event.venue?.address ?? '',
  startsAt: event.startsAt,
  endsAt: event.endsAt,
  timeZone: event.timeZone,
  capacity: event.capacity,
});

export const gamesIn = (typed: string): string[] => [
  ...new Set(
    typed
      .split(',')
      .map((game) => game.trim())
      .filter((game) => game !== ''),
  ),
];

/** What is sent of a draft that `checkDraft` found nothing wrong with. */
export const inputOf = (draft: EventDraft): NewEvent => ({
  title: draft.title.trim(),
  summary: oneLine(draft.summary),
  description: draft.description,
  games: gamesIn(draft.games),
  venue: draft.isOnline ? null : { name: draft.venueName.trim(), address: oneLine(draft.venueAddress) },
  startsAt: draft.startsAt ?? '',
  endsAt: draft.endsAt ?? '',
  timeZone: draft.timeZone,
  capacity: draft.capacity ?? 0,
});

/** Line ends come in with pasted text; where one line is meant they are blanks. */
const oneLine = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** The fields in which two drafts would be sent differently. A venue that was typed before "online" was chosen does not count. */
export function fieldsThatDiffer(one: EventDraft, other: EventDraft): DraftField[] {
  return draftFields.filter((field) => JSON.stringify(sent(one)[field]) !== JSON.stringify(sent(other)[field]));
}

function sent(draft: EventDraft): Readonly<Record<DraftField, unknown>> {
  const { venue, ...rest } = inputOf(draft);
  return { ...rest, isOnline: draft.isOnline, venueName: venue?.name ?? '', venueAddress: venue?.address ?? '' };
}
