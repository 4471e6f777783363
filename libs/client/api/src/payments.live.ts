import { mineChanged } from '@ringside/contracts/booking';
import { useQueryClient } from '@tanstack/react-query';
import { paymentQueries } from './payments.queries';
import { useLive } from './use-live';
import { on } from './watcher';

/** Keeps the money of the person's own orders as it is: a provider may answer while the page is open. */
export function useLiveMoney(): void {
  const cache = useQueryClient();
  const askAgain = () => void cache.invalidateQueries({ queryKey: paymentQueries.everyOrder });
  useLive(null, [on(mineChanged, askAgain)], askAgain);
}
