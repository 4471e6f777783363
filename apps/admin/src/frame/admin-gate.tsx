import { accountQueries, isPassing } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useAdminTexts } from '@ringside/client/texts';
import { Spinner } from '@ringside/client/ui';
import type { SessionUser } from '@ringside/contracts/accounts';
import type { EventId } from '@ringside/kernel';
import { useQuery } from '@tanstack/react-query';
import { lazy, Suspense, useState, type ReactNode } from 'react';
import { Outlet, useLocation } from 'react-router';
import { AdminFrame } from './admin-frame';
import { SignInView } from './sign-in-view';
import { useHelper } from './use-helper';
import { useMayCreate } from './use-may-create';

// for those who are to set up a second factor
const ProtectFirstView = lazy(async () => ({ default: (await import('./protect-first-view')).ProtectFirstView }));
// for a player who looks in, and for whoever set the server up
const NoAccessView = lazy(async () => ({ default: (await import('./no-access-view')).NoAccessView }));
// for whoever works at a door without a connection
const OfflineDoor = lazy(async () => ({ default: (await import('../door/on-site-area')).OfflineDoor }));

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
  return user ? <FactorGate key={user.id} user={user} /> : <SignInView />;
}

/**
 * Has whoever needs a second factor set it up. It stays until they have seen their backup codes: their role is back before
 * that, and every live page asks for it at once.
 */
function FactorGate({ user }: { readonly user: SessionUser }): ReactNode {
  const t = useAdminTexts();
  const isNeeded = user.needs?.includes('twoFactor') ?? false;
  const [isSettingUp, setSettingUp] = useState(isNeeded);
  if (isNeeded && !isSettingUp) setSettingUp(true);
  if (isSettingUp) {
    return (
      <Suspense fallback={<Spinner label={t('frame.loading')} />}>
        <ProtectFirstView onDone={() => setSettingUp(false)} />
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
  const waiting = <Spinner label={t('frame.loading')} />;
  if (helper.isHelper === false && creator.mayCreate === false) {
    return (
      <Suspense fallback={<main className="grid min-h-dvh place-items-center p-6">{waiting}</main>}>
        <NoAccessView user={user} />
      </Suspense>
    );
  }
  const error = helper.error ?? creator.error;
  const ask = () => void Promise.all([helper.refetch(), creator.refetch()]);
  return (
    <main className="grid min-h-dvh place-items-center p-6">
      {error ? <FailureView error={error} onRetry={ask} /> : waiting}
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
