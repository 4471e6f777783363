import { favouriteQueries, refusalOf, useFavourite, useSession } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { toasts } from '@ringside/client/ui';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';

interface Follow {
  readonly isIn: boolean;
  readonly toggle: () => void;
}

/** Whether the person follows the event, and the way to change it; undefined for visitors and until it is known. */
export function useFollow(eventId: EventId): Follow | undefined {
  const t = useTexts();
  const { user } = useSession();
  const { data: ids } = useQuery({ ...favouriteQueries.ids(), enabled: Boolean(user) });
  const command = useFavourite(eventId);
  if (!user || !ids) return undefined;
  const isIn = ids.includes(eventId);
  const onError = (error: unknown) => {
    const { code, details } = refusalOf(error);
    toasts.push({ tone: 'danger', title: t.refusal(code, details), key: 'favourite' });
  };
  return { isIn, toggle: () => command.mutate(!isIn, { onError }) };
}
