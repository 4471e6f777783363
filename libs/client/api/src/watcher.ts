import type { EventPayload, SocketEvent } from '@ringside/contracts';
import type { z } from 'zod';

/** One event and what is done with it; make it with `on`. */
export interface Heard {
  readonly name: string;
  readonly handle: (payload: never) => void;
}

/** Binds a handler to an event of the contracts. */
export const on = <P extends z.ZodType>(
  event: SocketEvent<P>,
  handle: (payload: EventPayload<SocketEvent<P>>) => void,
): Heard => ({ name: event.name, handle });

/** Whoever wants to be told what changes. */
export interface Watcher {
  readonly heard: () => readonly Heard[];
  /** Called each time when from now on nothing is missed: ask for what is, then patch it with what is heard. */
  readonly onResync: () => void;
}
