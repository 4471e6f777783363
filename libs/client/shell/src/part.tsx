import { useTexts } from '@ringside/client/texts';
import { Button, ErrorState, Loading, Skeleton } from '@ringside/client/ui';
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
  const t = useTexts();
  const broken = (
    <ErrorState
      title={t('pages.part.failed')}
      // a file that failed to load is not fetched again by the page that wanted it
      action={<Button onClick={() => location.reload()}>{t('frame.reload')}</Button>}
    >
      {t('pages.part.failed.text')}
    </ErrorState>
  );
  return (
    <ErrorBoundary fallback={() => broken} {...(resetKey === undefined ? {} : { resetKey })}>
      <Suspense fallback={waiting ?? <PartSkeleton />}>{children}</Suspense>
    </ErrorBoundary>
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
