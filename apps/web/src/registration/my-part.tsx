import { registrationQueries, useLiveRegistration, useSession } from '@ringside/client/api';
import { FailureView } from '@ringside/client/shell';
import { loadRegistrationsTexts, MoreTexts, useTexts } from '@ringside/client/texts';
import { Card, LoadingRows, toasts } from '@ringside/client/ui';
import type { EventId } from '@ringside/kernel';
import type { EventRegistration } from '@ringside/contracts/registrations';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, type ReactNode } from 'react';
import { FavouriteButton } from './favourite-button';
import { MyStanding } from './my-standing';
import { PlacesBar } from './places-bar';
import { RegisterForm } from './register-form';

interface PartProps {
  readonly eventId: EventId;
}

/** What the reader's part in the event is, and what they can do about it. It follows what others do. */
export function MyPart(props: PartProps): ReactNode {
  return (
    <MoreTexts load={loadRegistrationsTexts}>
      <Panel {...props} />
    </MoreTexts>
  );
}

function Panel({ eventId }: PartProps): ReactNode {
  const t = useTexts();
  const { isKnown } = useSession();
  const { data, error, refetch } = useQuery(registrationQueries.one(eventId));
  useLiveRegistration(eventId);
  usePromotionToast(data);
  return (
    <Card
      aria-label={t('registrations.title')}
      title={t('registrations.title')}
      actions={<FavouriteButton eventId={eventId} />}
    >
      {data && isKnown ? (
        <div className="grid gap-4">
          <Standing registration={data} />
          <PlacesBar counts={data.counts} />
        </div>
      ) : error ? (
        <FailureView error={error} onRetry={() => void refetch()} className="py-4" />
      ) : (
        <LoadingRows label={t('frame.loading')} rows={2} />
      )}
    </Card>
  );
}

function Standing({ registration }: { readonly registration: EventRegistration }): ReactNode {
  const { mine } = registration;
  return mine && mine.state !== 'withdrawn' ? (
    <MyStanding registration={registration} mine={mine} />
  ) : (
    <RegisterForm registration={registration} />
  );
}

/** Somebody else's withdrawal has given the reader a place: they may be looking at another part of the page. */
function usePromotionToast(registration: EventRegistration | undefined): void {
  const t = useTexts();
  const state = registration?.mine?.state;
  const before = useRef(state);
  useEffect(() => {
    if (before.current === 'waitlisted' && state === 'accepted')
      toasts.push({ tone: 'positive', title: t('registrations.promoted'), key: 'registration' });
    before.current = state;
  }, [state, t]);
}
