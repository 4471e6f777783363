import type { EventSummary } from '@ringside/contracts/events';
import { lazy, type ReactNode, Suspense } from 'react';
import { PictureImage } from './picture-image';

// most events have a picture, and a drawing may come a moment later than the words before it
const EventArt = lazy(async () => ({ default: (await import('./event-art')).EventArt }));

interface EventCoverProps {
  readonly event: Pick<EventSummary, 'id' | 'games' | 'cover'>;
  /** How wide it is drawn, as the browser's `sizes` wants it. */
  readonly sizes: string;
  readonly isFirst?: boolean;
  readonly className?: string;
}

/** An event's cover, or a drawing of its own while it has none. Beside its title, so it is decoration. */
export function EventCover({ event, sizes, isFirst = false, className = '' }: EventCoverProps): ReactNode {
  const { cover, id, games } = event;
  if (!cover)
    return (
      <Suspense fallback={<div className={`${className} bg-night`} />}>
        <EventArt seed={id} game={games[0]} className={className} />
      </Suspense>
    );
  const decoration = { ...cover, alt: '' };
  return (
    <PictureImage
      picture={decoration}
      sizes={sizes}
      isFirst={isFirst}
      className={`${className} bg-night object-cover`}
    />
  );
}
