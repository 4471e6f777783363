import { eventChanged, homeChanged, moderationChanged, myEventsChanged } from '@ringside/contracts/events';
import { eventPicturesChanged } from '@ringside/contracts/pictures';
import type { EventId } from '@ringside/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { eventQueries } from './events.queries';
import { useLive } from './use-live';
import { on } from './watcher';

/** Keeps the home page and the public lists as they are now. */
export function useLiveHome(): void {
  const cache = useQueryClient();
  const askAgain = () => {
    void cache.invalidateQueries({ queryKey: eventQueries.home().queryKey });
    void cache.invalidateQueries({ queryKey: eventQueries.everyList });
  };
  useLive('home', [on(homeChanged, askAgain)], askAgain);
}

/** Keeps one event as it is now. */
export function useLiveEvent(eventId: EventId): void {
  const cache = useQueryClient();
  const { queryKey } = eventQueries.one(eventId);
  const askAgain = () => void cache.invalidateQueries({ queryKey });
  const whenNewer = on(eventChanged, (told) => {
    const known = cache.getQueryData(queryKey);
    if (told.eventId === eventId && (known?.rev ?? 0) < told.rev) askAgain();
  });
  // its cover is part of it, and changes no revision
  const whenPictured = on(eventPicturesChanged, (told) => {
    if (told.eventId === eventId) askAgain();
  });
  useLive(`event:${eventId}`, [whenNewer, whenPictured], askAgain);
}

/** Keeps the list of one's own events, and those that are shown, as they are now. */
export function useLiveMyEvents(): void {
  const cache = useQueryClient();
  const askAgain = () => void cache.invalidateQueries({ queryKey: eventQueries.everyMine });
  const whenMine = on(myEventsChanged, ({ eventId }) => {
    askAgain();
    void cache.invalidateQueries({ queryKey: eventQueries.one(eventId).queryKey });
  });
  useLive(null, [whenMine], askAgain);
}

/** Keeps the moderators' queue as it is now. */
export function useLiveModeration(): void {
  const cache = useQueryClient();
  const askAgain = () => void cache.invalidateQueries({ queryKey: eventQueries.everyModeration });
  useLive('moderation', [on(moderationChanged, askAgain)], askAgain);
}
