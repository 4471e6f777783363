import { useTexts } from '@ringside/client/texts';
import { Button } from '@ringside/client/ui';
import type { ReactNode } from 'react';

interface MoreOfMineProps {
  /** An infinite query. */
  readonly list: {
    readonly hasNextPage: boolean;
    readonly isFetchingNextPage: boolean;
    readonly fetchNextPage: () => unknown;
  };
}

/** Asks for the next page of what is the person's own, when there is one. */
export function MoreOfMine({ list }: MoreOfMineProps): ReactNode {
  const t = useTexts();
  if (!list.hasNextPage) return null;
  return (
    <Button className="justify-self-center" busy={list.isFetchingNextPage} onClick={() => void list.fetchNextPage()}>
      {t('pages.mine.more')}
    </Button>
  );
}
