import { useEffect, useEffectEvent, useSyncExternalStore } from 'react';
import { live } from './live';
import type { LiveStatus } from './live-connection';
import type { Heard } from './watcher';

/**
 * Watches a topic of the server while the component is shown: `useLive('home', [on(eventPublished, (event) => …)], refetch)`.
 *
 * `onResync` is called each time when from now on nothing is missed: once the topic is first watched and after every
 * reconnection; ask for what is there. Handlers hear every event of their name, also one sent for another topic that this
 * page watches: compare the ids it carries. With `null` no topic is watched, but what is sent to the person is heard.
 * Handlers and `onResync` may be new functions at each drawing.
 */
export function useLive(topic: string | null, handlers: readonly Heard[], onResync?: () => void): void {
  const heard = useEffectEvent(() => handlers);
  const resync = useEffectEvent(() => onResync?.());
  useEffect(() => live.watch(topic, { heard: () => heard(), onResync: () => resync() }), [topic]);
}

/** Whether this page hears changes at once. */
export const useConnection = (): LiveStatus => useSyncExternalStore(live.subscribe, live.status);
