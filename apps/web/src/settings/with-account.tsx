import { ownAccountQueries } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { useTexts } from '@ringside/client/texts';
import { LoadingRows } from '@ringside/client/ui';
import type { Account } from '@ringside/contracts/accounts';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';

/** Fetches the person's account; says when it cannot be had. */
export function WithAccount({ children }: { readonly children: (account: Account) => ReactNode }): ReactNode {
  const t = useTexts();
  const { data, error, refetch } = useQuery(ownAccountQueries.account());
  if (data) return children(data);
  return error ? (
    <FailureView error={error} onRetry={() => void refetch()} />
  ) : (
    <LoadingRows label={t('frame.loading')} />
  );
}
