import { isAskedFor } from '@ringside/booking-core';
import { questionQueries } from '@ringside/client/api';
import { type Texts, useFormats, useTexts } from '@ringside/client/texts';
import { Button, Field, Select } from '@ringside/client/ui';
import type { Hold, PaymentProvider } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useQueryClient } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { OrderQuestions } from '../asking/lazy-asking';
import type { LineWords } from './cart-lines';
import type { Cart } from './use-cart';

type PayWay = Exclude<PaymentProvider, 'free'>;

interface OrderButtonProps {
  readonly cart: Cart;
  readonly hold: Hold;
  /** The ways to pay that the event takes. */
  readonly providers: readonly PaymentProvider[];
  /** The organizers look at it first. */
  readonly waits: boolean;
  readonly wordsOf: LineWords;
}

/** Turns the hold into an order: at once where there is nothing to pay, else with the way in which it will be paid. */
export function OrderButton({ cart, hold, providers, waits, wordsOf }: OrderButtonProps): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const ways = providers.filter((provider) => provider !== 'free');
  const [chosen, setChosen] = useState<PayWay>();
  const isFree = hold.total === 0;
  const provider = isFree ? undefined : (ways.find((way) => way === chosen) ?? ways[0]);
  const amount = format.money(hold.total, hold.currency);
  const action = waits ? t('approval.ask') : isFree ? confirmWords(hold, t) : t('booking.orderFor', { amount });
  const asking = useAsking(cart.eventId, hold, () => cart.order(hold, provider));
  return (
    <>
      {provider && <PayBy ways={ways} provider={provider} onChange={setChosen} />}
      <Button
        variant="primary"
        size="large"
        busy={cart.pending.order.isPending || asking.isLooking}
        onClick={asking.press}
      >
        {action}
      </Button>
      {asking.isOpen && (
        <OrderQuestions
          eventId={cart.eventId}
          hold={hold}
          wordsOf={wordsOf}
          action={action}
          onOrder={(answers) => cart.orderWith(hold, answers, provider)}
          onClose={asking.close}
        />
      )}
    </>
  );
}

/** Orders at once where nothing is asked for what is held, else asks first. */
function useAsking(eventId: EventId, { lines }: Hold, order: () => void) {
  const cache = useQueryClient();
  const [state, setState] = useState<'closed' | 'looking' | 'open'>('closed');
  const press = () => {
    setState('looking');
    void cache.fetchQuery({ ...questionQueries.asked(eventId), retry: false }).then(
      ({ questions }) => {
        const isAsked = questions.some((each) => lines.some(({ ticketTypeId }) => isAskedFor(each, ticketTypeId)));
        setState(isAsked ? 'open' : 'closed');
        if (!isAsked) order();
      },
      () => {
        setState('closed');
        order(); // the server says what is missing, or that it cannot be reached
      },
    );
  };
  return { isOpen: state === 'open', isLooking: state === 'looking', press, close: () => setState('closed') };
}

const confirmWords = ({ lines }: Hold, t: Texts): string =>
  t(lines.every(({ seatNo }) => seatNo !== null) ? 'booking.confirm' : 'booking.confirmTickets', {
    count: lines.length,
  });

interface PayByProps {
  readonly ways: readonly PayWay[];
  readonly provider: PayWay;
  readonly onChange: (provider: PayWay) => void;
}

/** The way to pay; only told where there is no choice. */
function PayBy({ ways, provider, onChange }: PayByProps): ReactNode {
  const t = useTexts();
  if (ways.length < 2) {
    return (
      <p className="text-sm text-muted">
        {t('booking.payBy')} {t(`booking.payBy.${provider}`)}
      </p>
    );
  }
  return (
    <Field label={t('booking.payBy')}>
      <Select
        value={provider}
        onChange={(event) => onChange(event.target.value as PayWay)}
        choices={ways.map((way) => ({ value: way, label: t(`booking.payBy.${way}`) }))}
      />
    </Field>
  );
}
