import { refusalOf, useCarryHold } from '@ringside/client/api';
import { loadBookingTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { Notice, toasts } from '@ringside/client/ui';
import type { EventId } from '@ringside/kernel';
import { type ReactNode, useEffect, useEffectEvent, useRef } from 'react';
import { useNavigate } from 'react-router';

interface CarryArrivalProps {
  readonly eventId: EventId;
  readonly token: string;
}

/** Somebody opened the link to a hold: it is theirs here, too, or they are told why not. */
export function CarryArrival(props: CarryArrivalProps): ReactNode {
  return (
    <MoreTexts load={loadBookingTexts}>
      <Arriving {...props} />
    </MoreTexts>
  );
}

function Arriving({ eventId, token }: CarryArrivalProps): ReactNode {
  const t = useTexts();
  const navigate = useNavigate();
  const { error, mutateAsync } = useCarryHold(eventId);
  const tried = useRef<string>(undefined);
  const carry = useEffectEvent(() => {
    const done = () => {
      toasts.push({ tone: 'positive', title: t('guest.carried') });
      void navigate({ hash: '' }, { replace: true });
    };
    void mutateAsync(token).then(done, () => undefined); // what was refused is said in the page
  });
  useEffect(() => {
    if (tried.current === token) return;
    tried.current = token;
    carry();
  }, [token]);
  if (!error) return null;
  const { code, details } = refusalOf(error);
  return (
    <Notice tone="warning" announce title={t('guest.notCarried')} className="mb-4">
      {t.refusal(code, details)}
    </Notice>
  );
}
