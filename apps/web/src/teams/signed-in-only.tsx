import { RefusalError, useSession } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useTexts } from '@ringside/client/texts';
import { LoadingRows } from '@ringside/client/ui';
import type { ReactNode } from 'react';

/** What only somebody with an account has; a visitor is shown the way in. */
export function SignedInOnly({ children }: { readonly children: ReactNode }): ReactNode {
  const t = useTexts();
  const { user, isKnown } = useSession();
  if (user) return children;
  return isKnown ? (
    <FailureView error={new RefusalError('NOT_SIGNED_IN')} />
  ) : (
    <LoadingRows label={t('frame.loading')} />
  );
}
