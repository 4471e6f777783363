import * as z from 'zod';
import { socketCommand, socketEvent } from '../socket-command';

/** What a client can watch: `kind` or `kind:id`, for example `home`, `event:<id>`, `seats:<event id>`, `tournament:<id>`. */
export const Topic = z
  .string()
  .max(80)
  .regex(/^[a-z][a-z-]*(:[0-9a-f-]{36})?$/);

export const watchTopic = socketCommand('live:watch', {
  summary: 'Be told what changes in a topic',
  permission: 'live.watch',
  payload: z.strictObject({ topic: Topic }),
  ack: z.strictObject({}),
  errors: [],
});

export const unwatchTopic = socketCommand('live:unwatch', {
  summary: 'No longer be told',
  permission: 'live.watch',
  payload: z.strictObject({ topic: Topic }),
  ack: z.strictObject({}),
  errors: [],
});

/** The server is going away: reconnect at a random moment inside `withinMs`. */
export const serverDraining = socketEvent('server:draining', { payload: z.strictObject({ withinMs: z.int() }) });
/** The session of this socket has ended; the socket is closed after this. */
export const sessionEnded = socketEvent('session:ended', { payload: z.strictObject({}) });
/** The person of this socket has another role. They stay signed in; the socket is closed after this and may come back. */
export const rightsChanged = socketEvent('rights:changed', { payload: z.strictObject({}) });
