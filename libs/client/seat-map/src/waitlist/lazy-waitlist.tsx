import { lazy, type ReactNode, Suspense } from 'react';
import type { WaitlistCardProps } from './waitlist-card';

const LazyCard = lazy(async () => ({ default: (await import('./waitlist-card')).WaitlistCard }));

/** The waitlist of an event, where it has one. Its code and texts come behind those of the map. */
export const WaitlistCard = (props: WaitlistCardProps): ReactNode => (
  <Suspense fallback={null}>
    <LazyCard {...props} />
  </Suspense>
);
