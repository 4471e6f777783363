import { lazy, Suspense, type ReactNode } from 'react';
import { ErrorBoundary } from './error-boundary';
import type { FailureViewProps } from './failure-panel';
import { BrokenPart } from './part';

const importPanel = async () => ({ default: (await import('./failure-panel')).FailurePanel });
const FailurePanel = lazy(importPanel);
const FETCH_AFTER_MS = 3000;

/** Why something could not be shown, and the way on: sign in, try again, or go home. */
export function FailureView(props: FailureViewProps): ReactNode {
  return (
    <ErrorBoundary fallback={() => <BrokenPart />}>
      <Suspense fallback={null}>
        <FailurePanel {...props} />
      </Suspense>
    </ErrorBoundary>
  );
}

/** Fetches the view while there is a connection: it is there when there is none. Answers how to give up. */
export function fetchFailureView(): () => void {
  const timer = setTimeout(() => void importPanel().catch(() => undefined), FETCH_AFTER_MS);
  return () => clearTimeout(timer);
}
