import { eventPicturesChanged } from '@ringside/contracts/pictures';
import type { EventId } from '@ringside/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { eventQueries } from './events.queries';
import { pictureQueries } from './pictures.queries';
import { useLive } from './use-live';
import { on } from './watcher';

/** Keeps the pictures of one event as they are now. */
export function useLivePictures(eventId: EventId): void {
  const cache = useQueryClient();
  const askAgain = () => {
    void cache.invalidateQueries({ queryKey: pictureQueries.of({ ownerKind: 'event', ownerId: eventId }).queryKey });
    void cache.invalidateQueries({ queryKey: eventQueries.one(eventId).queryKey });
  };
  useLive(`event:${eventId}`, [on(eventPicturesChanged, askAgain)], askAgain);
}
