import { useTexts } from '@ringside/client/texts';
import { Button, Loading, Skeleton } from '@ringside/client/ui';
import { Suspense, type ReactNode } from 'react';
import { ErrorBoundary } from './error-boundary';

interface PartProps {
  /** Shown while the part's code is on its way; skeletons unless given. */
  readonly waiting?: ReactNode;
  readonly resetKey?: string;
  readonly children: ReactNode;
}

/** A part of a page whose code comes when it is needed. What goes wrong inside stays inside. */
export function Part({ waiting, resetKey, children }: PartProps): ReactNode {
  return (
    <ErrorBoundary fallback={() => <BrokenPart />} {...(resetKey === undefined ? {} : { resetKey })}>
      <Suspense fallback={waiting ?? <PartSkeleton />}>{children}</Suspense>
    </ErrorBoundary>
  );
}

/** Plain on purpose: what would make it prettier might be the very file that is missing. */
export function BrokenPart(): ReactNode {
  const t = useTexts();
  return (
    <div role="alert" className="grid justify-items-center gap-3 px-6 py-12 text-center">
      <p className="font-semibold">{t('pages.part.failed')}</p>
      <p className="text-sm text-muted">{t('pages.part.failed.text')}</p>
      {/* a file that failed to load is not fetched again by the page that wanted it */}
      <Button onClick={() => location.reload()}>{t('frame.reload')}</Button>
    </div>
  );
}

function PartSkeleton(): ReactNode {
  const t = useTexts();
  return (
    <Loading label={t('pages.part.loading')}>
      <div className="grid gap-3">
        <Skeleton className="h-10 w-1/3" />
        <Skeleton className="h-64" />
      </div>
    </Loading>
  );
}
