export { accountQueries, type SessionState, useSession, useSignIn, useSignOut, useSignUp } from './accounts.queries';
export { call, type CallOptions } from './call';
export { useLiveEvent, useLiveHome, useLiveModeration, useLiveMyEvents } from './events.live';
export {
  eventQueries,
  type EventStep,
  keepEvent,
  type NewEventInput,
  useCreateEvent,
  useEventStep,
  useUpdateEvent,
} from './events.queries';
export { sendCommand } from './live';
export type { LiveStatus } from './live-connection';
export { makeQueryClient } from './query-client';
export { randomKey } from './random-key';
export { type ClientRefusalCode, type FieldError, isPassing, RefusalError, refusalOf } from './refusal-error';
export { pointToServer } from './server-address';
export { serverNow } from './server-clock';
export { startLive } from './start-live';
export { useConnection, useLive } from './use-live';
export { type Heard, on } from './watcher';
