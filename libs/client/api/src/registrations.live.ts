import { eventChanged } from '@ringside/contracts/events';
import { myRegistrationChanged, registrationsChanged } from '@ringside/contracts/registrations';
import type { EventId } from '@ringside/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { registrationQueries } from './registrations.queries';
import { useLive } from './use-live';
import { on } from './watcher';

/** Keeps the registration for one event, one's own and everybody's, as it is now. */
export function useLiveRegistration(eventId: EventId): void {
  const cache = useQueryClient();
  const { queryKey } = registrationQueries.one(eventId);
  const askAgain = () => void cache.invalidateQueries({ queryKey });
  useLive(
    `event:${eventId}`,
    [
      on(registrationsChanged, (told) => {
        if (told.eventId !== eventId) return;
        const known = cache.setQueryData(queryKey, (now) => now && { ...now, counts: told.counts });
        // who waits may have moved up; who cannot register may be able to now
        if (!known || known.mine?.state === 'waitlisted' || known.may.registerBar !== null) askAgain();
        void cache.invalidateQueries({ queryKey: registrationQueries.everyParticipants(eventId) });
      }),
      on(myRegistrationChanged, (told) => void (told.eventId === eventId && askAgain())),
      on(eventChanged, (told) => void (told.eventId === eventId && askAgain())),
    ],
    askAgain,
  );
}

/** Keeps the organizers' list of an event as it is now. */
export function useLiveRoster(eventId: EventId): void {
  const cache = useQueryClient();
  const askAgain = () => void cache.invalidateQueries({ queryKey: registrationQueries.everyRoster(eventId) });
  useLive(
    `event:${eventId}`,
    [on(registrationsChanged, (told) => void (told.eventId === eventId && askAgain()))],
    askAgain,
  );
}

/** Keeps the list of one's own registrations as it is now. */
export function useLiveMyRegistrations(): void {
  const cache = useQueryClient();
  const askAgain = () => void cache.invalidateQueries({ queryKey: registrationQueries.everyMine });
  useLive(null, [on(myRegistrationChanged, askAgain)], askAgain);
}
