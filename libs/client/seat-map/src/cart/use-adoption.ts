import { refusalOf, type RefusalError, useAdoptHold } from '@ringside/client/api';
import type { Hold, MySeats } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useEffect, useEffectEvent, useRef, useState } from 'react';

/** What somebody held before they signed in, and why it is not their account's yet. */
export interface Adoption {
  readonly hold: Hold;
  readonly refusal: RefusalError;
  readonly isBusy: boolean;
  /** Tries again, with these lines alone where they are named. */
  readonly take: (lineIds?: readonly string[]) => void;
}

/** Takes over what was held in this browser before its person signed in, by itself; answers what could not be taken over. */
export function useAdoption(eventId: EventId, mine: MySeats | undefined, onAdopted: () => void): Adoption | undefined {
  const command = useAdoptHold(eventId);
  const [refusal, setRefusal] = useState<RefusalError>();
  const tried = useRef<string>(undefined);
  const hold = mine?.guestHold ?? null;
  const take = ({ holdId }: Hold, lineIds?: readonly string[]) => {
    setRefusal(undefined);
    const done = () => onAdopted();
    void command.mutateAsync({ holdId, ...(lineIds ? { lineIds } : {}) }).then(done, (error: unknown) => {
      setRefusal(refusalOf(error));
    });
  };
  const takeAll = useEffectEvent((held: Hold) => take(held));
  useEffect(() => {
    if (!hold || tried.current === hold.holdId) return;
    tried.current = hold.holdId;
    takeAll(hold);
  }, [hold]);
  if (!hold || !refusal) return undefined;
  return { hold, refusal, isBusy: command.isPending, take: (lineIds) => take(hold, lineIds) };
}
