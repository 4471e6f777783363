import { type Texts, useFormats, useTexts } from '@ringside/client/texts';
import { Button, Field, Select } from '@ringside/client/ui';
import type { Hold, PaymentProvider } from '@ringside/contracts/booking';
import { type ReactNode, useState } from 'react';
import type { Cart } from './use-cart';

type PayWay = Exclude<PaymentProvider, 'free'>;

interface OrderButtonProps {
  readonly cart: Cart;
  readonly hold: Hold;
  /** The ways to pay that the event takes. */
  readonly providers: readonly PaymentProvider[];
  /** The organizers look at it first. */
  readonly waits: boolean;
}

/** Turns the hold into an order: at once where there is nothing to pay, else with the way in which it will be paid. */
export function OrderButton({ cart, hold, providers, waits }: OrderButtonProps): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const ways = providers.filter((provider) => provider !== 'free');
  const [chosen, setChosen] = useState<PayWay>();
  const isFree = hold.total === 0;
  const provider = isFree ? undefined : (ways.find((way) => way === chosen) ?? ways[0]);
  const amount = format.money(hold.total, hold.currency);
  return (
    <>
      {provider && <PayBy ways={ways} provider={provider} onChange={setChosen} />}
      <Button
        variant="primary"
        size="large"
        busy={cart.pending.order.isPending}
        onClick={() => cart.order(hold, provider)}
      >
        {waits ? t('approval.ask') : isFree ? confirmWords(hold, t) : t('booking.orderFor', { amount })}
      </Button>
    </>
  );
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
