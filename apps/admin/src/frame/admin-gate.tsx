import { accountQueries, isPassing } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useAdminTexts } from '@ringside/client/texts';
import { Spinner } from '@ringside/client/ui';
import type { SessionUser } from '@ringside/contracts/accounts';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, type ReactNode } from 'react';
import { Outlet, useLocation } from 'react-router';
import { AdminFrame } from './admin-frame';
import { NoAccessView } from './no-access-view';
import { SignInView } from './sign-in-view';
import { useHelper } from './use-helper';
import { useMayCreate } from './use-may-create';

// for those who are to set up a second factor
const ProtectFirstView = lazy(async () => ({ default: (await import('./protect-first-view')).ProtectFirstView }));
// for whoever works at a door without a connection
const OfflineDoor = lazy(async () => ({ default: (await import('../door/offline-door')).OfflineDoor }));

/** Lets organizers, moderators, admins and the staff of events in, and everybody where everybody may make events; the server would refuse everybody else in any case. */
export function AdminGate(): ReactNode {
  const t = useAdminTexts();
  const session = useQuery(accountQueries.session());
  const { pathname } = useLocation();
  if (!session.data) {
    const waiting = (
      <main className="grid min-h-dvh place-items-center p-6">
        {session.error ? (
          <FailureView error={session.error} onRetry={() => void session.refetch()} />
        ) : (
          <Spinner label={t('frame.loading')} />
        )}
      </main>
    );
    const [, doorOf] = /^\/events\/([^/]+)\/door$/.exec(pathname) ?? [];
    if (!doorOf || !isPassing(session.failureReason)) return waiting;
    return (
      <Suspense fallback={waiting}>
        <OfflineDoor eventId={doorOf as EventId} otherwise={waiting} />
      </Suspense>
    );
  }
  const { user } = session.data;
  if (!user) return <SignInView />;
  if (user.needs?.includes('twoFactor')) {
    return (
      <Suspense fallback={<Spinner label={t('frame.loading')} />}>
        <ProtectFirstView />
      </Suspense>
    );
  }
  return user.role === 'player' ? <HelperGate user={user} /> : <Inside user={user} />;
}

/** A player may be in the staff of an event, or make one of their own. */
function HelperGate({ user }: { readonly user: SessionUser }): ReactNode {
  const t = useAdminTexts();
  const helper = useHelper(user);
  const creator = useMayCreate(user);
  if (helper.isHelper || creator.mayCreate) return <Inside user={user} />;
  if (helper.isHelper === false && creator.mayCreate === false) return <NoAccessView user={user} />;
  const error = helper.error ?? creator.error;
  const ask = () => void Promise.all([helper.refetch(), creator.refetch()]);
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      {error ? <FailureView error={error} onRetry={ask} /> : <Spinner label={t('frame.loading')} />}
    </main>
  );
}

function Inside({ user }: { readonly user: SessionUser }): ReactNode {
  return (
    <AdminFrame user={user}>
      <Outlet />
    </AdminFrame>
  );
}
