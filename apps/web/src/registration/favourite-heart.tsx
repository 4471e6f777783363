import { loadRegistrationsTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { classes } from '@ringside/client/ui';
import type { EventId } from '@ringside/kernel';
import { Heart } from 'lucide-react';
import type { ReactNode } from 'react';
import { useFollow } from './use-follow';

interface FavouriteHeartProps {
  readonly event: { readonly id: EventId; readonly title: string };
  readonly className?: string;
}

/** The heart of an event in a list: follows it or leaves it. Not for visitors. */
export function FavouriteHeart(props: FavouriteHeartProps): ReactNode {
  return (
    <MoreTexts load={loadRegistrationsTexts}>
      <ButtonOf {...props} />
    </MoreTexts>
  );
}

function ButtonOf({ event: { id, title }, className }: FavouriteHeartProps): ReactNode {
  const t = useTexts();
  const follow = useFollow(id);
  if (!follow) return null;
  const label = t('registrations.follow.event', { title });
  return (
    <button
      type="button"
      aria-pressed={follow.isIn}
      aria-label={label}
      title={label}
      onClick={follow.toggle}
      className={classes(
        'grid size-11 place-items-center rounded-full border border-line bg-raised/90 text-text shadow-card backdrop-blur-md',
        'transition-transform hover:scale-105 hover:bg-raised active:scale-95',
        className,
      )}
    >
      <Heart aria-hidden="true" className={classes('size-5', follow.isIn && 'fill-current text-accent-text')} />
    </button>
  );
}
