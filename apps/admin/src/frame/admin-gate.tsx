import { accountQueries } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useAdminTexts } from '@ringside/client/texts';
import { Spinner } from '@ringside/client/ui';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Outlet } from 'react-router';
import { AdminFrame } from './admin-frame';
import { NoAccessView } from './no-access-view';
import { SignInView } from './sign-in-view';

/** Lets organizers, moderators and admins in; the server would refuse everybody else in any case. */
export function AdminGate(): ReactNode {
  const t = useAdminTexts();
  const session = useQuery(accountQueries.session());
  if (!session.data) {
    return (
      <main className="grid min-h-dvh place-items-center p-6">
        {session.error ? (
          <FailureView error={session.error} onRetry={() => void session.refetch()} />
        ) : (
          <Spinner label={t('frame.loading')} />
        )}
      </main>
    );
  }
  const { user } = session.data;
  if (!user) return <SignInView />;
  if (user.role === 'player') return <NoAccessView user={user} />;
  return (
    <AdminFrame user={user}>
      <Outlet />
    </AdminFrame>
  );
}
