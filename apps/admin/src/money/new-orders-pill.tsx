import { useAdminTexts } from '@ringside/client/texts';
import { Button } from '@ringside/client/ui';
import { NEWER_ORDERS_MAX } from '@ringside/contracts/booking';
import { ArrowUp } from 'lucide-react';
import type { ReactNode } from 'react';

interface NewOrdersProps {
  readonly count: number;
  readonly onShow: () => void;
}

/** How many orders came while the list was being read. It lies above the list and moves nothing in it. */
export function NewOrdersPill({ count, onShow }: NewOrdersProps): ReactNode {
  const t = useAdminTexts();
  return (
    <div role="status" className="sticky top-32 z-10 grid h-0 justify-center">
      {count > 0 && (
        <Button
          variant="primary"
          size="small"
          icon={<ArrowUp aria-hidden="true" />}
          className="-mt-3 rounded-full shadow-overlay"
          onClick={onShow}
        >
          {count < NEWER_ORDERS_MAX
            ? t('money.newOrders', { count })
            : t('money.newOrders.many', { count: NEWER_ORDERS_MAX - 1 })}
        </Button>
      )}
    </div>
  );
}
