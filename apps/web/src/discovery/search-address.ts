import type { EventSearch } from '@ringside/client/api';
import { EVENT_SORTS, SEARCH_MAX } from '@ringside/contracts/discovery';
import type { UserId } from '@ringside/kernel';

/** What the address of the page can hold. */
export const FILTERS = [
  'search',
  'game',
  'organizer',
  'place',
  'from',
  'to',
  'minPlaces',
  'maxPlaces',
  'free',
] as const;
export type Filter = (typeof FILTERS)[number];

const DAY = /^\d{4}-\d\d-\d\d$/;
const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** A day in the reader's own zone as the instant it begins or ends. */
function instantOf(day: string | null, clock: string): string | undefined {
  if (day === null || !DAY.test(day)) return undefined;
  const at = new Date(`${day}T${clock}`);
  return Number.isNaN(at.getTime()) ? undefined : at.toISOString();
}

function numberIn(text: string | null): number | undefined {
  const value = Number(text);
  return text !== null && Number.isInteger(value) && value >= 1 && value <= 100_000 ? value : undefined;
}

/** What an address looks for. What somebody wrote into it that makes no sense is left out, not asked. */
export function searchIn(address: URLSearchParams): EventSearch {
  const text = (name: Filter, max: number) => address.get(name)?.trim().slice(0, max) || undefined;
  const organizer = address.get('organizer') ?? '';
  const wishes = {
    when: address.get('when') === 'past' ? ('past' as const) : undefined,
    sort: EVENT_SORTS.find((sort) => sort === address.get('sort')),
    search: text('search', SEARCH_MAX),
    game: text('game', 40),
    organizer: UUID.test(organizer) ? (organizer as UserId) : undefined,
    place: (['online', 'onSite'] as const).find((place) => place === address.get('place')),
    from: instantOf(address.get('from'), '00:00:00'),
    to: instantOf(address.get('to'), '23:59:59'),
    minPlaces: numberIn(address.get('minPlaces')),
    maxPlaces: numberIn(address.get('maxPlaces')),
    free: address.get('free') === 'only' ? ('only' as const) : undefined,
  };
  return Object.fromEntries(Object.entries(wishes).filter(([, value]) => value !== undefined)) as EventSearch;
}

/** How many filters an address sets beside the words. */
export const countFilters = (address: URLSearchParams): number => {
  const search = searchIn(address);
  return FILTERS.filter((name) => name !== 'search' && search[name] !== undefined).length;
};
