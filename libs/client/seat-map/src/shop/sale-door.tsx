import { bookingQueries, serverNow } from '@ringside/client/api';
import { useFormats, useTexts } from '@ringside/client/texts';
import { Countdown, LinkButton, Notice, useNow } from '@ringside/client/ui';
import type { MySeats, PriceList } from '@ringside/contracts/booking';
import type { EventId } from '@ringside/kernel';
import { useQueryClient } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { type Entrance, EntranceButton } from '../cart/entrance';

interface SaleDoorProps {
  readonly eventId: EventId;
  /** Nothing while they are loading. */
  readonly prices: PriceList | undefined;
  /** Nothing for a visitor. */
  readonly mine: MySeats | undefined;
  /** Absent for a person who is signed in. */
  readonly entrance: Entrance | undefined;
}

/** Why nothing can be had yet: the sale opens later for this buyer, or asks for a registration that is missing. */
export function SaleDoor({ eventId, prices, mine, entrance }: SaleDoorProps): ReactNode {
  if (!prices) return null;
  return (
    <>
      {mine?.needsRegistration && <Registering eventId={eventId} entrance={entrance} />}
      <Opening eventId={eventId} prices={prices} mine={mine} />
    </>
  );
}

function Registering({ eventId, entrance }: Pick<SaleDoorProps, 'eventId' | 'entrance'>): ReactNode {
  const t = useTexts();
  return (
    <Notice>
      <p>{t(entrance ? 'guest.registration' : 'booking.door.registration')}</p>
      {entrance ? (
        <EntranceButton entrance={entrance} text="guest.signIn" isSmall />
      ) : (
        <LinkButton to={`/events/${eventId}`} size="small" className="mt-2">
          {t('booking.door.register')}
        </LinkButton>
      )}
    </Notice>
  );
}

/** Once a minute is often enough to see that the sale has begun; the countdown tells the moment itself. */
const LOOK_AGAIN_MS = 60_000;

function Opening({
  eventId,
  prices,
  mine,
}: Omit<SaleDoorProps, 'entrance'> & { readonly prices: PriceList }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  const cache = useQueryClient();
  const now = useNow(LOOK_AGAIN_MS, serverNow);
  const opensAt = mine ? mine.opensAt : prices.saleFrom;
  if (opensAt === null || Date.parse(opensAt) <= now) return null;
  const askAgain = () => {
    void cache.invalidateQueries({ queryKey: bookingQueries.mine(eventId).queryKey });
    void cache.invalidateQueries({ queryKey: bookingQueries.prices(eventId).queryKey });
  };
  const at = format.dateTime(opensAt);
  return (
    <Notice title={t(mine ? 'booking.door.opensForYou' : 'booking.door.opens', { at })}>
      <Countdown
        to={opensAt}
        clock={serverNow}
        label={t('booking.door.left')}
        days={(count) => t('booking.door.days', { count })}
        onEnd={askAgain}
        className="block text-lg"
      />
      <Order prices={prices} />
    </Notice>
  );
}

/** For whom the sale opens when, where some are let in earlier. */
function Order({ prices: { openings, saleFrom, ticketTypes } }: { readonly prices: PriceList }): ReactNode {
  const t = useTexts();
  const format = useFormats();
  if (openings.length === 0 || saleFrom === null) return null;
  const steps = [
    ...openings.map(({ opensAt, teamSize, ticketTypeId }) => ({
      who:
        teamSize === null
          ? t('booking.door.type', { type: ticketTypes.find(({ id }) => id === ticketTypeId)?.name ?? '–' })
          : t('booking.door.teams', { count: teamSize }),
      at: opensAt,
    })),
    { who: t('booking.door.everybody'), at: saleFrom },
  ];
  return (
    <ul aria-label={t('booking.door.order')} className="mt-2 grid gap-1">
      {steps.map(({ who, at }) => (
        <li key={`${who} ${at}`} className="flex flex-wrap justify-between gap-x-4">
          <span>{who}</span>
          <time dateTime={at} className="text-muted">
            {format.dateTime(at)}
          </time>
        </li>
      ))}
    </ul>
  );
}
