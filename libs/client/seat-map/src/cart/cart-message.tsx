import { useTexts } from '@ringside/client/texts';
import { LinkButton, Notice } from '@ringside/client/ui';
import type { OrderId } from '@ringside/kernel';
import { type ReactNode, useEffect, useRef } from 'react';
import { type Entrance, EntranceButton } from './entrance';
import type { BookingMessage } from './use-cart';

interface CartMessageProps {
  readonly message: BookingMessage;
  /** Where an order is paid; absent where nothing can be paid. */
  readonly payTo?: ((orderId: OrderId) => string) | undefined;
  /** Absent for a person who is signed in. */
  readonly entrance?: Entrance | undefined;
  /** What else can be done now. */
  readonly children?: ReactNode;
}

/** What came of the last command, with the way to an order that waits for its money or for the organizers. */
export function CartMessage({ message, payTo, entrance, children }: CartMessageProps): ReactNode {
  const t = useTexts();
  const place = useRef<HTMLDivElement>(null);
  const { tone, text, toPay, asksSignIn } = message;
  // a long cart may have been scrolled so far that its beginning is out of sight
  useEffect(() => {
    // newer browsers answer a promise, which is no way to clean up
    void place.current?.scrollIntoView?.({ block: 'nearest' });
  }, [text]);
  return (
    <div ref={place} className="scroll-mt-32 scroll-mb-4">
      <Notice tone={tone} announce>
        <p>{text}</p>
        {children}
        {asksSignIn && entrance && <EntranceButton entrance={entrance} text="guest.signIn" isSmall />}
        {toPay && payTo && (
          <LinkButton to={payTo(toPay.orderId)} size="small" className="mt-2">
            {t(toPay.state === 'awaitingApproval' ? 'approval.toOrder' : 'booking.toPay')}
          </LinkButton>
        )}
      </Notice>
    </div>
  );
}
