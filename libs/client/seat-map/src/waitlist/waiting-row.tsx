import { refusalOf, serverNow, useLeaveWaitlist } from '@ringside/client/api';
import { useFormats, useTexts } from '@ringside/client/texts';
import { Button, ConfirmDialog, Countdown, FormError, Notice } from '@ringside/client/ui';
import type { Hold, Waiting } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { type ReactNode, useState } from 'react';
import { CART_ID } from '../cart/cart-id';
import type { Sold } from './sold-out';

interface WaitingRowProps {
  readonly eventId: EventId;
  readonly sold: Sold;
  readonly entry: Waiting;
  readonly hold: Hold | null;
}

/** One thing that the person waits for: their place in line, or the offer with the time that it still has. */
export function WaitingRow(props: WaitingRowProps): ReactNode {
  const t = useTexts();
  const { entry, hold } = props;
  if (entry.state === 'expired') {
    return (
      <li>
        <Notice>{t('waiting.expired')}</Notice>
      </li>
    );
  }
  const offer = entry.state === 'offered' && hold?.holdId === entry.holdId ? hold : null;
  return <li className="grid gap-2">{offer ? <Offer {...props} offer={offer} /> : <InLine {...props} />}</li>;
}

function InLine({ eventId, sold, entry }: WaitingRowProps): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const what = useWish(sold, entry);
  return (
    <>
      <p>
        {entry.place !== null && (
          <span className="block font-semibold" role="status">
            {t('waiting.place', { place: entry.place })}
          </span>
        )}
        <span className="block text-sm text-muted">
          {[
            what,
            t('waiting.forParty', { count: entry.party }),
            t('waiting.since', { at: format.dateTime(entry.at) }),
          ].join(' · ')}
        </span>
      </p>
      <Leaving eventId={eventId} entry={entry} />
    </>
  );
}

function Offer({ eventId, sold: { model }, entry, offer }: WaitingRowProps & { readonly offer: Hold }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const what = offer.lines.map(({ seatNo, ticketType }) =>
    seatNo === null ? ticketType : (model?.nameOf(seatNo) ?? ticketType),
  );
  return (
    <>
      <Notice tone="positive" announce title={t('waiting.offer', { what: format.list(what) })}>
        <p>{t('waiting.offerText')}</p>
        <Countdown
          to={offer.expiresAt}
          clock={serverNow}
          label={t('waiting.left')}
          urgentBelowMs={5 * 60_000}
          className="mt-1 block text-lg"
        />
      </Notice>
      <div className="flex flex-wrap gap-2">
        <Button variant="primary" onClick={goToCart}>
          {t('waiting.take')}
        </Button>
        <Leaving eventId={eventId} entry={entry} />
      </div>
    </>
  );
}

function goToCart(): void {
  const cart = document.getElementById(CART_ID);
  cart?.scrollIntoView({ block: 'center' });
  cart?.focus({ preventScroll: true });
}

/** Leaves the line, or turns the offer down. */
function Leaving({ eventId, entry }: Pick<WaitingRowProps, 'eventId' | 'entry'>): ReactNode {
  const t = useTexts();
  const leave = useLeaveWaitlist(eventId);
  const [isAsked, setAsked] = useState(false);
  const isOffer = entry.state === 'offered';
  const refusal = leave.error ? refusalOf(leave.error) : undefined;
  return (
    <>
      <Button variant="ghost" className="justify-self-start" onClick={() => setAsked(true)}>
        {t(isOffer ? 'waiting.decline' : 'waiting.leave')}
      </Button>
      <ConfirmDialog
        open={isAsked}
        title={t(isOffer ? 'waiting.declineTitle' : 'waiting.leaveTitle')}
        confirmLabel={t(isOffer ? 'waiting.decline' : 'waiting.leave')}
        cancelLabel={t('frame.cancel')}
        danger
        busy={leave.isPending}
        onConfirm={() => {
          leave
            .mutateAsync(entry.entryId)
            .then(() => setAsked(false))
            .catch(() => undefined); // said in the dialog
        }}
        onCancel={() => setAsked(false)}
      >
        <p>{t(isOffer ? 'waiting.declineText' : 'waiting.leaveText')}</p>
        <FormError message={refusal ? t.refusal(refusal.code, refusal.details) : null} />
      </ConfirmDialog>
    </>
  );
}

/** What is waited for, in words. */
function useWish({ prices, model }: Sold, { ticketTypeId, category }: Waiting): string {
  const t = useTexts();
  const type = prices.ticketTypes.find(({ id }) => id === ticketTypeId)?.name;
  const place = model?.drawing.categories?.find(({ key }) => key === category)?.name;
  return (
    [type, place].filter((each) => each !== undefined).join(', ') || t(model ? 'waiting.any' : 'waiting.anyTicket')
  );
}
