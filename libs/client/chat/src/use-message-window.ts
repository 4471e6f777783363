import type { Message, Seq } from '@ringside/chat-core';
import { useState } from 'react';
import type { OpenRoom } from './use-room-session';

/** Mounted while the reader follows the end. */
const FOLLOWED = 150;
/** Mounted at most, however far the reader has gone up and however much has come since. */
const MOUNTED = 600;
const STEP = 100;

/** The part of the log that is mounted. */
export interface MessageWindow {
  readonly messages: readonly Message[];
  /** The reader stands at the end and is taken along. */
  readonly follows: boolean;
  /** There is more above. */
  readonly canGoUp: boolean;
  /** How many have come since the reader left the end; own ones do not count. At most `STEP`. */
  readonly fresh: number;
  /** The last number that the reader saw at the end; absent while they follow. */
  readonly seen: Seq | undefined;
  readonly goUp: () => void;
  /** The reader has reached the bottom of what is mounted. */
  readonly reachEnd: () => void;
  readonly leaveEnd: () => void;
  readonly jumpToEnd: () => void;
}

interface Place {
  /** The first number that is mounted. */
  readonly from: Seq;
  readonly seen: Seq;
}

/** Mounts the newest messages while the reader is at the end, and a bounded run from where they are while they are not. */
export function useMessageWindow({ session, state }: OpenRoom, isMine: (message: Message) => boolean): MessageWindow {
  const [place, setPlace] = useState<Place>();
  const messages = place ? session.startingAt(place.from, MOUNTED) : session.newest(FOLLOWED);
  const first = messages[0]?.seq ?? state.first;
  const here = () => place ?? { from: first, seen: state.last };
  const jumpToEnd = () => {
    setPlace(undefined);
    session.letGo();
  };
  return {
    messages,
    follows: place === undefined,
    canGoUp: state.hasOlder || (place?.from ?? first) > state.first,
    fresh: place ? session.startingAt(place.seen + 1, STEP).filter((message) => !isMine(message)).length : 0,
    seen: place?.seen,
    goUp: () => {
      const from = Math.max(1, here().from - STEP);
      setPlace({ ...here(), from });
      if (from < state.first && state.hasOlder) void session.loadOlder();
    },
    reachEnd: () => {
      if (!place) return;
      const isCut = messages.length === MOUNTED && (messages.at(-1)?.seq ?? 0) < state.last;
      const middle = messages[MOUNTED / 2]?.seq;
      if (isCut && middle !== undefined) setPlace({ ...place, from: middle });
      else jumpToEnd();
    },
    leaveEnd: () => setPlace((known) => known ?? here()),
    jumpToEnd,
  };
}

/** How a count is shown that is not counted further. */
export const isMany = (fresh: number): boolean => fresh >= STEP;
