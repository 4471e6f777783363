import { useAdminTexts } from '@ringside/client/texts';
import { Button } from '@ringside/client/ui';
import type { ReactNode } from 'react';

interface MoreButtonProps {
  /** An infinite query. */
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}

/** Asks for the next page of a list, when there is one. */
export function MoreButton({ list }: MoreButtonProps): ReactNode {
  const t = useAdminTexts();
  if (!list.hasNextPage) return null;
  return (
    <Button className="justify-self-center" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
      {t('admin.more')}
    </Button>
  );
}
