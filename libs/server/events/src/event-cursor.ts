import { Refusal } from '@ringside/kernel';

/** Where a page ended: the sort key in microseconds since 1970, as the database has it, and the id that parts equals. */
export interface Cursor {
  readonly sortKey: string;
  readonly id: string;
}

const FORM = /^(-?\d{1,17})\.([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/;

export const cursorOf = ({ sortKey, id }: Cursor): string => Buffer.from(`${sortKey}.${id}`).toString('base64url');

/** @throws Refusal INVALID for anything that `cursorOf` did not make */
export function readCursor(text: string): Cursor {
  const [, sortKey, id] = FORM.exec(Buffer.from(text, 'base64url').toString()) ?? [];
  if (sortKey === undefined || id === undefined) {
    throw new Refusal('INVALID', { errors: [{ pointer: '#/cursor', detail: 'is not a cursor of this list' }] });
  }
  return { sortKey, id };
}
