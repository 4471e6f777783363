import type { SendQueue, Seq } from '@ringside/chat-core';
import type { RoomRights } from '@ringside/contracts/chat';

/** `opening` until the first page is there; `closed` when the room is not there or not this person's to read. */
export type RoomStatus = 'opening' | 'live' | 'catching-up' | 'offline' | 'closed';

/** A room as its reader sees it now. Another object after every change. */
export interface RoomState {
  readonly status: RoomStatus;
  /** The first page is there. */
  readonly isOpened: boolean;
  readonly may: RoomRights;
  readonly online: number;
  readonly queue: SendQueue;
  readonly hasOlder: boolean;
  readonly older: 'idle' | 'loading' | 'failed';
  /** The last entry of the run that is shown; it grows with every entry. */
  readonly last: Seq;
  /** Where that run begins. */
  readonly first: Seq;
}

/** Before anything is known. */
export const nothing: RoomState = {
  status: 'opening',
  isOpened: false,
  may: { read: true, write: false, moderate: false },
  online: 0,
  queue: [],
  hasOlder: false,
  older: 'idle',
  last: 0,
  first: 1,
};
