import { useTexts } from '@ringside/client/texts';
import { Button } from '@ringside/client/ui';
import type { EventId } from '@ringside/kernel';
import { Heart } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFollow } from './use-follow';

/** Follows the event: whoever does is told when it changes, starts or is cancelled. Not for visitors. */
export function FavouriteButton({ eventId }: { readonly eventId: EventId }): ReactNode {
  const t = useTexts();
  const follow = useFollow(eventId);
  if (!follow) return null;
  return (
    <Button
      size="small"
      aria-pressed={follow.isIn}
      icon={<Heart aria-hidden="true" className={follow.isIn ? 'fill-current text-accent-text' : ''} />}
      onClick={follow.toggle}
    >
      {t('registrations.follow')}
    </Button>
  );
}
