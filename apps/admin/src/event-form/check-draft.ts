import { refusalOf } from '@ringside/client/api';
import type { AdminTexts } from '@ringside/client/texts';
import * as limits from '@ringside/contracts/events';
import { type DraftField, type EventDraft, gamesIn } from './event-draft';

/** What is wrong, in words, by field; empty when all is well. */
export type Wrong = Readonly<Partial<Record<DraftField, string>>>;

type Check = (draft: EventDraft, t: AdminTexts) => string | false;

const longer = (text: string, max: number, t: AdminTexts) =>
  text.trim().length > max && t('admin.form.tooLong', { max });
const required = (text: string, t: AdminTexts) => text.trim() === '' && t('admin.form.required');

/** Only what can be told without the server; it judges again, and knows what other events there are. */
const checks: Readonly<Partial<Record<DraftField, Check>>> = {
  title: ({ title }, t) =>
    required(title, t) ||
    (title.trim().length < limits.EVENT_TITLE_MIN && t('admin.form.tooShort', { min: limits.EVENT_TITLE_MIN })) ||
    longer(title, limits.EVENT_TITLE_MAX, t),
  summary: ({ summary }, t) => longer(summary, limits.EVENT_SUMMARY_MAX, t),
  description: ({ description }, t) => longer(description, limits.EVENT_DESCRIPTION_MAX, t),
  games: ({ games }, t) => checkGames(gamesIn(games), t),
  venueName: ({ isOnline, venueName }, t) =>
    !isOnline && (required(venueName, t) || longer(venueName, limits.VENUE_NAME_MAX, t)),
  venueAddress: ({ isOnline, venueAddress }, t) => !isOnline && longer(venueAddress, limits.VENUE_ADDRESS_MAX, t),
  startsAt: ({ startsAt }, t) => startsAt === null && t('admin.form.noMoment'),
  endsAt: ({ startsAt, endsAt }, t) =>
    (endsAt === null && t('admin.form.noMoment')) ||
    (startsAt !== null && endsAt !== null && endsAt <= startsAt && t('admin.form.endBeforeStart')),
  capacity: ({ capacity }, t) =>
    !(capacity !== null && Number.isInteger(capacity) && capacity >= 1 && capacity <= limits.EVENT_CAPACITY_MAX) &&
    t('admin.form.capacityRange', { max: limits.EVENT_CAPACITY_MAX }),
};

function checkGames(games: readonly string[], t: AdminTexts): string | false {
  if (games.length > limits.EVENT_GAMES_MAX) return t('admin.form.tooManyGames', { max: limits.EVENT_GAMES_MAX });
  const isTooLong = games.some((game) => game.length > limits.EVENT_GAME_MAX);
  return isTooLong && t('admin.form.gameTooLong', { max: limits.EVENT_GAME_MAX });
}

/** What is wrong with a draft before it is sent. */
export function checkDraft(draft: EventDraft, t: AdminTexts): Wrong {
  const found = Object.entries(checks).map(([field, check]) => [field, check(draft, t)] as const);
  return Object.fromEntries(found.filter(([, sentence]) => sentence !== false)) as Wrong;
}

/** Refusals that are about one field. */
const fieldOfCode: Readonly<Partial<Record<string, DraftField>>> = {
  EVENT_TITLE_TAKEN: 'title',
  EVENT_VENUE_TAKEN: 'venueName',
};

const fieldOfPointer: Readonly<Record<string, DraftField>> = {
  title: 'title',
  summary: 'summary',
  description: 'description',
  games: 'games',
  venue: 'venueName',
  'venue/name': 'venueName',
  'venue/address': 'venueAddress',
  startsAt: 'startsAt',
  endsAt: 'endsAt',
  timeZone: 'timeZone',
  capacity: 'capacity',
};

/** The server's refusal put at the fields it is about, and in words as a whole when it concerns none of them. */
export function placeRefusal(error: unknown, t: AdminTexts): [wrong: Wrong, rest: string | null] {
  const { code, details, errors } = refusalOf(error);
  const field = fieldOfCode[code];
  if (field) return [{ [field]: t.refusal(code, details) }, null];
  const fields = errors.flatMap(({ pointer }) => fieldAt(pointer) ?? []);
  const wrong = Object.fromEntries(fields.map((each) => [each, t('admin.form.invalid')]));
  return [wrong, fields.length > 0 ? null : t.refusal(code, details)];
}

function fieldAt(pointer: string): DraftField | undefined {
  const path = pointer.replace(/^#\//, '');
  return fieldOfPointer[path] ?? fieldOfPointer[path.split('/')[0] ?? ''];
}
