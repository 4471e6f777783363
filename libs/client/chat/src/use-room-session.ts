import { chatTransport, type ChatTransport, randomKey } from '@ringside/client/api';
import type { EventId, UserId } from '@ringside/kernel';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { browserQueueStore, type QueueStore } from './queue-store';
import { RoomSession } from './room-session';
import type { RoomState } from './room-state';

/** Where the panel meets the network and the device; a test brings its own. */
export interface ChatEdge {
  readonly transport: ChatTransport;
  readonly store: QueueStore;
}

export const browserEdge: ChatEdge = { transport: chatTransport, store: browserQueueStore() };

export interface OpenRoom {
  readonly session: RoomSession;
  readonly state: RoomState;
}

/** The stay of this person in an event's room while the component is shown; another person gets another one. */
export function useRoomSession(
  eventId: EventId,
  userId: UserId | null,
  { transport, store }: ChatEdge,
): OpenRoom | undefined {
  const [session, setSession] = useState<RoomSession>();
  useEffect(() => {
    const opened = new RoomSession({ eventId, userId, transport, store, makeKey: randomKey });
    opened.start();
    setSession(opened);
    const unlook = lookWhenSeen(opened);
    return () => {
      unlook();
      opened.stop();
      setSession(undefined);
    };
  }, [eventId, userId, transport, store]);
  const state = useSyncExternalStore(session?.subscribe ?? subscribeToNothing, () => session?.snapshot());
  return session && state ? { session, state } : undefined;
}

const subscribeToNothing = () => () => undefined;

function lookWhenSeen(session: RoomSession): () => void {
  const quit = new AbortController();
  const look = () => {
    if (document.visibilityState === 'visible') void session.look();
  };
  window.addEventListener('online', look, { signal: quit.signal });
  document.addEventListener('visibilitychange', look, { signal: quit.signal });
  return () => quit.abort();
}
