/**
 * The classic grid protocol: a hall as rows of equal length, `{"event","data"}` from clients, `{"type","content"}` to them.
 * No ids, no acknowledgements; whoever names a guest is that guest.
 */

/** What a client asks for. `nowhere` is a buy that names no place. */
export type GridAsk =
  | { readonly kind: 'field' }
  | { readonly kind: 'buy'; readonly row: number; readonly column: number }
  | { readonly kind: 'nowhere' };

const GUEST_NAME_MAX = 40;
const FIRST_USER = /^\/\?user=([^&#]*)/;
/** Names are shown to staff: nothing in them that is not seen. */
const UNSEEN = /[\u0000-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

/** The guest that a client connects as, by the path of its request; nothing unless `user` comes first at `/` and is not empty. */
export function readGuestName(url: string): string | undefined {
  const [, encoded] = FIRST_USER.exec(url) ?? [];
  if (encoded === undefined) return undefined;
  try {
    const name = decodeURIComponent(encoded).trim();
    const length = [...name].length;
    return length >= 1 && length <= GUEST_NAME_MAX && !UNSEEN.test(name) ? name : undefined;
  } catch {
    return undefined; // a broken escape
  }
}

/** What a text frame asks for; nothing for what is to be ignored: no JSON, no object, an event that is unknown. */
export function readGridFrame(text: string): GridAsk | undefined {
  const frame = parsed(text);
  if (!isObject(frame)) return undefined;
  if (frame['event'] === 'field') return { kind: 'field' };
  if (frame['event'] !== 'buy') return undefined;
  const { data } = frame;
  const pos = isObject(data) ? data['pos'] : undefined;
  const [row, column] = Array.isArray(pos) && pos.length === 2 ? pos.map(placeNumber) : [];
  return row === undefined || column === undefined ? { kind: 'nowhere' } : { kind: 'buy', row, column };
}

/** A frame with the whole hall as one guest sees it: a row an array, `0` free, `1` occupied, `2` the guest's own. */
export function writeField(rows: readonly (readonly GridPlace[])[], guest: string): string {
  const digit = ({ isFree, guest: holder }: GridPlace) => (isFree ? 0 : holder === guest ? 2 : 1);
  return JSON.stringify({ type: 'field', content: rows.map((row) => row.map(digit)) });
}

/** A place of the grid. */
export interface GridPlace {
  readonly seatNo: number;
  readonly isFree: boolean;
  /** The guest it belongs to, where that is one of the feed's. */
  readonly guest: string | null;
}

export const GRID_UNAVAILABLE = JSON.stringify({ type: 'error', content: 'Place is not available' });
/** Not JSON, as classic clients know it. */
export const GRID_NO_NAME = 'Please provide a username in the url: /?user=YourUsername';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function placeNumber(value: unknown): number | undefined {
  if (typeof value === 'string') return /^\d{1,6}$/.test(value) ? Number(value) : undefined;
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : undefined;
}
