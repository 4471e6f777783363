import { FailureView } from '@ringside/client/shell';
import type { ReactNode } from 'react';
import { useRouteError } from 'react-router';

/** What is left of a page that broke: what happened, and the way on. */
export function RouteFailure(): ReactNode {
  const error = useRouteError();
  return (
    <main className="mx-auto max-w-lg px-4 py-16">
      <FailureView error={error} onRetry={() => location.reload()} />
    </main>
  );
}
