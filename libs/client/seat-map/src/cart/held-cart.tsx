import { needsApproval } from '@ringside/booking-core';
import { serverNow } from '@ringside/client/api';
import { useTexts } from '@ringside/client/texts';
import { Button, Countdown, Notice } from '@ringside/client/ui';
import type { Hold, PriceList } from '@ringside/contracts/booking';
import type { ReactNode } from 'react';
import { CartLines, heldWords, type LineWords } from './cart-lines';
import { CarryOnButton, type Entrance, GuestOrder } from './entrance';
import { HoldWarnings } from './hold-warnings';
import { OrderButton } from './order-button';
import type { Cart } from './use-cart';

interface HeldCartProps {
  readonly cart: Cart;
  readonly hold: Hold;
  /** How the event sells, with what the buyer's code opens; nothing where it sells nothing. */
  readonly prices: PriceList | undefined;
  readonly wordsOf: LineWords;
  /** Absent for a person who is signed in. */
  readonly entrance: Entrance | undefined;
}

/** What is held, how long still, and what to do with it. */
export function HeldCart({ cart, hold, prices, wordsOf, entrance }: HeldCartProps): ReactNode {
  const t = useTexts();
  const waits = prices !== undefined && needsApproval({ ...prices, types: prices.ticketTypes }, hold.lines);
  const canKeep = hold.expiresAt < hold.capAt;
  return (
    <section className="grid gap-3">
      <div className="flex items-baseline justify-between gap-3">
        <h2 className="font-semibold">{heldWords(hold, t)}</h2>
        <Countdown
          to={hold.expiresAt}
          clock={serverNow}
          label={t('booking.timeLeft')}
          urgentBelowMs={60_000}
          onEnd={cart.lapse}
          className="text-xl"
        />
      </div>
      <HoldWarnings expiresAt={hold.expiresAt} />
      <CartLines
        eventId={cart.eventId}
        types={prices?.ticketTypes ?? []}
        hold={hold}
        wordsOf={wordsOf}
        onRemove={(lineId) => cart.release(hold, [lineId])}
      />
      {waits && <Notice>{t('approval.first')}</Notice>}
      {entrance ? (
        <GuestOrder entrance={entrance} />
      ) : (
        <OrderButton cart={cart} hold={hold} providers={prices?.providers ?? []} waits={waits} wordsOf={wordsOf} />
      )}
      <div className="flex flex-wrap gap-2">
        {canKeep && (
          <Button busy={cart.pending.extend.isPending} onClick={() => cart.extend(hold)}>
            {t('booking.keepLonger')}
          </Button>
        )}
        <Button variant="ghost" busy={cart.pending.release.isPending} onClick={() => cart.release(hold)}>
          {t('booking.releaseAll')}
        </Button>
        {entrance && <CarryOnButton entrance={entrance} hold={hold} />}
      </div>
    </section>
  );
}
