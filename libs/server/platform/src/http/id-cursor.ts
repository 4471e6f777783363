import { Refusal } from '@ringside/kernel';

const UUID = /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/;

/** The cursor of a list that is read by the id of its rows. @throws Refusal INVALID for one that is not of such a list */
export function readIdCursor(cursor: string | undefined): string | undefined {
  if (cursor === undefined || UUID.test(cursor)) return cursor;
  throw new Refusal('INVALID', { errors: [{ pointer: '#/cursor', detail: 'is not a cursor of this list' }] });
}
