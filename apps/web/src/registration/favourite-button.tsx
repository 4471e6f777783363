import { favouriteQueries, refusalOf, useFavourite, useSession } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, toasts } from '@ringside/client/ui';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { Heart } from 'lucide-react';
import type { ReactNode } from 'react';

/** Follows the event: whoever does is told when it changes, starts or is cancelled. Not for visitors. */
export function FavouriteButton({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useTexts();
  const { user } = useSession();
  const { data: ids } = useQuery({ ...favouriteQueries.ids(), enabled: Boolean(user) });
  const command = useFavourite(eventId);
  if (!user || !ids) return null;
  const isIn = ids.includes(eventId);
  return (
    <Button
      size="small"
      aria-pressed={isIn}
      icon={<Heart aria-hidden="true" className={isIn ? 'fill-current text-accent-text' : ''} />}
      onClick={() =>
        command.mutate(!isIn, {
          onError: (error) => {
            const { code, details } = refusalOf(error);
            toasts.push({ tone: 'danger', title: t.refusal(code, details), key: 'favourite' });
          },
        })
      }
    >
      {t('registrations.follow')}
    </Button>
  );
}
